import { getSystemErrorCode, CliError } from '@comunal/command';
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from './session.ts';

/**
 * Does an atomic write: the text goes to a temporary file beside the target, which is then renamed. A symbolic link keeps
 * pointing to its file, and an existing file keeps its mode.
 * @throws `CliError` when the file cannot be written. An existing file is unchanged then.
 */
export async function replaceFileAtomic(
  path: string,
  text: string,
  { context, texts }: Session,
): Promise<void> {
  try {
    const absolutePath = resolve(context.cwd, path);
    const target = (await realpath(absolutePath).catch(ignoreMissing)) ?? absolutePath;
    const mode = (await stat(target).catch(ignoreMissing))?.mode;
    const temporaryPath = `${target}.${randomUUID()}.tmp`;
    try {
      const file = await open(temporaryPath, 'wx', mode === undefined ? 0o666 : mode & 0o777);
      try {
        await file.writeFile(text);
        if (mode !== undefined) await file.chmod(mode & 0o777);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporaryPath, target);
    } finally {
      await rm(temporaryPath, { force: true });
    }
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, texts.t('captions:file.unwritable', { path, code }));
  }
}

function ignoreMissing(thrown: unknown): undefined {
  if (getSystemErrorCode(thrown) !== 'ENOENT') throw thrown;
}
