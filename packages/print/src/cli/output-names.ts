import { CliError, wrongValue, type ParsedArgs } from '@comunal/command';
import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { sheetOptions } from './options.ts';
import type { Session } from './session.ts';

/** How the files of a call are named, and what may be in their place. */
export interface OutputNames {
  readonly out: string;
  readonly preview: string | undefined;
  /** The PDF of one's own that is read, which nothing is written over. */
  readonly source: string | undefined;
  /** Whether files that are there already may be written over. */
  readonly isForced: boolean;
}

/**
 * Reads how the files of a call are named.
 *
 * @param source - The PDF of one's own that is read.
 * @throws CliError for a name that says another format, or where something is in the way.
 */
export async function readNames(
  args: ParsedArgs<typeof sheetOptions>,
  session: Session,
  source?: string,
): Promise<OutputNames> {
  const [out, preview] = [args.text('out'), args.text('preview')];
  checkName(out, 'out', '.pdf', session);
  if (preview !== undefined) checkName(preview, 'preview', '.png', session);
  const names = { out, preview, source, isForced: args.has('force') };
  // Said at once: what is found only after the work is done costs half a minute.
  await checkFree(preview === undefined ? [out] : [out, preview], names, session);
  return names;
}

/**
 * Throws where something is in the place of a file: a file is written over only where that was asked for, and anything else never,
 * as a link would lead to who knows where.
 *
 * @throws CliError
 */
export async function checkFree(
  paths: readonly string[],
  { source, isForced }: OutputNames,
  { context: { cwd }, texts: { t } }: Session,
): Promise<void> {
  const read =
    source === undefined ? undefined : await stat(resolve(cwd, source)).catch(() => undefined);
  for (const path of paths) {
    const stats = await lstat(resolve(cwd, path)).catch(() => undefined);
    if (!stats) continue;
    if (read?.ino === stats.ino && read.dev === stats.dev)
      throw new CliError(2, t('print:wrong.overwrites', { path }));
    if (!stats.isFile()) throw new CliError(1, t('print:wrong.noFile', { path }));
    if (!isForced) throw new CliError(1, t('print:wrong.exists', { path }));
  }
}

function checkName(
  path: string,
  option: 'out' | 'preview',
  extension: '.pdf' | '.png',
  { context: { locale } }: Session,
): void {
  if (!path.toLowerCase().endsWith(extension))
    throw wrongValue(path, option, `…${extension}`, locale);
}
