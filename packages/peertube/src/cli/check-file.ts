import { Told } from '@comunal/command';
import { systemCode } from '@comunal/http/node';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from './session.ts';

/** The whole path of a file that is there, can be read and is not empty. @throws `Told` when it will not do. */
export async function checkFile(
  given: string,
  { context: { cwd }, texts: { t } }: Session,
): Promise<string> {
  const path = resolve(cwd, given);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Told(1, t('peertube:file.noFile', { path }));
    if (found.size === 0) throw new Told(1, t('peertube:file.empty', { path }));
    await access(path, constants.R_OK);
    return path;
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === undefined) throw thrown;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Told(
      1,
      isMissing
        ? t('peertube:file.missing', { path })
        : t('peertube:file.unreadable', { path, code }),
    );
  }
}
