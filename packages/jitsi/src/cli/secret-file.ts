import { getSystemErrorCode, CliError, unreadableFile } from '@comunal/command';
import { constants } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { JitsiSession } from './session.ts';

const MAX_BYTES = 65_536;
const OTHERS = constants.S_IRWXG | constants.S_IRWXO;

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
    await using file = await open(resolve(cwd, path));
    // The open file is checked, so that nobody can replace it in between.
    const { mode, size } = await file.stat();
    // Windows keeps permissions elsewhere, and reports none of them here.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new CliError(2, t('jitsi:file.open', { path }));
    if (size > MAX_BYTES)
      throw new CliError(1, t('jitsi:file.unreadable', { path, code: 'EFBIG' }));
    return (await file.readFile('utf8')).replace(/\r?\n$/, '');
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, unreadableFile(path, code, locale));
  }
}
