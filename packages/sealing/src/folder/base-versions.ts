import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_FOLDER } from './clear-entry.ts';

/** The file in the private folder that says which sealed versions its entries were opened from. */
export const BASES_FILE = '.unsealed.json';

/** The sealed version that an entry in the private folder was opened from. */
export interface BaseVersion {
  /** The name of the sealed file. */
  readonly file: string;
  /** The digest of the files that it held. */
  readonly sha256: string;
}

/** The base version of each entry, as in `events/taller`. */
export type BaseVersions = ReadonlyMap<string, BaseVersion>;

/**
 * Reads the base versions of a content folder. A file that cannot be parsed gives none: without a base version no sealed entry is
 * written over.
 */
export async function readBases(dir: string): Promise<BaseVersions> {
  try {
    const text = await ifThere(readFile(pathOf(dir), 'utf8'));
    if (text === undefined) return new Map();
    const state: unknown = JSON.parse(text);
    const isState = typeof state === 'object' && state !== null && 'entries' in state;
    return new Map(Object.entries((isState && state.entries) || {}).filter(isBase));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return new Map();
    throw thrown;
  }
}

/** Changes base versions; undefined forgets that of an entry. The file goes with the last one. */
export async function updateBases(
  dir: string,
  changes: Iterable<readonly [entry: string, base: BaseVersion | undefined]>,
): Promise<void> {
  const known = await readBases(dir);
  const bases = new Map(known);
  for (const [entry, base] of changes)
    if (base) bases.set(entry, base);
    else bases.delete(entry);
  if (bases.size === 0 && known.size === 0) return;
  if (bases.size === 0) return rm(pathOf(dir), { force: true });
  const state = { version: 1, entries: Object.fromEntries(bases) };
  await writeFileAtomic(pathOf(dir), `${JSON.stringify(state, undefined, 2)}\n`);
}

function isBase(item: [string, unknown]): item is [string, BaseVersion] {
  const [, value] = item;
  if (typeof value !== 'object' || value === null) return false;
  if (!('file' in value && 'sha256' in value)) return false;
  return typeof value.file === 'string' && typeof value.sha256 === 'string';
}

function pathOf(dir: string): string {
  return join(dir, PRIVATE_FOLDER, BASES_FILE);
}
