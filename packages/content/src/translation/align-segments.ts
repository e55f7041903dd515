import { push } from '../link/content-graph.ts';

/** One block of a text, as {@link alignSegments} compares it. */
export interface AlignedSegment {
  /** The kind of block, such as `paragraph`. */
  readonly kind: string;
  /** The hash of its source, as `hashSource` gives it. */
  readonly hash: string;
}

/** A block of a translation. */
export interface TargetSegment {
  /** The kind of block, such as `paragraph`. */
  readonly kind: string;
}

/**
 * Finds the block of the translation that belongs to each block of the source: by the revision that was recorded with the
 * translation, in which moved, inserted and deleted blocks are told apart from changed ones; without one, by their order when
 * both texts have the same kinds of blocks.
 *
 * @param source - The blocks of the source as it is now.
 * @param target - The blocks of the translation.
 * @param recorded - The hashes that were recorded, one for each block of the translation.
 * @returns the index in `target` for each block of the source, `undefined` for one that has no translation; `undefined` as a whole
 * where nothing says what belongs together.
 * @example
 * ```ts
 * import { alignSegments } from '@comunal/content/translation';
 *
 * const source = [
 *   { kind: 'paragraph', hash: 'nuev' },
 *   { kind: 'paragraph', hash: 'a8Zk' },
 * ];
 * console.log(alignSegments(source, [{ kind: 'paragraph' }], ['a8Zk'])); // → [ undefined, 0 ]
 * ```
 */
export function alignSegments(
  source: readonly AlignedSegment[],
  target: readonly TargetSegment[],
  recorded?: readonly string[],
): readonly (number | undefined)[] | undefined {
  if (recorded?.length === target.length) return new Alignment(source, target, recorded).matches;
  const isSameOrder =
    source.length === target.length &&
    source.every(({ kind }, index) => kind === target[index]?.kind);
  return isSameOrder ? source.map((_, index) => index) : undefined;
}

class Alignment {
  readonly matches: (number | undefined)[];
  readonly #taken: boolean[];
  readonly #source: readonly AlignedSegment[];
  readonly #target: readonly TargetSegment[];

  constructor(
    source: readonly AlignedSegment[],
    target: readonly TargetSegment[],
    recorded: readonly string[],
  ) {
    this.#source = source;
    this.#target = target;
    this.matches = source.map(() => undefined);
    this.#taken = target.map(() => false);
    this.#matchByHash(recorded);
    this.#matchChanged();
  }

  /** Blocks whose source has not changed, wherever they are now; of several alike, in their order. */
  #matchByHash(recorded: readonly string[]): void {
    const positions = new Map<string, number[]>();
    for (const [index, hash] of recorded.entries()) push(positions, hash, index);
    for (const [index, { hash }] of this.#source.entries()) {
      const position = positions.get(hash)?.shift();
      if (position !== undefined) this.#match(index, position);
    }
  }

  /** Blocks whose source has changed: those between the same neighbours. */
  #matchChanged(): void {
    const { length } = this.#source;
    for (let start = 0; start < length; start++) {
      if (this.matches[start] !== undefined) continue;
      let end = start;
      while (end < length && this.matches[end] === undefined) end++;
      const free = this.#freeBetween(
        start === 0 ? -1 : this.matches[start - 1],
        end === length ? this.#target.length : this.matches[end],
      );
      this.#matchRun(start, end, free);
      start = end;
    }
  }

  /** The blocks of the translation without a source that follow one block or stand before another. */
  #freeBetween(before: number | undefined, after: number | undefined): number[] {
    const free: number[] = [];
    if (before !== undefined)
      for (let index = before + 1; this.#taken[index] === false; index++) free.push(index);
    if (free.length > 0 || after === undefined) return free;
    for (let index = after - 1; this.#taken[index] === false; index--) free.unshift(index);
    return free;
  }

  /** Pairs changed blocks in their order: all of them when there are as many, else those of the same kind. */
  #matchRun(start: number, end: number, free: readonly number[]): void {
    const isSameLength = free.length === end - start;
    let next = 0;
    for (let index = start; index < end; index++) {
      const kind = this.#source[index]?.kind;
      const offset = isSameLength
        ? 0
        : free.slice(next).findIndex((position) => this.#target[position]?.kind === kind);
      const position = offset < 0 ? undefined : free[next + offset];
      if (position === undefined) continue;
      this.#match(index, position);
      next += offset + 1;
    }
  }

  #match(index: number, position: number): void {
    this.matches[index] = position;
    this.#taken[position] = true;
  }
}
