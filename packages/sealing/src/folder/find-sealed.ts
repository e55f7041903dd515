import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ownerOf } from '../entries/pack-entry.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import type { Identities } from '../identities/identities.ts';
import { isSealingError, SealingError, type SealingErrorCode } from '../sealing-error.ts';
import { isEntry } from './entry-names.ts';
import { readSealedFile } from './read-sealed.ts';
import { listSealed, SEALED_FOLDER } from './sealed-folder.ts';

/** A sealed file that was opened. */
export interface OpenedEntry {
  /** The name of the sealed file, such as `k3jq….age`. */
  readonly name: string;
  /** The entry that it holds, as in `events/taller`. */
  readonly entry: string;
  readonly files: readonly SealedFile[];
  /** The digest of the sealed bytes. */
  readonly sealedSha256: string;
}

/** What opening all sealed files of a folder gives. */
export interface OpenedFolder {
  /** The content folder. */
  readonly dir: string;
  readonly opened: readonly OpenedEntry[];
  /** Those that could not be opened, with the reason. */
  readonly failed: readonly { readonly name: string; readonly code: SealingErrorCode }[];
}

/** Opens every sealed file of a content folder that these keys open. */
export async function openFolder(dir: string, identities: Identities): Promise<OpenedFolder> {
  const opened: OpenedEntry[] = [];
  const failed: { name: string; code: SealingErrorCode }[] = [];
  for (const name of await listSealed(dir)) {
    try {
      const sealed = await readSealedFile(join(dir, SEALED_FOLDER, name));
      const files = await identities.openEntry(sealed);
      const [first] = files;
      if (!first || !isEntry(files)) throw new SealingError('bad-envelope');
      opened.push({ name, entry: ownerOf(first), files, sealedSha256: sumOf(sealed) });
    } catch (thrown) {
      if (!isSealingError(thrown)) throw thrown;
      failed.push({ name, code: thrown.code });
    }
  }
  return { dir, opened, failed };
}

/** Whether a sealed file still holds the bytes that were opened: git may have brought others meanwhile. */
export async function isUnchanged(
  dir: string,
  { name, sealedSha256 }: Pick<OpenedEntry, 'name' | 'sealedSha256'>,
): Promise<boolean> {
  return sumOf(await readSealedFile(join(dir, SEALED_FOLDER, name))) === sealedSha256;
}

/** Whether the sealed folder still holds these sealed files, and no others. */
export async function isFolderUnchanged(
  dir: string,
  opened: readonly OpenedEntry[],
): Promise<boolean> {
  const names = await listSealed(dir);
  if (names.join() !== opened.map(({ name }) => name).join()) return false;
  for (const each of opened) if (!(await isUnchanged(dir, each))) return false;
  return true;
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
