import { getSystemErrorCode, getSystemErrorPath } from '@comunal/http/node';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext, Locale } from './command.ts';
import { textsIn } from './texts.ts';
import { CliError } from './cli-error.ts';

/** The whole path of a file that is there, can be read and is not empty. @throws {@link CliError} when it will not do. */
export async function checkFile(
  given: string,
  { cwd, locale }: Pick<CommandContext, 'cwd' | 'locale'>,
): Promise<string> {
  const { t } = textsIn(locale);
  const path = resolve(cwd, given);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new CliError(1, t('command:file.noFile', { path }));
    if (found.size === 0) throw new CliError(1, t('command:file.empty', { path }));
    await access(path, constants.R_OK);
    return path;
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, unreadableFile(path, code, locale));
  }
}

/** What to say of a file that is not there, or cannot be read. @param code - The system's, such as EACCES. */
export function unreadableFile(path: string, code: string, locale: Locale): string {
  const { t } = textsIn(locale);
  if (code === 'ENOENT' || code === 'ENOTDIR') return t('command:file.missing', { path });
  if (code === 'EISDIR') return t('command:file.noFile', { path });
  return t('command:file.unreadable', { path, code });
}

/** A failure of the disk in words; undefined for what is none. */
export function explainFile(
  thrown: unknown,
  { locale }: Pick<CommandContext, 'locale'>,
): string | undefined {
  const code = getSystemErrorCode(thrown);
  if (!code) return undefined;
  const path = getSystemErrorPath(thrown);
  return /^(EROFS|ENOSPC|EDQUOT|EEXIST|ENOTDIR)$/.test(code)
    ? textsIn(locale).t('command:file.unwritable', { path, code })
    : unreadableFile(path, code, locale);
}
