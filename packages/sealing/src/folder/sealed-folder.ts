import { getSystemErrorCode } from '@comunal/command';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const text = (await ifThere(readFile(path, 'utf8'))) ?? '';
  return { text, recipients: parseRecipients(text) };
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
