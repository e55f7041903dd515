import type { ArchiveTexts } from '@comunal/archive/cli';
import type { ArchiveKeys } from '@comunal/archive/node';
import { ask, CliError, type CommandContext } from '@comunal/command';

/** Reads the keys from the environment, or else from a prompt; they are never stored. */
export async function readKeys(context: CommandContext, { t }: ArchiveTexts): Promise<ArchiveKeys> {
  const { ARCHIVE_ACCESS_KEY, ARCHIVE_SECRET_KEY } = context.env;
  if (ARCHIVE_ACCESS_KEY && ARCHIVE_SECRET_KEY)
    return { accessKey: ARCHIVE_ACCESS_KEY, secretKey: ARCHIVE_SECRET_KEY };
  const isInteractive = context.stdin?.isTTY === true;
  const accessKey = isInteractive ? await ask(context, t('archive:ask.accessKey')) : undefined;
  const secretKey = accessKey ? await ask(context, t('archive:ask.secretKey'), true) : undefined;
  if (!accessKey || !secretKey) throw new CliError(1, t('archive:keys.needed'));
  return { accessKey, secretKey: secretKey.trim() };
}
