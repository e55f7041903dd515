import { processEndedStreams } from '../live/stream.ts';
import type { State } from '../state.ts';

/** Applies scheduled updates that are due, and processes ended streams, as jobs of the real server do. */
export function applySchedules(state: State): void {
  processEndedStreams(state);
  for (const video of state.videos) {
    const { scheduleUpdate } = video;
    if (!scheduleUpdate || Date.parse(scheduleUpdate.updateAt) > state.now()) continue;
    video.privacy = scheduleUpdate.privacy;
    video.publishedAt = Date.parse(scheduleUpdate.updateAt);
    video.scheduleUpdate = null;
  }
}
