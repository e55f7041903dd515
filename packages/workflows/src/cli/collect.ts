import { createArchive } from '@comunal/archive';
import { addressesOf } from '@comunal/archive/cli';
import {
  printableJson,
  Told,
  type Call,
  type CommandContext,
  type Printed,
} from '@comunal/command';
import type { Content } from '@comunal/content';
import type { PublicRecording } from '@comunal/schemas';
import { collectFigures, type Collected } from '../audience/collect-figures.ts';
import { putFigure } from '../audience/put-figure.ts';
import { openRecordingFile, type RecordingFile } from '../content-file/recording-file.ts';
import { figureLine } from './figure-lines.ts';
import { openContent } from './open-content.ts';
import type { Seams } from './seams.ts';
import type { AudienceTexts } from './texts.ts';

/** What a verb of `comunal audience` works with. */
export interface AudienceCall {
  readonly call: Call;
  readonly context: CommandContext;
  readonly texts: AudienceTexts;
  readonly seams: Seams;
}

/** `comunal audience collect`. */
export async function collect({ call, context, texts, seams }: AudienceCall): Promise<Printed> {
  const { t } = texts;
  const content = await openContent(call, context, seams.today, (dir) =>
    t('audience:wrong.content', { dir }),
  );
  const recordings = wanted(content, call, texts);
  const collected = await collectFigures(recordings, {
    archive: createArchive({ ...addressesOf(context), clock: seams.clock }),
    today: seams.today,
    fetch: seams.fetch,
    signal: context.signal,
  });
  const { changed, byHand } = await changes(content, collected);
  if (call.has('write')) for (const { file, text } of changed) await file.write(text);
  const isWhole =
    byHand.length === 0 && !collected.some((each) => 'why' in each && isFailure(each.why));
  const code = isWhole ? 0 : 1;
  const names = changed.map(({ file }) => file.name);
  if (call.has('json'))
    return { lines: printableJson({ version: 1, collected, files: names }).split('\n'), code };
  const files = names.join(', ');
  // Of what could not be read nobody knows whether it is the same.
  const rest = isWhole ? 'same' : 'unchanged';
  const outcome = changed.length === 0 ? rest : call.has('write') ? 'wrote' : 'would';
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
    code,
  };
}

function wanted(content: Content, call: Call, { t }: AudienceTexts): readonly PublicRecording[] {
  const all = content.toPublic().list('recording');
  const slugs = call.all('recording');
  const missing = slugs.find((slug) => !all.some((each) => each.slug === slug));
  if (missing !== undefined) {
    const dir = call.text('content') ?? 'content';
    throw new Told(1, t('audience:wrong.noRecording', { dir, slug: missing }));
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
