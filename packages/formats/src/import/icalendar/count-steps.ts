import type { Temporal } from 'temporal-polyfill';

/** How many periods a rule may pass. */
export const maxIterations = 2000;
/** What a rule counts for at most that may look at many candidates in each period. */
const maxCostlySteps = 10_000;
/** What a filter of days costs in each period, in periods of a rule without one. */
const filterSteps = 5;

/** Rules that may look at many candidates in each period. */
const costlyRule =
  /BYSETPOS|BYWEEKNO|BYYEARDAY|BYHOUR|BYMINUTE|BYSECOND|HOURLY|MINUTELY|SECONDLY|DAILY.*BY/i;
const shortestPeriodDays = new Map([
  ['SECONDLY', 1 / 86_400],
  ['MINUTELY', 1 / 1440],
  ['HOURLY', 1 / 24],
  ['DAILY', 1],
  ['WEEKLY', 7],
  ['MONTHLY', 28],
  ['YEARLY', 365],
]);

/**
 * Counts the periods that a rule has passed, those without an occurrence among them. One that looks at several days or times in
 * each period counts for as many; one that reached a limit, or was refused, counts for the most that it could have taken.
 */
export function countSteps(
  rule: string,
  begin: Temporal.ZonedDateTime,
  times: readonly Temporal.ZonedDateTime[],
  { isRead, isCut }: { readonly isRead: boolean; readonly isCut: boolean },
): number {
  const isCostly = costlyRule.test(rule);
  const max = isCostly ? maxCostlySteps : maxIterations;
  if (!isRead) return max;
  const last = times.at(-1) ?? begin;
  const until = /(?:^|;)UNTIL=(\d{4})(\d{2})/i.exec(rule);
  const [, year = '', month = ''] = isCut ? [] : (until ?? []);
  const days = year
    ? (Number(year) - begin.year) * 366 + (Number(month) - begin.month + 1) * 31
    : last.since(begin, { largestUnit: 'hours' }).total('hours') / 24;
  const interval = Math.max(1, Number.parseInt(getPart(rule, 'INTERVAL') ?? '', 10) || 1);
  const periods = days / (interval * (shortestPeriodDays.get(getFrequency(rule)) ?? 1));
  const passed = Math.max(times.length, Math.ceil(periods)) + 1;
  return Math.min(max, isCostly ? passed * countCandidates(rule) : passed);
}

/** Counts how many days and times a costly rule may look at in each period. */
function countCandidates(rule: string): number {
  const countValues = (name: string) => getPart(rule, name)?.split(',').length ?? 1;
  const isOfSomeMonths = getFrequency(rule) === 'YEARLY' && getPart(rule, 'BYMONTH') !== undefined;
  const days = isOfSomeMonths
    ? 31 * countValues('BYMONTH')
    : (shortestPeriodDays.get(getFrequency(rule)) ?? 1);
  const times = countValues('BYHOUR') * countValues('BYMINUTE') * countValues('BYSECOND');
  return Math.max(filterSteps, days) * times;
}

function getFrequency(rule: string): string {
  return getPart(rule, 'FREQ')?.toUpperCase() ?? '';
}

function getPart(rule: string, name: string): string | undefined {
  return new RegExp(`(?:^|;)${name}=([^;]*)`, 'i').exec(rule)?.[1];
}
