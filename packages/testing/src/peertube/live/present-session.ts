import type { State } from '../state.ts';
import type { LiveSession } from './live.ts';

/** Presents a session of a live. */
export function presentSession(state: State, session: LiveSession) {
  const replay = state.videos.find(({ id }) => id === session.replayVideoId);
  const { id, startedAt, endedAt, saveReplay, replayPrivacy, processed } = session;
  return {
    id,
    startDate: new Date(startedAt).toISOString(),
    endDate: endedAt && new Date(endedAt).toISOString(),
    endingProcessed: processed,
    saveReplay,
    ...(replayPrivacy !== null && { replaySettings: { privacy: replayPrivacy } }),
    ...(replay && {
      replayVideo: { id: replay.id, uuid: replay.uuid, shortUUID: replay.shortUUID },
    }),
    error: null,
  };
}
