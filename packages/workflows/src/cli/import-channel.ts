import { CliError, defineSubcommand, json, printable, type CommandSession } from '@comunal/command';
import { loadContent, writeNewEntry } from '@comunal/content';
import type { LiteI18n } from '@comunal/i18n/lite';
import { createPeerTube, type Video } from '@comunal/peertube';
import { resolve } from 'node:path';
import { planChannelImport } from '../import/plan-channel-import.ts';
import { parseChannelUrl } from '../import/parse-channel-url.ts';
import { writeRecording } from '../import/write-recording.ts';
import type { TestOverrides } from './test-overrides.ts';

/** The session of `comunal peertube import`. */
interface ImportSession extends CommandSession<LiteI18n<'peertube'>> {
  readonly overrides: TestOverrides;
}

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
  async run(args, { context, texts: { t }, overrides }: ImportSession) {
    const { cwd, locale, signal } = context;
    const channelUrl = parseChannelUrl(args.operand);
    if (!channelUrl) throw new CliError(2, t('peertube:import.noChannel'));
    const dir = resolve(cwd, args.text('content') ?? 'content');
    const content = await loadContent(dir, { signal });
    const peertube = createPeerTube({ baseUrl: channelUrl.baseUrl, fetch: overrides.fetch });
    const channel = await peertube.channels.get(channelUrl.handle, { signal });
    const videos: Video[] = [];
    for await (const video of peertube.channels.listVideos(channelUrl.handle, {}, { signal }))
      videos.push(video);
    const plan = planChannelImport({
      channel,
      videos,
      content,
      baseUrl: channelUrl.baseUrl,
      of: args.text('of'),
      language: content.languages[0] ?? locale,
    });
    if (plan.series && plan.recordings.length > 0)
      await writeNewEntry({ dir, locale, type: 'series', ...plan.series });
    const fetch = overrides.fetch ?? globalThis.fetch;
    const target = { dir, locale, peertube, baseUrl: channelUrl.baseUrl, fetch, signal };
    const written: { readonly file: string; readonly video: string }[] = [];
    const notes: string[] = [];
    for (const planned of plan.recordings) {
      const result = await writeRecording(planned, target);
      written.push({ file: result.file, video: planned.url });
      for (const language of result.missingCaptions)
        notes.push(
          t('peertube:import.noCaptions', { language: printable(language), video: planned.url }),
        );
    }
    if (plan.known > 0) notes.push(t('peertube:import.known', { count: plan.known }));
    notes.push(t(written.length > 0 ? 'peertube:import.next' : 'peertube:import.none'));
    return {
      lines: written.map(({ file }) => printable(file)),
      notes,
      data: { written, known: plan.known },
    };
  },
});
