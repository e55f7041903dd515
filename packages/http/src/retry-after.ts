/**
 * Reads a `Retry-After`: seconds, or an HTTP date, which is compared with the server's own `Date` where it can be read,
 * so that a wrong clock on either side does no harm.
 * @returns Seconds from now, never negative; undefined when it is neither.
 */
export function parseRetryAfter(
  value: string | null | undefined,
  date: string | null | undefined,
): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  // Dates begin with the day's name; Date.parse alone would take "-1" or "2030" for dates too.
  if (!/^[A-Z][a-z]{2,8},? .*\d/.test(text)) return undefined;
  const until = Date.parse(text);
  const from = Date.parse(date ?? '') || Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - from) / 1000));
}
