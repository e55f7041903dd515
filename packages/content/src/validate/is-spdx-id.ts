import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };

const ids = new Set(spdxIds);

/**
 * Whether a text is the id of a licence that SPDX lists, in the letter case of the list.
 *
 * @param text - Anything that an author may have written as a licence.
 * @example
 * ```ts
 * import { isSpdxId } from '@comunal/content';
 *
 * console.log(isSpdxId('CC-BY-SA-4.0'), isSpdxId('cc-by-sa-4.0')); // → true false
 * ```
 */
export function isSpdxId(text: string): boolean {
  return ids.has(text);
}
