import {
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { firstDay, type Moment } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';
import { getFullTitle, getText } from '../localized-text.ts';
import { hasSessionEnded } from '../has-session-ended.ts';
import { toZonedDateTime } from '../moment.ts';
import { formatPlace, type PublicPlace } from '../place-text.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Occurrence } from './list-occurrences.ts';

/** Creates what a calendar says of an activity or a node. */
export function toEventData(
  { uid, span, event, node }: Occurrence,
  options: ExportOptions,
  nowMs: number,
): ICalEventData {
  const { locale, pageUrl } = options;
  const { place, summary, joinUrl: publishedJoinUrl } = node ?? event;
  // Nobody can join what is over, and the name of its room need not stay in calendars.
  const joinUrl =
    publishedJoinUrl !== undefined && hasSessionEnded(node ?? event, nowMs)
      ? undefined
      : publishedJoinUrl;
  const description = [getText(summary, locale), place && joinUrl].filter(
    (text) => text !== undefined,
  );
  const updated = toInstant(node?.updated ?? event.updated);
  const location = place ? toLocation(place, locale) : toOnlineLocation(joinUrl);
  const url = pageUrl?.(event);
  const topics = node ? [] : (event.topics ?? []);
  return {
    id: uid,
    sequence: updated ? toSequence(updated) : 0,
    stamp: updated ?? Temporal.Instant.fromEpochMilliseconds(nowMs),
    start: span.starts,
    ...(span.ends && { end: span.ends }),
    ...(span.isAllDay
      ? { allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
      : { timezone: span.zone }),
    summary: cleanText(node ? (getText(node.title, locale) ?? '') : getFullTitle(event, locale)),
    status: statuses[(node ?? event).state],
    ...(updated && { lastModified: updated }),
    ...(description.length > 0 && { description: cleanText(description.join('\n\n')) }),
    ...(location && { location }),
    ...(url !== undefined && { url }),
    ...(topics.length > 0 && {
      categories: topics.map((topic) => ({ name: cleanLine(getText(topic, locale) ?? '') })),
    }),
  };
}

const statuses = {
  scheduled: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function toLocation(place: PublicPlace, locale: string): ICalLocation {
  const { latitude: lat, longitude: lon } = place.coordinates ?? {};
  const title = cleanText(formatPlace(place, locale));
  return lat === undefined || lon === undefined ? { title } : { title, geo: { lat, lon } };
}

/** What is only online takes place at the address to join. */
function toOnlineLocation(joinUrl: string | undefined): ICalLocation | undefined {
  return joinUrl === undefined ? undefined : { title: joinUrl };
}

function toInstant(updated: Moment | undefined): Temporal.Instant | undefined {
  if (updated === undefined) return undefined;
  return typeof updated === 'string'
    ? Temporal.Instant.from(`${firstDay(updated)}T00:00:00Z`)
    : toZonedDateTime(updated).toInstant();
}

/** A revision that grows with the time of the last change, and fits the 31 bits that calendar programs keep it in. */
function toSequence(updated: Temporal.Instant): number {
  return Math.max(0, Math.floor(updated.epochMilliseconds / 60_000));
}
