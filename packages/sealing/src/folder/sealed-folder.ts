import { ifThere } from '@comunal/http/node';
import { randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SealingError } from '../sealing-error.ts';
import { readSealedFile } from './read-sealed.ts';
import { parseRecipients, RECIPIENTS_FILE } from './recipients-file.ts';

/** The folder of sealed entries in a content folder. Git takes it. */
export const SEALED_FOLDER = 'sealed';

/** A name that {@link createSealedName} gives. Others are not read. */
export const SEALED_NAME = /^[a-z2-7]{16}\.age$/;

/** Creates the name of a sealed file: 80 random bits, so that it tells nothing and no two are alike. */
export function createSealedName(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return `${Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')}.age`;
}

/** What a process that died has left of a sealed file that it wrote. */
const PARTIAL_NAME = /^[a-z2-7]{16}\.age\.[0-9a-f-]{36}$/;

/** Checks that the sealed folder, where there is one, is no link: what is written through one may be anywhere. */
export async function checkSealedFolder(dir: string): Promise<void> {
  const stats = await ifThere(lstat(join(dir, SEALED_FOLDER)));
  if (stats && !stats.isDirectory()) throw new SealingError('not-a-file');
}

/** Deletes what processes that died have left in the sealed folder. */
export async function deletePartial(dir: string): Promise<void> {
  const folder = join(dir, SEALED_FOLDER);
  for (const name of (await ifThere(readdir(folder))) ?? [])
    if (PARTIAL_NAME.test(name)) await rm(join(folder, name), { force: true });
}

/** Lists the names of the sealed files of a content folder. */
export async function listSealed(dir: string): Promise<readonly string[]> {
  const names = (await ifThere(readdir(join(dir, SEALED_FOLDER)))) ?? [];
  return names.filter((name) => SEALED_NAME.test(name)).toSorted();
}

/** Reads the recipients of a content folder; the text is empty when there is no such file. */
export async function readRecipients(
  dir: string,
): Promise<{ readonly text: string; readonly recipients: readonly string[] }> {
  const path = join(dir, SEALED_FOLDER, RECIPIENTS_FILE);
  const text = (await ifThere(readSealedFile(path)))?.toString('utf8') ?? '';
  return { text, recipients: parseRecipients(text) };
}
