import type { LiveSession, PeerTube, VideoDetails } from '@comunal/peertube';
import { StepError } from '../../engine/step-error.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import { isNotFound } from '../../server-answer.ts';

/** A recording that the server made of a stream. Each time that the stream broke begins another one. */
export type Replay = {
  readonly uuid: string;
  readonly url: string;
  /** When its stream ended, as ISO 8601; undefined where the server does not say. */
  readonly endedAt?: string;
};

/** The clock of the server may be another one. */
const marginMs = 600_000;
/** PeerTube's number of the state of a video that is there. */
const publishedState = 1;

/**
 * Finds what the server has kept of a broadcast, which it begins to work on about five minutes after the end.
 * @throws `StepError` with `replay-pending`, a wait, while it is not done.
 */
export async function findReplays(
  peertube: PeerTube,
  live: LiveVideo,
  begunAt: string,
  signal: AbortSignal,
): Promise<readonly Replay[]> {
  const sessions = await peertube.live
    .listSessions(live.uuid, { signal })
    .catch((thrown: unknown) => {
      if (isNotFound(thrown)) return undefined;
      throw thrown;
    });
  if (!sessions) return findReplacement(peertube, live, signal);
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
    if (!isDone(state)) throw createPending();
    const url = new URL(live.url);
    url.pathname = url.pathname.replace(/[^/]+$/, replayVideo.shortUUID);
    replays.push({
      uuid: replayVideo.uuid,
      url: url.href,
      ...(session.endDate && { endedAt: session.endDate }),
    });
  }
  return replays;
}

/** What was kept of a live that was not permanent takes its place, with the same address, and has no sessions. */
async function findReplacement(
  { videos }: PeerTube,
  { uuid, url }: LiveVideo,
  signal: AbortSignal,
): Promise<readonly Replay[]> {
  const { isLive, state } = await videos.get(uuid, { signal });
  if (isLive) return [];
  if (!isDone(state)) throw createPending();
  return [{ uuid, url }];
}

function isDone(state: VideoDetails['state']): boolean {
  return state?.id === publishedState;
}

/** Whether the server is done with a stream and kept nothing, as of one that was too short. */
function hasNothing({ endDate, endingProcessed, replayVideo }: LiveSession): boolean {
  return Boolean(endDate) && endingProcessed === true && !replayVideo;
}

function createPending(): StepError {
  return new StepError('replay-pending', { isWait: true });
}

/** What ends so long before an event begins is none of it, such as a check of the sound. */
const checkMarginMs = 300_000;

/** Splits replays into those of an event and those of what was before it, by when their streams ended. */
export function splitAtBegin(
  replays: readonly Replay[],
  startsAtMs: number | undefined,
): { readonly ofEvent: readonly Replay[]; readonly before: readonly Replay[] } {
  const isBefore = ({ endedAt }: Replay): boolean =>
    endedAt !== undefined &&
    startsAtMs !== undefined &&
    Date.parse(endedAt) < startsAtMs - checkMarginMs;
  return {
    ofEvent: replays.filter((replay) => !isBefore(replay)),
    before: replays.filter(isBefore),
  };
}
