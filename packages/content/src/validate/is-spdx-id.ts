import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };

const ids = new Set(spdxIds);

/** Whether a text is the id of a licence that SPDX lists, in the letter case of the list. */
export function isSpdxId(text: string): boolean {
  return ids.has(text);
}
