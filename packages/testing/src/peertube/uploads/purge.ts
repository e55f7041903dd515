import type { State } from '../state.ts';

const HOUR_MS = 3_600_000;

/**
 * Forgets uploads as the real server does: each hour those to which no bytes came since the hour before, so one is kept for
 * one hour at least and two at most. To ask how far an upload is does not keep it.
 */
export function purgeHourly(state: State): void {
  const now = state.now();
  if (now - state.lastPurgeAt < HOUR_MS) return;
  deleteUploadsBefore(state, state.lastPurgeAt);
  state.lastPurgeAt = now;
}

/** Makes uploads older, and forgets those that were left alone for over an hour. */
export function ageUploads(state: State, byMs: number): void {
  for (const upload of state.uploads.values()) upload.lastWriteAt -= byMs;
  deleteUploadsBefore(state, state.now() - HOUR_MS);
}

function deleteUploadsBefore(state: State, time: number): void {
  for (const { id, lastWriteAt, processing } of state.uploads.values())
    if (lastWriteAt < time && !processing) state.uploads.delete(id);
}
