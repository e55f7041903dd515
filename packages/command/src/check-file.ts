import { getSystemErrorCode, getSystemErrorPath } from '@comunal/http/node';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext, Locale } from './command.ts';
import { textsIn } from './texts.ts';
import { CliError } from './cli-error.ts';

/**
 * Resolves the path of a file that exists, can be read and is not empty. @throws {@link CliError} for any other.
 *
 * @param file - A path, absolute or from the working directory.
 * @param context - The working directory, and the language of messages.
 */
export async function checkFile(
  file: string,
  { cwd, locale }: Pick<CommandContext, 'cwd' | 'locale'>,
): Promise<string> {
  const { t } = textsIn(locale);
  const path = resolve(cwd, file);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw new CliError(1, t('command:file.noFile', { path }));
    if (stats.size === 0) throw new CliError(1, t('command:file.empty', { path }));
    await access(path, constants.R_OK);
    return path;
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, unreadableFile(path, code, locale));
  }
}

/** Explains why a file cannot be read. @param code - The code of the system, such as EACCES. */
export function unreadableFile(path: string, code: string, locale: Locale): string {
  const { t } = textsIn(locale);
  if (code === 'ENOENT' || code === 'ENOTDIR') return t('command:file.missing', { path });
  if (code === 'EISDIR') return t('command:file.noFile', { path });
  return t('command:file.unreadable', { path, code });
}

/**
 * Explains an error of the file system; undefined for any other error.
 *
 * @param thrown - What a `catch` received.
 * @param context - The language of the message.
 */
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
