import { isWordCode, type FoldedText } from './fold-text.ts';

interface Wanted<T> {
  readonly codes: Uint16Array;
  /** The start in `codes` of the window by whose hash it is found. */
  readonly start: number;
  readonly needle: T;
}

/** The length of a long text that is compared: it is telling enough, and comparing more at each position would take minutes. */
const maxLength = 200;
const bits = 20;
const base = 0x01000193;
const multiplier = 0x9e3779b1;

/** An index of many texts by the hash of one window of each, searched with a rolling hash (Rabin–Karp). */
export class RollingHashIndex<T> {
  readonly size: number;
  readonly #top: number;
  readonly #buckets = new Map<number, Wanted<T>[]>();
  /** A Bloom filter with one bit per hash, so that most positions of a text cost no look-up. Allocated with the first text. */
  #filter: Uint32Array | undefined;

  constructor(size: number) {
    this.size = size;
    let top = 1;
    for (let step = 1; step < size; step++) top = Math.imul(top, base);
    this.#top = top;
  }

  get isEmpty(): boolean {
    return this.#filter === undefined;
  }

  /** Adds a text of at least `size` code units. Only its beginning is searched for. */
  add(whole: Uint16Array, needle: T): void {
    const codes = whole.length > maxLength ? whole.slice(0, maxLength) : whole;
    const filter = (this.#filter ??= new Uint32Array(2 ** (bits - 5)));
    const { hash, start } = this.#findRarestWindow(codes);
    const slot = Math.imul(hash, multiplier) >>> (32 - bits);
    filter[slot >>> 5] = (filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
    const bucket = this.#buckets.get(hash);
    if (bucket) bucket.push({ codes, start, needle });
    else this.#buckets.set(hash, [{ codes, start, needle }]);
  }

  /** Calls back for each match of one of the texts that begins and ends at a word boundary. */
  eachMatch(folded: FoldedText, call: (from: number, to: number, needle: T) => void): void {
    const { codes, length } = folded;
    const filter = this.#filter;
    if (!filter || length < this.size) return;
    const { size } = this;
    const top = this.#top;
    let hash = computeHash(codes, 0, size);
    for (let end = size; ; end++) {
      const slot = Math.imul(hash, multiplier) >>> (32 - bits);
      if (((filter[slot >>> 5] as number) & (1 << (slot & 31))) !== 0)
        for (const { codes: wanted, start, needle } of this.#buckets.get(hash) ?? []) {
          const from = end - size - start;
          const to = from + wanted.length;
          if (from < 0 || to > length || startsInWord(folded, from)) continue;
          if (wanted.length < maxLength && endsInWord(folded, to)) continue;
          if (isSame(codes, from, wanted)) call(from, to, needle);
        }
      if (end >= length) return;
      const leaving = codes[end - size] as number; // both within the length
      hash = (Math.imul(hash - Math.imul(leaving, top), base) + (codes[end] as number)) | 0;
    }
  }

  /** Finds the window that the fewest texts share, so that a thousand titles that begin alike do not end in one bucket. */
  #findRarestWindow(codes: Uint16Array): { hash: number; start: number } {
    let best = { hash: 0, start: 0, size: Infinity };
    const last = Math.min(codes.length - this.size, 40);
    for (let start = 0; start <= last && best.size > 0; start++) {
      const hash = computeHash(codes, start, this.size);
      const size = this.#buckets.get(hash)?.length ?? 0;
      if (size < best.size) best = { hash, start, size };
    }
    return best;
  }
}

function computeHash(codes: Uint16Array, start: number, size: number): number {
  let hash = 0;
  for (let index = start; index < start + size; index++)
    hash = (Math.imul(hash, base) + (codes[index] ?? 0)) | 0;
  return hash;
}

function isSame(codes: Uint16Array, from: number, wanted: Uint16Array): boolean {
  for (let index = 0; index < wanted.length; index++)
    if (codes[from + index] !== wanted[index]) return false;
  return true;
}

function startsInWord({ codes }: FoldedText, from: number): boolean {
  return from > 0 && isWordCode(codes[from - 1]) && isWordCode(codes[from]);
}

function endsInWord({ codes, length }: FoldedText, to: number): boolean {
  return to < length && isWordCode(codes[to]) && isWordCode(codes[to - 1]);
}
