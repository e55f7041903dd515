import { readFallbackTag, toFallbackTag } from './fallback-tags.ts';

/** PeerTube names a licence without its version; 4.0 is the one in force since 2013. */
const ids: ReadonlyMap<string, number> = new Map([
  ['CC-BY-4.0', 1],
  ['CC-BY-SA-4.0', 2],
  ['CC-BY-ND-4.0', 3],
  ['CC-BY-NC-4.0', 4],
  ['CC-BY-NC-SA-4.0', 5],
  ['CC-BY-NC-ND-4.0', 6],
  ['CC0-1.0', 7],
]);

/** The licences that PeerTube has, by their SPDX names. */
export const knownLicences: readonly string[] = [...ids.keys()];

/** What PeerTube holds for a licence: the nearest of its own, and the tag that says the rest. */
export function writeLicence(licence: string): { id: number | null; tag?: string } {
  const id = ids.get(licence);
  if (id) return { id };
  const near = ids.get(licence.replace(/^(CC-BY.*)-\d\.\d(-.*)?$/, '$1-4.0')) ?? null;
  return { id: near, tag: toFallbackTag('licence', licence) };
}

/** The SPDX name of a licence, or the name that a tag keeps; undefined when PeerTube says none, or one without such a name. */
export function readLicence(
  id: number | null | undefined,
  tags: readonly string[] = [],
): string | undefined {
  return readFallbackTag('licence', tags) ?? [...ids.keys()].find((name) => ids.get(name) === id);
}
