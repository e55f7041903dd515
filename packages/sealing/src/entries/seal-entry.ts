import { sealBytes } from '../age/seal-bytes.ts';
import { packEntry } from './pack-entry.ts';
import type { SealedFile } from './sealed-file.ts';

/**
 * Seals the files of one entry together, as a padded tar archive inside an age file: neither their names, their number nor
 * their exact size are told.
 *
 * @param files - The files, with paths from the content folder.
 * @param recipients - Those who may open it, at least one.
 * @throws SealingError `no-recipients`, `too-large`, or `bad-envelope` for a path that leads out of the folder of a type.
 * @example
 * ```ts
 * import { createIdentity, sealEntry } from '@comunal/sealing';
 *
 * const { recipient } = await createIdentity();
 * const data = new TextEncoder().encode('title: Taller\n');
 * const sealed = await sealEntry([{ path: 'events/taller.yaml', data }], [recipient]);
 * console.log(sealed.includes('taller')); // → false
 * ```
 */
export async function sealEntry(
  files: readonly SealedFile[],
  recipients: readonly string[],
): Promise<string> {
  return sealBytes(await packEntry(files), recipients);
}
