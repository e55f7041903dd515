import { CliError, nearHint } from '@comunal/command';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from './session.ts';

/** @throws `CliError` for a folder that is not there, which may have been meant for a subcommand. */
export async function requireFolder(
  dir: string,
  { context: { cwd, locale }, texts: { t } }: Session,
  subcommands: readonly string[] = [],
): Promise<void> {
  const stats = await stat(resolve(cwd, dir)).catch(() => undefined);
  if (stats?.isDirectory()) return;
  throw new CliError(1, t('kit:wrong.noFolder', { dir }) + nearHint(dir, subcommands, locale));
}
