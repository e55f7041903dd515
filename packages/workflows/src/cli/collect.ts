import { createArchive } from '@comunal/archive';
import { readAddresses } from '@comunal/archive/cli';
import { CliError, defineSubcommand, json, type ParsedArgs } from '@comunal/command';
import type { Content } from '@comunal/content';
import type { PublicRecording } from '@comunal/schemas';
import { collectFigures, type CollectedFigure } from '../audience/collect-figures.ts';
import { putFigure } from '../audience/put-figure.ts';
import { openRecordingFile, type RecordingFile } from '../content-file/recording-file.ts';
import {
  content as contentOption,
  type AudienceSession,
  type AudienceTexts,
} from './audience-session.ts';
import { figureLine } from './figure-lines.ts';
import { openContent } from './open-content.ts';

const options = {
  ...contentOption,
  recording: { value: 'NAME', help: 'audience:help.option.recording', isMany: true },
  write: { help: 'audience:help.option.write' },
  ...json,
} as const;

/** `comunal audience collect`. */
export const collect = defineSubcommand({
  name: 'collect',
  help: 'audience:help.subcommand.collect',
  options,
  async run(args, { context, texts, overrides }: AudienceSession) {
    const { t } = texts;
    const content = await openContent(args, context, overrides.today, (dir) =>
      t('audience:wrong.content', { dir }),
    );
    const recordings = selectRecordings(content, args, texts);
    const collected = await collectFigures(recordings, {
      archive: createArchive({ ...readAddresses(context), clock: overrides.clock }),
      today: overrides.today,
      fetch: overrides.fetch,
      signal: context.signal,
    });
    const { changed, byHand } = await planEdits(content, collected);
    if (args.has('write')) for (const { file, text } of changed) await file.write(text);
    const isWhole =
      byHand.length === 0 &&
      !collected.some((result) => 'reason' in result && isFailure(result.reason));
    const code = isWhole ? 0 : 1;
    const names = changed.map(({ file }) => file.name);
    const files = names.join(', ');
    // A figure that could not be read may have changed, so it is not called the same.
    const rest = isWhole ? 'same' : 'unchanged';
    const outcome = changed.length === 0 ? rest : args.has('write') ? 'wrote' : 'would';
    return {
      lines: collected.flatMap((result) =>
        'figure' in result ? [result.slug, `  ${figureLine(result.figure, texts)}`] : [],
      ),
      notes: [
        ...collected.flatMap((result) => ('reason' in result ? [reasonText(result, texts)] : [])),
        ...byHand.map((slug) => t('audience:wrong.notYaml', { slug, file: `recordings/${slug}` })),
        collected.length === 0
          ? t('audience:collect.none')
          : t(`audience:collect.${outcome}`, { files }),
      ],
      data: { collected, files: names },
      code,
    };
  },
});

function selectRecordings(
  content: Content,
  args: ParsedArgs<typeof options>,
  { t }: AudienceTexts,
): readonly PublicRecording[] {
  const all = content.toPublic().list('recording');
  const slugs = args.all('recording');
  const missing = slugs.find((slug) => !all.some((recording) => recording.slug === slug));
  if (missing !== undefined) {
    const dir = args.text('content') ?? 'content';
    throw new CliError(1, t('audience:wrong.noRecording', { dir, slug: missing }));
  }
  return slugs.length === 0 ? all : all.filter(({ slug }) => slugs.includes(slug));
}

interface EditedFile {
  readonly file: RecordingFile;
  readonly text: string;
}

/** Computes the edited files, and the recordings whose files have to be edited by hand. */
async function planEdits(
  content: Content,
  collected: readonly CollectedFigure[],
): Promise<{ readonly changed: readonly EditedFile[]; readonly byHand: readonly string[] }> {
  const changed: EditedFile[] = [];
  const byHand: string[] = [];
  for (const slug of new Set(collected.map((result) => result.slug))) {
    const file = await openRecordingFile(content.dir, slug);
    let text = file?.text;
    for (const result of collected)
      if (result.slug === slug && 'figure' in result && text !== undefined)
        text = putFigure(text, result.figure);
    if (!file || text === undefined) byHand.push(slug);
    else if (text !== file.text) changed.push({ file, text });
  }
  return { changed, byHand };
}

function reasonText(
  { url, reason }: { readonly url: string; readonly reason: string },
  { t }: AudienceTexts,
): string {
  if (reason === 'foreign') return t('audience:collect.foreign', { url });
  return reason === 'no-data'
    ? t('audience:collect.noData', { url })
    : t('audience:collect.failed', { url, why: reason });
}

/** A copy on an unknown platform has no readable figure, and a new item has none yet: neither is a failure. */
function isFailure(reason: string): boolean {
  return reason !== 'foreign' && reason !== 'no-data';
}
