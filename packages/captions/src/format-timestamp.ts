/**
 * Formats a time as WebVTT does: `00:01:02.345`. Negative numbers and `NaN` become zero.
 *
 * @param ms - Milliseconds, which are rounded to whole ones.
 * @param decimalMark - A point as in WebVTT, or a comma as in SRT.
 * @example
 * ```ts
 * import { formatTimestamp } from '@comunal/captions';
 *
 * console.log(formatTimestamp(62_345), formatTimestamp(62_345, ',')); // → 00:01:02.345 00:01:02,345
 * ```
 */
export function formatTimestamp(ms: number, decimalMark: '.' | ',' = '.'): string {
  const whole = Number.isNaN(ms)
    ? 0
    : Math.min(Math.max(Math.round(ms), 0), Number.MAX_SAFE_INTEGER);
  const seconds = Math.floor(whole / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}${decimalMark}${String(whole % 1000).padStart(3, '0')}`;
}

/** Formats a time for people: `1:02:03`, or `2:03` below an hour. */
export function formatClock(ms: number): string {
  const [hours = '', minutes = '', seconds = ''] = formatTimestamp(Math.floor(ms / 1000) * 1000)
    .slice(0, -4)
    .split(':');
  return Number(hours) > 0
    ? `${Number(hours)}:${minutes}:${seconds}`
    : `${Number(minutes)}:${seconds}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
