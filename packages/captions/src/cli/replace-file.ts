import { getSystemErrorCode, CliError } from '@comunal/command';
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from './session.ts';

/**
 * Writes a file whole or not at all: beside its place first, then put there in one step. A link keeps leading to its file,
 * and a file that was there keeps its mode.
 * @throws `CliError` when it cannot be written; what was there is as it was.
 */
export async function replaceFile(
  path: string,
  text: string,
  { context, texts }: Session,
): Promise<void> {
  try {
    const named = resolve(context.cwd, path);
    const target = (await realpath(named).catch(orNothing)) ?? named;
    const mode = (await stat(target).catch(orNothing))?.mode;
    const beside = `${target}.${randomUUID()}.tmp`;
    try {
      const file = await open(beside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
      try {
        await file.writeFile(text);
        if (mode !== undefined) await file.chmod(mode & 0o777);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, texts.t('captions:file.unwritable', { path, code }));
  }
}

function orNothing(thrown: unknown): undefined {
  if (getSystemErrorCode(thrown) !== 'ENOENT') throw thrown;
}
