import type { LiveSession, PeerTube } from '@comunal/peertube';
import { StepError } from '../../engine/step-error.ts';
import type { LiveVideo } from '../../live/create-live.ts';

/** A recording that the server made of a stream. Each time that the stream broke begins another one. */
export type Replay = {
  readonly uuid: string;
  readonly url: string;
};

/** The clock of the server may be another one. */
const marginMs = 600_000;
/** PeerTube's number of the state of a video that is there. */
const publishedState = 1;

/**
 * Finds what the server has kept of a broadcast, which it begins to work on about five minutes after the end.
 * @throws `StepError` with `replay-pending`, transient, while it is not done.
 */
export async function findReplays(
  peertube: PeerTube,
  live: LiveVideo,
  begunAt: string,
  signal: AbortSignal,
): Promise<readonly Replay[]> {
  const sessions = await peertube.live.listSessions(live.uuid, { signal });
  const ours = sessions.filter(
    ({ startDate, saveReplay }) =>
      saveReplay !== false && Date.parse(startDate) >= Date.parse(begunAt) - marginMs,
  );
  const replays: Replay[] = [];
  for (const session of ours) {
    if (hasNothing(session)) continue;
    const { replayVideo } = session;
    if (!replayVideo) throw createPending();
    const { state } = await peertube.videos.get(replayVideo.uuid, { signal });
    if (state?.id !== publishedState) throw createPending();
    const url = new URL(live.url);
    url.pathname = url.pathname.replace(/[^/]+$/, replayVideo.shortUUID);
    replays.push({ uuid: replayVideo.uuid, url: url.href });
  }
  return replays;
}

/** Whether the server is done with a stream and kept nothing, as of one that was too short. */
function hasNothing({ endDate, endingProcessed, replayVideo }: LiveSession): boolean {
  return Boolean(endDate) && endingProcessed === true && !replayVideo;
}

function createPending(): StepError {
  return new StepError('replay-pending', { isTransient: true });
}
