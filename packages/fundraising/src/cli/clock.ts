import { toMoment } from '../signing/signed-document.ts';

/** Returns the current time in UTC, as `2026-11-25T10:00:00Z`. */
export function now(): string {
  return toMoment(Date.now());
}

/** Returns the current date in UTC, as `2026-11-25`. */
export function today(): string {
  return now().slice(0, 10);
}
