import type { State } from '../state.ts';

const HOUR_MS = 3_600_000;

/**
 * Purges uploads as the real server does: every hour, those without a write since the hour before. A stale upload is kept for
 * one to two hours. Requesting its offset does not extend that time.
 */
export function purgeHourly(state: State): void {
  const now = state.now();
  if (now - state.lastPurgeAt < HOUR_MS) return;
  deleteUploadsBefore(state, state.lastPurgeAt);
  state.lastPurgeAt = now;
}

/** Ages all uploads, and deletes those without a write for over an hour. */
export function ageUploads(state: State, byMs: number): void {
  for (const upload of state.uploads.values()) upload.lastWriteAt -= byMs;
  deleteUploadsBefore(state, state.now() - HOUR_MS);
}

function deleteUploadsBefore(state: State, time: number): void {
  for (const { id, lastWriteAt, processing } of state.uploads.values())
    if (lastWriteAt < time && !processing) state.uploads.delete(id);
}
