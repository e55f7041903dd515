import type { FieldPath } from '@comunal/schemas';
import { hashLength, unknownSource } from './hash-source.ts';

/**
 * The source that a translation follows: by field, the hash of each segment, in the order of the translation. A text that is no
 * Markdown has one.
 */
export type Revision = ReadonlyMap<string, readonly string[]>;

const segmentHashes = /^(?:[A-Za-z0-9_-]{4}|\.{4})+$/;

/**
 * Formats a revision for the field `sourceRevision`: `title:a8Zk body:Zk3ja8Z_`.
 *
 * @param revision - Hashes by the name of the field, as `toFieldName` gives it. A field without any is left out.
 * @example
 * ```ts
 * import { formatRevision, parseRevision } from '@comunal/content/translation';
 *
 * const text = formatRevision(new Map([['title', ['a8Zk']], ['body', ['Zk3j', 'a8Z_']]]));
 * console.log(text); // → title:a8Zk body:Zk3ja8Z_
 * console.log(parseRevision(text)?.get('body')); // → [ 'Zk3j', 'a8Z_' ]
 * ```
 */
export function formatRevision(revision: Revision): string {
  return [...revision]
    .filter(([, hashes]) => hashes.length > 0)
    .map(([field, hashes]) => `${field}:${hashes.join('')}`)
    .join(' ');
}

/**
 * Parses the field `sourceRevision`.
 *
 * @param text - The value of the field.
 * @returns `undefined` for one that a person or another program wrote in a form of their own, such as `r3`. Of a damaged one, the
 * fields that can be read: the others count as changed.
 * @example
 * ```ts
 * import { parseRevision } from '@comunal/content/translation';
 *
 * console.log(parseRevision('title:a8Zk')?.get('title'), parseRevision('r3')); // → [ 'a8Zk' ] undefined
 * ```
 */
export function parseRevision(text: string | undefined): Revision | undefined {
  const revision = new Map<string, string[]>();
  for (const part of text?.trim().split(/\s+/) ?? []) {
    const colon = part.lastIndexOf(':');
    const hashes = part.slice(colon + 1);
    if (colon < 1 || !segmentHashes.test(hashes)) continue;
    revision.set(part.slice(0, colon), splitHashes(hashes));
  }
  return revision.size > 0 ? revision : undefined;
}

function splitHashes(hashes: string): string[] {
  return Array.from({ length: hashes.length / hashLength }, (_, index) =>
    hashes.slice(index * hashLength, (index + 1) * hashLength),
  );
}

/** Whether a hash of a revision says which source the block follows. */
export function isKnownSource(hash: string): boolean {
  return hash !== unknownSource;
}

/**
 * The name of a field in a revision and in the id of a unit: `figures.0.note`.
 *
 * @param path - The path of a text by language, without the language.
 */
export function toFieldName(path: FieldPath): string {
  return path.map(encodeStep).join('.');
}

/**
 * The name in a revision of what a Markdown text carries over from its source: `body~`, which is no name of a field.
 *
 * @param field - The name of the field, as `toFieldName` gives it.
 * @example
 * ```ts
 * import { toCarriedName } from '@comunal/content/translation';
 *
 * console.log(toCarriedName('body')); // → body~
 * ```
 */
export function toCarriedName(field: string): string {
  return `${field}~`;
}

function encodeStep(step: string | number): string {
  return typeof step === 'number' || /^[\w-]+$/.test(step)
    ? String(step)
    : encodeURIComponent(step).replaceAll('.', '%2E');
}

/** The name of a field whatever the position of its item in a list: items move, and take their translations along. */
export function toItemName(field: string): string {
  return field.replaceAll(/(?<=\.|^)\d+(?=\.|$)/g, '*');
}
