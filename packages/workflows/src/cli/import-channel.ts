import {
  CliError,
  defineSubcommand,
  json,
  type CommandOutput,
  type CommandSession,
} from '@comunal/command';
import { writeNewEntry, type Content } from '@comunal/content';
import type { LiteI18n } from '@comunal/i18n/lite';
import { createPeerTube, type PeerTube, type Video } from '@comunal/peertube';
import { parseRef } from '@comunal/schemas';
import { planChannelImport, type ImportPlan } from '../import/plan-channel-import.ts';
import { parseChannelUrl } from '../import/parse-channel-url.ts';
import { writeRecording } from '../import/write-recording.ts';
import { openContent } from './open-content.ts';
import type { TestOverrides } from './test-overrides.ts';

/** The session of `comunal peertube import`. */
interface ImportSession extends CommandSession<LiteI18n<'peertube'>> {
  readonly overrides: TestOverrides;
}

/** A channel has at most so many videos: a server that goes on and on is not read for ever. */
const maxVideos = 20_000;

/** `comunal peertube import`. */
export const importChannel = defineSubcommand({
  name: 'import',
  help: 'peertube:import.help.text',
  operand: 'CHANNEL_URL',
  options: {
    content: { value: 'DIR', help: 'peertube:import.help.content' },
    of: { value: 'TYPE/SLUG', help: 'peertube:import.help.of' },
    ...json,
  },
  async run(args, session: ImportSession) {
    const { context, texts, overrides } = session;
    const { t } = texts;
    const { locale, signal } = context;
    const channelUrl = parseChannelUrl(args.operand);
    if (!channelUrl) throw new CliError(2, t('peertube:import.noChannel'));
    const { baseUrl, handle } = channelUrl;
    // A recording with errors is not in the content, and its video would be imported once more.
    const content = await openContent(args, context, overrides.today, (dir) =>
      t('peertube:import.faultyContent', { dir }),
    );
    const of = readTarget(args.text('of'), content, session);
    const { fetch = globalThis.fetch } = overrides;
    const peertube = createPeerTube({ baseUrl, fetch });
    const channel = await peertube.channels.get(handle, { signal });
    const videos = await listVideos(peertube, handle, session);
    const plan = planChannelImport({ channel, videos, content, baseUrl, of });
    const { dir } = content;
    if (plan.series && plan.recordings.length > 0) {
      if (!Object.hasOwn(plan.series.fields, 'starts'))
        throw new CliError(1, t('peertube:import.noStart'));
      await writeNewEntry({ dir, locale, type: 'series', ...plan.series });
    }
    return writePlan(plan, { dir, locale, peertube, baseUrl, fetch, signal }, session);
  },
});

/** Reads the entry that the recordings are of. @throws {@link CliError} for one that is not there. */
function readTarget(
  value: string | undefined,
  content: Content,
  { texts }: ImportSession,
): string | undefined {
  if (value === undefined) return undefined;
  const target = parseRef(value, ['event', 'series', 'podcast']);
  if (target && content.get(target.type, target.slug)) return value;
  throw new CliError(2, texts.t('peertube:import.noTarget', { value }));
}

async function listVideos(
  peertube: PeerTube,
  handle: string,
  { context: { signal }, texts }: ImportSession,
): Promise<readonly Video[]> {
  const videos: Video[] = [];
  for await (const video of peertube.channels.listVideos(handle, { pageSize: 100 }, { signal })) {
    if (videos.length === maxVideos)
      throw new CliError(1, texts.t('peertube:import.tooMany', { limit: maxVideos }));
    videos.push(video);
  }
  return videos;
}

async function writePlan(
  { recordings, known, unaddressable }: ImportPlan,
  target: Parameters<typeof writeRecording>[1],
  { texts: { t } }: ImportSession,
): Promise<CommandOutput> {
  const written: { readonly file: string; readonly video: string }[] = [];
  const notes: string[] = [];
  for (const recording of recordings) {
    const { url: video } = recording;
    const result = await writeRecording(recording, target);
    if (result.isNew) written.push({ file: result.file, video });
    else notes.push(t('peertube:import.taken', { file: result.file, video }));
    if (result.isWithoutCaptionList) notes.push(t('peertube:import.noCaptionList', { video }));
    for (const language of result.missingCaptions)
      notes.push(t('peertube:import.noCaptions', { language, video }));
  }
  if (known > 0) notes.push(t('peertube:import.known', { count: known }));
  if (unaddressable > 0) notes.push(t('peertube:import.unaddressable', { count: unaddressable }));
  notes.push(t(written.length > 0 ? 'peertube:import.next' : 'peertube:import.none'));
  return { lines: written.map(({ file }) => file), notes, data: { written, known } };
}
