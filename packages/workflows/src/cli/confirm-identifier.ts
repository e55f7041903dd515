import { createIdentifier, isIdentifier } from '@comunal/archive';
import { parseItemArgument } from '@comunal/archive/cli';
import { ask, CliError, printable, writeLines } from '@comunal/command';
import { toItem } from '../copies.ts';
import type { ProjectServices } from './open-services.ts';
import type { PublishArgs, PublishSession } from './publish-session.ts';

/**
 * Chooses the item of the Internet Archive and has a person confirm it, since nothing there can be taken back: the one of
 * `--identifier`, or that the entry names, or of the prefix.
 * @returns The identifier, as confirmed; undefined where the recording is not mirrored.
 */
export async function confirmIdentifier(
  services: ProjectServices,
  slug: string,
  args: PublishArgs,
  { context, texts: { t }, archiveTexts }: PublishSession,
): Promise<string | undefined> {
  const identifier = args.has('no-archive')
    ? undefined
    : await chooseIdentifier(services, slug, args);
  if (identifier === undefined) return undefined;
  if (!isIdentifier(identifier))
    throw new CliError(2, t('publish:start.badIdentifier', { identifier: printable(identifier) }));
  writeLines(context.stderr, [
    t('publish:start.willMirror', { identifier }),
    { text: archiveTexts.t('archive:ask.warning'), style: 'warning' },
  ]);
  if (args.has('yes')) return identifier;
  if (context.stdin?.isTTY !== true) throw new CliError(1, archiveTexts.t('archive:ask.needsYes'));
  const typed = await ask(context, archiveTexts.t('archive:ask.confirm', { identifier }));
  if (typed !== identifier) throw new CliError(1, archiveTexts.t('archive:ask.notConfirmed'));
  return identifier;
}

async function chooseIdentifier(
  services: ProjectServices,
  slug: string,
  args: PublishArgs,
): Promise<string | undefined> {
  const { config, env } = services;
  const typed = args.text('identifier');
  if (typed !== undefined) return parseItemArgument(typed);
  const recording = (await services.content()).toPublic().get('recording', slug);
  const known = (recording?.copies ?? []).map(toItem).find((each) => each !== undefined);
  if (known !== undefined) return known;
  const prefix =
    args.text('prefix') ?? config.archive?.prefix ?? (env['ARCHIVE_PREFIX'] || undefined);
  return recording && prefix !== undefined ? createIdentifier(recording, prefix) : undefined;
}
