import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KitError } from '../kit-error.ts';
import { kitManifestSchema, MANIFEST_FILE, UNFINISHED, type KitManifest } from './kit-manifest.ts';

/** More than a hundred thousand files; whoever gives more away wants to fill the memory. */
const MAX_BYTES = 50_000_000;

/** A list of files, and the bytes that it was read from. */
export interface ReadManifest {
  readonly manifest: KitManifest;
  readonly bytes: Buffer;
}

/**
 * Reads the list of files of a kit.
 *
 * @throws `KitError` `unfinished` where there is none, or the kit is not whole; `bad-manifest` for anything that is no such list.
 */
export async function readManifest(dir: string): Promise<ReadManifest> {
  const isUnfinished = await lstat(join(dir, UNFINISHED)).then(
    () => true,
    () => false,
  );
  const list = isUnfinished ? undefined : await readList(dir);
  if (!list)
    throw new KitError(
      'unfinished',
      dir,
      `${dir} is no whole kit: it has no ${MANIFEST_FILE}, or was not finished. Make it again.`,
    );
  return list;
}

/**
 * Reads the list of files of a folder, whole kit or not; nothing where there is no such file, or a link.
 *
 * @throws `KitError` `bad-manifest`
 */
export async function readList(dir: string): Promise<ReadManifest | undefined> {
  const path = join(dir, MANIFEST_FILE);
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  if (stats.size > MAX_BYTES) throw createError(dir);
  const bytes = await readFile(path);
  return { manifest: parseManifest(bytes.toString(), dir), bytes };
}

function parseManifest(text: string, dir: string): KitManifest {
  try {
    const parsed = kitManifestSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // It is no JSON.
  }
  throw createError(dir);
}

function createError(dir: string): KitError {
  return new KitError('bad-manifest', dir, `${MANIFEST_FILE} of ${dir} is not the list of a kit.`);
}
