import type { State } from '../state.ts';

/** Publishes what was to be published by now, as a job of the real server does every minute. */
export function applySchedules(state: State): void {
  for (const video of state.videos) {
    const { scheduleUpdate } = video;
    if (!scheduleUpdate || Date.parse(scheduleUpdate.updateAt) > state.now()) continue;
    video.privacy = scheduleUpdate.privacy;
    video.publishedAt = Date.parse(scheduleUpdate.updateAt);
    video.scheduleUpdate = null;
  }
}
