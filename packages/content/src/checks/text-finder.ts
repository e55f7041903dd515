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

const bits = 20;
const base = 0x01000193;
const top = power(base, shortest - 1);

/** A text to look for, with the window of it that is looked for first. */
interface Wanted<T> {
  readonly codes: readonly number[];
  readonly start: number;
  readonly needle: T;
}

/**
 * Finds any of many texts in others, in one pass: small and capital letters, accents, emphasis and line breaks make no
 * difference, and a find begins and ends where a word does. How many texts are looked for makes hardly a difference: only
 * a place with six letters in a row that are the rarest of some text is looked at twice.
 */
export class TextFinder<T> {
  readonly #buckets = new Map<number, Wanted<T>[]>();
  readonly #filter = new Uint32Array(2 ** (bits - 5));

  /** Adds a text to look for. One that is too short once emphasis and spaces are taken out is passed over. */
  add(text: string, needle: T): void {
    const codes = fold(text);
    if (codes.length < shortest) return;
    const { hash, start } = this.#rarest(codes);
    const slot = slotOf(hash);
    this.#filter[slot >>> 5] = (this.#filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
    const bucket = this.#buckets.get(hash);
    if (bucket) bucket.push({ codes, start, needle });
    else this.#buckets.set(hash, [{ codes, start, needle }]);
  }

  get isEmpty(): boolean {
    return this.#buckets.size === 0;
  }

  /** Finds what was added, in the order of the text. */
  find(text: string): Hit<T>[] {
    const hits: Hit<T>[] = [];
    if (text.length < shortest) return hits;
    const units = unitsOf(text);
    const filter = this.#filter;
    const { table } = folding();
    const codes = new Uint16Array(ring);
    let hash = 0;
    let count = 0;
    let last = space;
    for (let at = 0; at < text.length; at++) {
      const unit = units[at] as number;
      const code = unit < tableSize ? (table[unit] as number) : unit;
      if (code === 0 || (code === space && last === space)) continue;
      hash =
        (Math.imul(hash - Math.imul(codes[(count - shortest) & (ring - 1)] as number, top), base) +
          code) |
        0;
      codes[count & (ring - 1)] = code;
      last = code;
      count++;
      const slot = Math.imul(hash, scatter) >>> (32 - bits);
      if (((filter[slot >>> 5] as number) & (1 << (slot & 31))) !== 0)
        this.#verify(text, hash, at, hits);
    }
    return hits;
  }

  /** The window that fewest texts share: a thousand titles that begin alike do not end in one bucket. */
  #rarest(codes: readonly number[]): { hash: number; start: number } {
    let best = { hash: 0, start: 0, size: Infinity };
    const last = Math.min(codes.length - shortest, 40);
    for (let start = 0; start <= last && best.size > 0; start++) {
      let hash = 0;
      for (let at = start; at < start + shortest; at++)
        hash = (Math.imul(hash, base) + (codes[at] ?? 0)) | 0;
      const size = this.#buckets.get(hash)?.length ?? 0;
      if (size < best.size) best = { hash, start, size };
    }
    return best;
  }

  #verify(text: string, hash: number, end: number, hits: Hit<T>[]): void {
    for (const { codes, start, needle } of this.#buckets.get(hash) ?? []) {
      const from = matchBack(text, end, codes, start + shortest - 1);
      const to = from === undefined ? undefined : matchOn(text, end + 1, codes, start + shortest);
      if (
        from === undefined ||
        to === undefined ||
        isInWord(text, from - 1, -1) ||
        isInWord(text, to, 1)
      )
        continue;
      const isWhole = text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
      hits.push({ needle, offset: from, isWhole });
    }
  }
}

let scratch = new Uint16Array(2 ** 16);

/** The units of a text in an array: reading them from the string, a part of a file that it is, takes three times as long. */
function unitsOf(text: string): Uint16Array {
  if (scratch.length < text.length) scratch = new Uint16Array(2 * text.length);
  Buffer.from(scratch.buffer).write(text, 'utf16le');
  return scratch;
}

/** A power of two that holds a window, so that its place is a mask away. */
const ring = 8;
const scatter = 0x9e3779b1;
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

/** Where codes up to `last` begin, read backwards from the unit that is the last of them. */
function matchBack(
  text: string,
  end: number,
  wanted: readonly number[],
  last: number,
): number | undefined {
  const { table } = folding();
  let next = last;
  let before = 0;
  for (let at = end; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    const code = unit < tableSize ? (table[unit] ?? 0) : unit;
    if (code === 0 || (code === space && before === space)) continue;
    if (code !== wanted[next]) return undefined;
    before = code;
    if (next-- === 0) return at;
  }
  return undefined;
}

/** Where codes from `first` end. */
function matchOn(
  text: string,
  start: number,
  wanted: readonly number[],
  first: number,
): number | undefined {
  const { table } = folding();
  let next = first;
  let last = wanted[first - 1];
  for (let at = start; next < wanted.length; at++) {
    if (at >= text.length) return undefined;
    const unit = text.charCodeAt(at);
    const code = unit < tableSize ? (table[unit] ?? 0) : unit;
    if (code === 0 || (code === space && last === space)) continue;
    if (code !== wanted[next]) return undefined;
    last = code;
    next++;
    start = at + 1;
  }
  return start;
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
  return Math.imul(hash, scatter) >>> (32 - bits);
}

function power(number: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, number);
  return result;
}
