import { readFallbackTag, toFallbackTag } from './fallback-tags.ts';

/** PeerTube's numbers of licences. It names them without a version; 4.0 is the current one, since 2013. */
const ids: ReadonlyMap<string, number> = new Map([
  ['CC-BY-4.0', 1],
  ['CC-BY-SA-4.0', 2],
  ['CC-BY-ND-4.0', 3],
  ['CC-BY-NC-4.0', 4],
  ['CC-BY-NC-SA-4.0', 5],
  ['CC-BY-NC-ND-4.0', 6],
  ['CC0-1.0', 7],
]);

/** The SPDX names of the licences that PeerTube has. */
export const knownLicences: readonly string[] = [...ids.keys()];

/** Converts an SPDX name to what PeerTube stores: the nearest licence that it has, and a fallback tag that keeps the rest. */
export function writeLicence(licence: string): { id: number | null; tag?: string } {
  const id = ids.get(licence);
  if (id) return { id };
  const nearest = ids.get(licence.replace(/^(CC-BY.*)-\d\.\d(-.*)?$/, '$1-4.0')) ?? null;
  return { id: nearest, tag: toFallbackTag('licence', licence) };
}

/**
 * Reads a licence by its SPDX name, or by the name that a fallback tag keeps; undefined when PeerTube has none, or one without
 * an SPDX name.
 */
export function readLicence(
  id: number | null | undefined,
  tags: readonly string[] = [],
): string | undefined {
  return readFallbackTag('licence', tags) ?? [...ids.keys()].find((name) => ids.get(name) === id);
}
