import type { State } from '../state.ts';
import type { Video } from './video.ts';

/** Presents the scheduled start times of a live; empty for any other video. */
export function presentSchedules(state: State, video: Video) {
  const live = state.lives.find(({ videoId }) => videoId === video.id);
  return live?.schedules.map(({ startAt }) => ({ startAt: new Date(startAt).toISOString() })) ?? [];
}
