import { checkRelease } from '@comunal/archive';
import type { Content } from '@comunal/content';
import { zonedTimeToEpochMs } from '@comunal/i18n';
import { StepError } from '../../engine/step-error.ts';
import type { StepContext } from '../../engine/step.ts';
import type { EntryRef } from '../../engine/workflow.ts';
import { editRecording } from '../../content-file/recording-file.ts';
import { toVideo } from '../../copies.ts';
import { toEventSlug } from '../broadcast-input.ts';
import { getNow, type BroadcastServices } from '../broadcast-services.ts';
import type { BroadcastRun } from '../broadcast-run.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import type { PushResult } from '../push/push-state.ts';
import { withPeerTube } from '../with-peertube.ts';
import { isNotFound } from '../../server-answer.ts';
import { toVideoInput } from '../../publish/video-input.ts';
import { truncateText } from '../../truncate-text.ts';
import { findReplays, splitAtBegin, type Replay } from './find-replays.ts';

/** PeerTube begins after five minutes, and a small server converts for hours. */
const replayRetry = { maxAttempts: 120, initialDelayMs: 60_000, maxDelayMs: 900_000 };

/**
 * Waits for what the server has kept. It stays private, unless a recording of the event is in the content, with consents in
 * force, and somebody says that it may be seen: then it becomes public, and a copy in that entry.
 */
export async function keepReplays(
  run: BroadcastRun,
  live: LiveVideo,
  { begunAt }: PushResult,
): Promise<readonly Replay[]> {
  const { context, services, input } = run;
  const replays = input.withoutReplay
    ? []
    : await context.step<readonly Replay[]>('replay', {
        retry: replayRetry,
        run: async (step) =>
          leaveOutChecks(
            run,
            await withPeerTube(services.peertube, (peertube) =>
              findReplays(peertube, live, begunAt, step.signal),
            ).catch((thrown: unknown) => {
              if (isNotFound(thrown)) return [];
              throw thrown;
            }),
            step,
          ),
      });
  if (replays.length === 0) {
    await context.log('no-replay', { code: 'no-replay' });
    return [];
  }
  await context.log('replays', {
    code: replays.length === 1 ? 'replay-kept' : 'replays-kept',
    values: { count: replays.length, url: replays[0]?.url ?? '' },
  });
  const recording = await findRecording(run);
  if (recording === '') {
    await context.log('next', {
      code: 'needs-recording',
      values: { slug: toEventSlug(input.event) },
    });
    return replays;
  }
  const answers = ['publish', 'keep-private'] as const;
  const values = { url: replays[0]?.url ?? '', count: replays.length };
  if ((await context.gate('decide-replay', { answers, values })) === 'publish')
    await publishReplays(run, `recording/${recording}`, replays);
  await context.log('next', { code: 'next', values: { slug: recording } });
  return replays;
}

/** Leaves out what ended before the event, such as a check of the sound: it stays private, and the log says where it is. */
async function leaveOutChecks(
  { services, input }: BroadcastRun,
  replays: readonly Replay[],
  step: StepContext,
): Promise<readonly Replay[]> {
  const { starts } = (await services.content()).get('event', toEventSlug(input.event)) ?? {};
  const startsAtMs =
    starts === undefined || typeof starts === 'string' ? undefined : zonedTimeToEpochMs(starts);
  const { ofEvent, before } = splitAtBegin(replays, startsAtMs);
  for (const { url } of before) await step.log({ code: 'replay-before', values: { url } });
  return ofEvent;
}

/** Returns the slug of a recording of the event that may be published today; empty without one. */
function findRecording({ context, services, input }: BroadcastRun): Promise<string> {
  return context.step<string>('recording', {
    run: async () => {
      const content = await services.content();
      const slugs = content
        .list('recording')
        .flatMap(({ of, slug }) => (of === input.event ? [slug] : []));
      return slugs.find((slug) => mayPublish(content, slug, services)) ?? '';
    },
  });
}

/** Whether a recording is public, of something public, and all its consents are in force today. */
function mayPublish(content: Content, slug: string, services: BroadcastServices): boolean {
  const recording = content.get('recording', slug);
  const today = new Date(getNow(services)).toISOString().slice(0, 10);
  if (!recording) return false;
  const lookup: Parameters<typeof checkRelease>[1] = (type, name) => content.get(type, name);
  return !('reason' in checkRelease(recording, lookup, { waitDays: 0, today }));
}

function publishReplays(
  { context, services }: BroadcastRun,
  recording: EntryRef<'recording'>,
  replays: readonly Replay[],
): Promise<void> {
  const slug = recording.slice('recording/'.length);
  return context.publicStep<'recording', void>('publish-replay', recording, {
    run: async (entry, step) => {
      const content = await services.content();
      if (!mayPublish(content, slug, services)) throw new StepError('consent-not-in-force');
      const { name, ...details } = toVideoInput(entry);
      const copies = entry.copies ?? [];
      for (const [index, { uuid, url }] of replays.entries()) {
        await step.assertLease();
        const isStillHeard = await withPeerTube(services.peertube, async (peertube) => {
          const { captions, config, videos } = peertube;
          const { signal } = step;
          // A server that recognizes speech does so with replays, and nobody has reviewed what it heard.
          const listed = await captions.list(uuid, { signal });
          const machine = listed.filter(({ automaticallyGenerated }) => automaticallyGenerated);
          for (const { language } of machine) await captions.delete(uuid, language, { signal });
          // The server has named it after the live and the date, as Americans write it.
          const numbered = replays.length === 1 ? name : numberName(name, index + 1);
          await videos.update(uuid, { ...details, name: numbered, privacy: 'public' }, { signal });
          // It does not tell whether it is at it, and cannot be stopped.
          const { videoTranscription } = await config.get({ signal });
          return machine.length === 0 && videoTranscription?.enabled === true;
        });
        if (isStillHeard)
          await step.log({ code: 'captions-may-come', level: 'warning', values: { url } });
        const id = url.split('/').at(-1);
        if (copies.some((copy) => [id, uuid].includes(toVideo(copy)?.id))) continue;
        const edit = { append: { kind: 'peertube', url } };
        const file = await editRecording(content.dir, slug, 'copies', edit);
        if (file === undefined) throw new StepError('copy-by-hand', { values: { slug, url } });
        await step.log({ code: 'entry-changed', values: { file, url } });
      }
    },
  });
}

/** PeerTube takes 120 characters. */
function numberName(name: string, number: number): string {
  const suffix = ` (${number})`;
  return truncateText(name, 120 - suffix.length) + suffix;
}
