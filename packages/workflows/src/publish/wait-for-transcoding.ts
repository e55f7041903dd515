import { createPublishError } from './publish-error.ts';
import { getNow } from './publish-services.ts';
import { releasedStep, undoneWithVideo, type VideoRun } from './released-step.ts';
import type { PublishedVideo } from './upload-video.ts';
import { withVideo } from './with-video.ts';

/** PeerTube's numbers of the states of a video. */
const published = 1;
const failed = new Set([7, 8]); // to be transcoded, to be moved

/** The first wait between two looks, and the longest one. */
const firstWaitMs = 10_000;
const maxWaitMs = 900_000;
/** How long the server may take. */
const patienceMs = 7 * 86_400_000;

/** A look at the video: when the next one is, unless the server is done, and since when it is waited for. */
type Look = { readonly next: string | null; readonly since: number };

/**
 * Waits until the server has converted the video. Nothing runs between two looks, which are further and further apart. The name
 * of each look ends with its number.
 */
export async function waitForTranscoding(run: VideoRun, video: PublishedVideo): Promise<void> {
  let since: number | undefined;
  for (let look = 1; ; look++) {
    const { next, since: first } = await releasedStep<Look>(run, `transcoding-${look}`, {
      compensate: undoneWithVideo(run),
      run: (_, { signal, log }) =>
        withVideo(run, video, async ({ videos }) => {
          const { state } = await videos.get(video.uuid, { signal });
          const now = getNow(run.services);
          const begin = since ?? now;
          const id = state?.id ?? published;
          if (id === published) {
            if (look > 1) await log({ code: 'transcoded' });
            return { next: null, since: begin };
          }
          if (failed.has(id)) throw createPublishError('transcoding-failed', { url: video.url });
          if (now - begin > patienceMs)
            throw createPublishError('transcoding-slow', { url: video.url });
          if (look === 1) await log({ code: 'transcoding-waits' });
          const waitMs = Math.min(firstWaitMs * 1.6 ** (look - 1), maxWaitMs);
          return { next: new Date(now + waitMs).toISOString(), since: begin };
        }),
    });
    if (next === null) return;
    since = first;
    await run.context.sleepUntil(`transcoding-wait-${look}`, next);
  }
}
