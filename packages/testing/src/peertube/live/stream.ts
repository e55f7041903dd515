import type { State } from '../state.ts';
import { findVideo } from '../videos/access.ts';
import { createVideo } from '../videos/create.ts';
import type { Video } from '../videos/video.ts';
import { openStorage, type StoredMedia } from '../uploads/storage.ts';
import type { Live, LiveSession } from './live.ts';

const PUBLISHED = 1;
const WAITING = 4;
const ENDED = 5;
/** How long after the end of a stream the real server processes it. */
const CLEANUP_DELAY_MS = 300_000;
/** How long after their last view somebody counts as watching. */
const VIEWER_MS = 120_000;
const MAX_NAME = 120;

/** Starts a stream, as the first RTMP packet does. */
export function startStream(state: State, id: string): void {
  const { video, live } = requireLive(state, id);
  if (video.state === PUBLISHED) throw new Error(`"${video.name}" is live already.`);
  if (video.hasStreamed && !live.permanentLive)
    throw new Error(`"${video.name}" was streamed once, and is not permanent.`);
  video.state = PUBLISHED;
  video.hasStreamed = true;
  video.publishedAt = state.now();
  state.liveSessions.push({
    id: state.nextId('liveSession'),
    videoId: video.id,
    startedAt: state.now(),
    endedAt: null,
    processed: false,
    saveReplay: live.saveReplay,
    replayPrivacy: live.replayPrivacy,
    replayVideoId: null,
  });
}

/** How the end of a stream shows. */
export interface EndStreamOptions {
  /**
   * Whether the page goes on saying for two minutes how many are watching, as that of a real server does, which forgets those
   * whose last view is so long ago. @defaultValue false
   */
  readonly keepsViewers?: boolean | undefined;
}

/** Ends a stream: a permanent live waits for the next one, any other live has ended. */
export function endStream(
  state: State,
  id: string,
  { keepsViewers = false }: EndStreamOptions = {},
): void {
  const { video, live } = requireLive(state, id);
  const session = lastSession(state, video);
  if (!session || session.endedAt !== null) throw new Error(`"${video.name}" is not live.`);
  session.endedAt = state.now();
  video.state = live.permanentLive ? WAITING : ENDED;
  video.viewersUntil = keepsViewers ? state.now() + VIEWER_MS : state.now();
}

/** Sets how many people are watching now. */
export function setViewers(state: State, id: string, viewers: number): void {
  Object.assign(requireLive(state, id).video, { viewers, viewersUntil: Infinity });
}

/** Publishes a replay without waiting for its delay. */
export function publishReplay(state: State, id: string): void {
  const { video, live } = requireLive(state, id);
  const session = lastSession(state, video);
  if (!session?.saveReplay || session.endedAt === null || session.processed) {
    throw new Error(`"${video.name}" has no ended stream whose replay is to be saved.`);
  }
  publish(state, video, live, session, session.endedAt);
}

/** Processes streams whose clean-up delay has passed, as a job of the real server does. */
export function processEndedStreams(state: State): void {
  for (const session of state.liveSessions) {
    const { endedAt, processed, videoId } = session;
    if (processed || endedAt === null || state.now() - endedAt < CLEANUP_DELAY_MS) continue;
    const video = state.videos.find(({ id }) => id === videoId);
    const live = state.lives.find((live) => live.videoId === videoId);
    if (session.saveReplay && video && live) publish(state, video, live, session, endedAt);
    session.processed = true;
  }
}

/** Publishes a replay: a live becomes a video, and a permanent live gets a separate video. */
function publish(
  state: State,
  video: Video,
  live: Live,
  session: LiveSession,
  endedAt: number,
): void {
  const media = openStorage('bytes').close(0);
  const replay = live.permanentLive ? createReplay(state, video, session, media) : video;
  if (replay === video) state.lives.splice(state.lives.indexOf(live), 1);
  replay.isLive = false;
  replay.hasWebFile = false;
  replay.state = PUBLISHED;
  replay.media = media;
  replay.privacy = session.replayPrivacy ?? video.privacy;
  replay.duration = Math.max(1, Math.round((endedAt - session.startedAt) / 1000));
  session.processed = true;
  session.replayVideoId = replay.id;
  if (state.transcription) state.transcribing.add(replay.id);
}

/** Creates the video of a stream: named after its beginning, as the server writes dates, and with the details of the live. */
function createReplay(
  state: State,
  live: Video,
  { startedAt }: LiveSession,
  media: StoredMedia,
): Video {
  const suffix = ` - ${new Date(startedAt).toLocaleString('en-US', { timeZone: 'UTC' })}`;
  const replay = createVideo(state, {
    fields: { channelId: live.channelId },
    filename: 'replay.mp4',
    media,
  });
  const { category, licence, language, description, support, nsfw } = live;
  const { commentsPolicy, downloadEnabled } = live;
  return Object.assign(replay, {
    name: live.name.slice(0, MAX_NAME - suffix.length) + suffix,
    category,
    licence,
    language,
    description,
    support,
    nsfw,
    commentsPolicy,
    downloadEnabled,
    tags: [...live.tags],
  });
}

function lastSession(state: State, video: Video): LiveSession | undefined {
  return state.liveSessions.findLast(({ videoId }) => videoId === video.id);
}

function requireLive(state: State, id: string): { video: Video; live: Live } {
  const video = findVideo(state, id);
  const live = state.lives.find(({ videoId }) => videoId === video?.id);
  if (!video || !live) throw new RangeError(`There is no live "${id}".`);
  return { video, live };
}
