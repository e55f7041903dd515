import { formattingLocales, formatZoneName, zonedTimeToEpochMs } from '@comunal/i18n';
import { lastDay, toDay, type Moment } from '@comunal/schemas';
import type { Language } from './routes.ts';

interface Span {
  readonly starts: Moment;
  readonly ends?: Moment | undefined;
}

/** The hour of a moment; nothing where only its day is known. */
export function clockText(moment: Moment, language: Language): string {
  if (typeof moment === 'string') return '';
  const format = new Intl.DateTimeFormat(formattingLocales(language), {
    timeZone: moment.zone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.format(zonedTimeToEpochMs(moment));
}

/** The zone that a moment is told in, as people say it. */
export function zoneText(moment: Moment, language: Language): string {
  return typeof moment === 'string'
    ? ''
    : formatZoneName(moment.zone, language, zonedTimeToEpochMs(moment));
}

/** Sorts by start, the newest first; what is known only by its month or year stands behind the days in it. */
export function newestFirst(a: Span, b: Span): number {
  return sortKey(b).localeCompare(sortKey(a));
}

/** Sorts by start, what comes next first; what is known only by its year stands behind the days in it. */
export function nextFirst(a: Span, b: Span): number {
  return lastDay(toDay(a.starts)).localeCompare(lastDay(toDay(b.starts)));
}

/**
 * Whether the last day of something is still to come, on a day given as `YYYY-MM-DD`. A gathering without an end lasts until its
 * last node is over.
 */
export function isUpcoming(
  { starts, ends, nodes = [] }: Span & { readonly nodes?: readonly Span[] | undefined },
  today: string,
): boolean {
  const last = toDay(ends ?? starts);
  if (last >= today.slice(0, last.length)) return true;
  return ends === undefined && nodes.some((node) => isUpcoming(node, today));
}

/** The same moment for machines, as the `datetime` of a `<time>`: a date, or a local time without a zone. */
export function machineTime(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.local;
}

function sortKey({ starts }: Span): string {
  return typeof starts === 'string' ? starts : starts.local;
}
