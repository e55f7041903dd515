import { isDate } from '../rails/partial-date.ts';
import { toMoment } from './signed-document.ts';

const DAY_MS = 86_400_000;

/**
 * Parses until when a signature is valid, as people write it: a date, or a number of days.
 *
 * @param text - `2027-05-01`, which ends as that day begins in UTC, or `180`.
 * @param nowMs - The moment that days count from, in milliseconds since 1970.
 * @returns the moment in UTC; `undefined` for anything else, and for a day that is over.
 * @example
 * ```ts
 * import { parseExpiry } from '@comunal/fundraising/node';
 *
 * console.log(parseExpiry('2027-05-01', Date.parse('2026-11-29T10:00:00Z'))); // → 2027-05-01T00:00:00Z
 * ```
 */
export function parseExpiry(text: string, nowMs: number): string | undefined {
  const days = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
  const date = isDate(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const timeMs = days === undefined ? date : nowMs + days * DAY_MS;
  return timeMs > nowMs ? toMoment(timeMs) : undefined;
}
