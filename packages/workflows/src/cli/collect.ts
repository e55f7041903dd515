import { createArchive } from '@comunal/archive';
import { addressesOf } from '@comunal/archive/cli';
import { CliError, defineSubcommand, json, type ParsedArgs } from '@comunal/command';
import type { Content } from '@comunal/content';
import type { PublicRecording } from '@comunal/schemas';
import { collectFigures, type Collected } from '../audience/collect-figures.ts';
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
    const recordings = wanted(content, args, texts);
    const collected = await collectFigures(recordings, {
      archive: createArchive({ ...addressesOf(context), clock: overrides.clock }),
      today: overrides.today,
      fetch: overrides.fetch,
      signal: context.signal,
    });
    const { changed, byHand } = await changes(content, collected);
    if (args.has('write')) for (const { file, text } of changed) await file.write(text);
    const isWhole =
      byHand.length === 0 && !collected.some((each) => 'why' in each && isFailure(each.why));
    const code = isWhole ? 0 : 1;
    const names = changed.map(({ file }) => file.name);
    const files = names.join(', ');
    // Of what could not be read nobody knows whether it is the same.
    const rest = isWhole ? 'same' : 'unchanged';
    const outcome = changed.length === 0 ? rest : args.has('write') ? 'wrote' : 'would';
    return {
      lines: collected.flatMap((each) =>
        'figure' in each ? [each.slug, `  ${figureLine(each.figure, texts)}`] : [],
      ),
      notes: [
        ...collected.flatMap((each) => ('why' in each ? [whyText(each, texts)] : [])),
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

function wanted(
  content: Content,
  args: ParsedArgs<typeof options>,
  { t }: AudienceTexts,
): readonly PublicRecording[] {
  const all = content.toPublic().list('recording');
  const slugs = args.all('recording');
  const missing = slugs.find((slug) => !all.some((each) => each.slug === slug));
  if (missing !== undefined) {
    const dir = args.text('content') ?? 'content';
    throw new CliError(1, t('audience:wrong.noRecording', { dir, slug: missing }));
  }
  return slugs.length === 0 ? all : all.filter(({ slug }) => slugs.includes(slug));
}

interface Changed {
  readonly file: RecordingFile;
  readonly text: string;
}

/** What the files would hold, and the recordings whose files somebody has to edit. */
async function changes(
  content: Content,
  collected: readonly Collected[],
): Promise<{ readonly changed: readonly Changed[]; readonly byHand: readonly string[] }> {
  const changed: Changed[] = [];
  const byHand: string[] = [];
  for (const slug of new Set(collected.map((each) => each.slug))) {
    const file = await openRecordingFile(content.dir, slug);
    let text = file?.text;
    for (const each of collected)
      if (each.slug === slug && 'figure' in each && text !== undefined)
        text = putFigure(text, each.figure);
    if (!file || text === undefined) byHand.push(slug);
    else if (text !== file.text) changed.push({ file, text });
  }
  return { changed, byHand };
}

function whyText(
  { url, why }: { readonly url: string; readonly why: string },
  { t }: AudienceTexts,
): string {
  if (why === 'foreign') return t('audience:collect.foreign', { url });
  return why === 'no-data'
    ? t('audience:collect.noData', { url })
    : t('audience:collect.failed', { url, why });
}

/** A copy elsewhere has no figure to read, and a new item none yet. */
function isFailure(why: string): boolean {
  return why !== 'foreign' && why !== 'no-data';
}
