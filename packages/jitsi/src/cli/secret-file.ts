import {
  CliError,
  getSystemErrorCode,
  PrivateFileError,
  readPrivateFile,
  unreadableFile,
} from '@comunal/command';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { JitsiSession } from './session.ts';

/**
 * Writes a secret to a new file that no other account of the machine can open.
 * @throws `CliError` for a file that already exists, or cannot be written.
 */
export async function writeSecretFile(
  path: string,
  secret: string,
  { context: { cwd }, texts: { t } }: JitsiSession,
): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), `${secret}\n`, { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, t('jitsi:file.unwritable', { path, code }));
  }
}

/**
 * Reads a file that holds a secret, without the line end that editors add.
 * @throws `CliError` for a missing file, or one that other accounts of the machine can open.
 */
export async function readSecretFile(
  path: string,
  { context: { cwd, locale }, texts: { t } }: JitsiSession,
): Promise<string> {
  try {
    return (await readPrivateFile(resolve(cwd, path))).replace(/\r?\n$/, '');
  } catch (thrown) {
    if (thrown instanceof PrivateFileError && thrown.code === 'file-not-regular')
      throw new CliError(1, unreadableFile(path, 'EISDIR', locale));
    if (thrown instanceof PrivateFileError)
      throw thrown.code === 'file-not-private'
        ? new CliError(2, t('jitsi:file.open', { path }))
        : new CliError(1, t('jitsi:file.unreadable', { path, code: 'EFBIG' }));
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, unreadableFile(path, code, locale));
  }
}
