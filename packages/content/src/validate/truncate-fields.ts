import type { FieldPath } from '@comunal/schemas';
import type { Fields } from '../model/raw-entry.ts';

/** The number of values kept of one list or mapping, and in all. */
const most = 1_000;
const mostInAll = 20_000;

/** Fields with their longest lists and mappings cut off, and the path of the largest one. */
export interface TruncatedFields {
  readonly value: Fields;
  readonly largest: FieldPath;
}

/** Truncates fields: copies at most a thousand values of each list or mapping, and twenty thousand in all. */
export function truncateFields(fields: Fields): TruncatedFields {
  const cutting = new Truncation();
  return { value: cutting.mapping(fields, []), largest: cutting.largest };
}

class Truncation {
  largest: FieldPath = [];
  #size = 0;
  #left = mostInAll;

  mapping(value: Fields, path: FieldPath): Fields {
    const keys = Object.keys(value);
    this.#measure(keys.length, path);
    const kept = keys.slice(0, this.#take(keys.length));
    return Object.fromEntries(kept.map((key) => [key, this.#copy(value[key], [...path, key])]));
  }

  #copy(value: unknown, path: FieldPath): unknown {
    if (Array.isArray(value)) {
      this.#measure(value.length, path);
      const kept = value.slice(0, this.#take(value.length));
      return kept.map((item, index) => this.#copy(item, [...path, index]));
    }
    return typeof value === 'object' && value !== null
      ? this.mapping(value as Fields, path)
      : value;
  }

  #measure(size: number, path: FieldPath): void {
    if (size <= this.#size) return;
    this.#size = size;
    this.largest = path;
  }

  #take(size: number): number {
    const count = Math.min(size, most, this.#left);
    this.#left -= count;
    return count;
  }
}
