import type { State } from '../state.ts';
import type { Video } from './video.ts';

/** When a live is to begin; a video that is none has no such times. */
export function presentSchedules(state: State, video: Video) {
  const live = state.lives.find(({ videoId }) => videoId === video.id);
  return live?.schedules.map(({ startAt }) => ({ startAt: new Date(startAt).toISOString() })) ?? [];
}
