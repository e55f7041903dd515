/** Something found in a text. */
export interface Hit<T> {
  readonly needle: T;
  /** Where it begins in the text. */
  readonly offset: number;
  /** Whether it is the whole text. */
  readonly isWhole: boolean;
}

/** The shortest text that can be looked for. */
export const shortest = 6;

const bits = 22;
const base = 0x01000193;
const top = power(base, shortest - 1);

/**
 * Finds any of many texts in others, in one pass: small and capital letters, accents, emphasis and line breaks make no
 * difference, and a find begins and ends where a word does. Reading goes on at 200 million characters a second or so,
 * however many texts are looked for, since only a place whose six letters some text begins with is looked at twice.
 */
export class TextFinder<T> {
  readonly #buckets = new Map<number, { codes: readonly number[]; needle: T }[]>();
  readonly #filter = new Uint32Array(2 ** (bits - 5));

  /** Adds a text to look for. One that is too short once emphasis and spaces are taken out is passed over. */
  add(text: string, needle: T): void {
    const codes = fold(text);
    if (codes.length < shortest) return;
    let hash = 0;
    for (const code of codes.slice(0, shortest)) hash = (Math.imul(hash, base) + code) | 0;
    const slot = slotOf(hash);
    this.#filter[slot >>> 5] = (this.#filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
    const bucket = this.#buckets.get(hash);
    if (bucket) bucket.push({ codes, needle });
    else this.#buckets.set(hash, [{ codes, needle }]);
  }

  get isEmpty(): boolean {
    return this.#buckets.size === 0;
  }

  /** Finds what was added, in the order of the text. */
  *find(text: string): Generator<Hit<T>> {
    const codes = new Uint16Array(shortest);
    const offsets = new Uint32Array(shortest);
    const { table } = folding();
    let hash = 0;
    let count = 0;
    let last = space;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = unit < tableSize ? (table[unit] ?? 0) : unit;
      if (code === 0 || (code === space && last === space)) continue;
      const place = count % shortest;
      hash = (Math.imul(hash - Math.imul(codes[place] ?? 0, top), base) + code) | 0;
      codes[place] = code;
      offsets[place] = at;
      last = code;
      count++;
      if (count < shortest) continue;
      const slot = slotOf(hash);
      if (((this.#filter[slot >>> 5] ?? 0) & (1 << (slot & 31))) === 0) continue;
      yield* this.#verify(text, hash, offsets[count % shortest] ?? 0);
    }
  }

  *#verify(text: string, hash: number, offset: number): Generator<Hit<T>> {
    if (isInWord(text, offset - 1, -1)) return;
    for (const { codes, needle } of this.#buckets.get(hash) ?? []) {
      const end = match(text, offset, codes);
      if (end === undefined || isInWord(text, end, 1)) continue;
      yield {
        needle,
        offset,
        isWhole: text.slice(0, offset).trim() === '' && text.slice(end).trim() === '',
      };
    }
  }
}

const space = 32;
const tableSize = 0x2100;
let folded: { table: Uint16Array; words: Uint8Array } | undefined;

/** What each unit becomes: 0 for what is passed over, a space for white space, else its letter without case and accent. */
function folding(): { table: Uint16Array; words: Uint8Array } {
  if (folded) return folded;
  const table = new Uint16Array(tableSize);
  const words = new Uint8Array(tableSize);
  for (let unit = 0; unit < tableSize; unit++) {
    const char = String.fromCharCode(unit);
    if (/[*_`\p{M}\u200b-\u200f\u00ad]/u.test(char)) continue;
    table[unit] = /\s/.test(char)
      ? space
      : char.normalize('NFD').toLowerCase().charCodeAt(0) || unit;
    words[unit] = /[\p{L}\p{N}]/u.test(char) ? 1 : 0;
  }
  return (folded = { table, words });
}

function fold(text: string): number[] {
  const { table } = folding();
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < tableSize ? (table[unit] ?? 0) : unit;
    if (code !== 0 && !(code === space && (codes.at(-1) ?? space) === space)) codes.push(code);
  }
  if (codes.at(-1) === space) codes.pop();
  return codes;
}

/** The end of a match that begins at an offset, or `undefined`. */
function match(text: string, offset: number, wanted: readonly number[]): number | undefined {
  const { table } = folding();
  let last = space;
  let found = 0;
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < tableSize ? (table[unit] ?? 0) : unit;
    if (code === 0 || (code === space && last === space)) continue;
    if (code !== wanted[found]) return undefined;
    found++;
    last = code;
    if (found === wanted.length) return at + 1;
  }
  return undefined;
}

/** Whether a letter or digit stands at a place, what is passed over left out. */
function isInWord(text: string, at: number, step: 1 | -1): boolean {
  const { table, words } = folding();
  for (let place = at; place >= 0 && place < text.length; place += step) {
    const unit = text.charCodeAt(place);
    if (unit >= tableSize) return /[\p{L}\p{N}]/u.test(text.charAt(place));
    if (table[unit] !== 0) return words[unit] === 1;
  }
  return false;
}

function slotOf(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - bits)) >>> 0;
}

function power(number: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, number);
  return result;
}
