import type { EventLeaf, EventSeriesLeaf, MediaObjectLeaf } from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { toIsoDate } from '../iso-date.ts';
import { getFullTitle } from '../localized-text.ts';
import { toAgents } from './agent-nodes.ts';
import { compact, type Properties } from './compact.ts';
import { createId, identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { toImage } from './media-nodes.ts';
import { toLocations } from './place-nodes.ts';

type EventNode = NonNullable<Public<'event'>['nodes']>[number];

/** Describes an activity and its nodes. */
export function toEvent(event: Public<'event'>, context: JsonLdContext): EventLeaf {
  return compact<EventLeaf>({
    '@type': 'Event',
    ...identify(event, context),
    ...describeMeeting(event, context),
    name: getFullTitle(event, context.options.locale),
    eventAttendanceMode: attendanceModes[event.mode],
    audience: toAudience(event.audience, context),
    keywords: pickAll(event.topics, context),
    image: toImage('event', event.picture, context),
    superEvent: listLargerEvents(event, context),
    subEvent: event.nodes?.map((node) => toNode(node, event, context)),
  });
}

/** Describes a series of activities, and its recordings by reference, each with its position. */
export function toEventSeries(series: Public<'series'>, context: JsonLdContext): EventSeriesLeaf {
  return compact<EventSeriesLeaf>({
    '@type': 'EventSeries',
    ...identify(series, context),
    ...describePeople(series.credits, context),
    name: getFullTitle(series, context.options.locale),
    description: pick(series.summary, context),
    startDate: toIsoDate(series.starts),
    endDate: series.ends && toIsoDate(series.ends),
    eventAttendanceMode: attendanceModes[series.mode],
    inLanguage: series.languages,
    image: toImage('series', series.picture, context),
    recordedIn: listRecordings(series, context),
  });
}

function listRecordings(
  { recordings = [] }: Public<'series'>,
  context: JsonLdContext,
): MediaObjectLeaf[] {
  return recordings
    .flatMap((slug) => context.lookup('recording', slug) ?? [])
    .map((recording, index) => ({
      '@type': 'MediaObject',
      ...identify(recording, context),
      position: index + 1,
    }));
}

function toNode(node: EventNode, event: Public<'event'>, context: JsonLdContext): EventLeaf {
  return compact<EventLeaf>({
    '@type': 'Event',
    '@id': createId(`node-${node.guid}`, context.options),
    name: pick(node.title, context),
    url: context.options.pageUrl?.(event),
    ...describeMeeting(node, context),
  });
}

/** What an activity and a node have in common. */
function describeMeeting(
  meeting: Public<'event'> | EventNode,
  context: JsonLdContext,
): Properties<EventLeaf> {
  return compact<Properties<EventLeaf>>({
    ...describePeople(meeting.credits, context),
    description: pick(meeting.summary, context),
    startDate: toIsoDate(meeting.starts),
    endDate: meeting.ends && toIsoDate(meeting.ends),
    eventStatus: statuses['state' in meeting ? meeting.state : 'scheduled'],
    location: toLocations(meeting, context),
    inLanguage: meeting.languages,
  });
}

function describePeople(
  credits: Public<'event'>['credits'],
  context: JsonLdContext,
): Properties<EventLeaf> {
  return compact<Properties<EventLeaf>>({
    organizer: toAgents(credits, ['organizer', 'host'], context),
    performer: toAgents(credits, ['speaker', 'guest', 'facilitator', 'moderator'], context),
    translator: toAgents(credits, ['interpreter', 'translator'], context),
    contributor: toAgents(
      credits,
      ['partner', 'author', 'editor', 'illustrator', 'publisher', 'participant', 'other'],
      context,
    ),
  });
}

function listLargerEvents(
  { partOf, series }: Public<'event'>,
  context: JsonLdContext,
): (EventLeaf | EventSeriesLeaf)[] {
  const larger = partOf === undefined ? undefined : context.lookup('event', partOf);
  const ofSeries = series === undefined ? undefined : context.lookup('series', series);
  return [
    ...(larger ? [{ '@type': 'Event', ...identify(larger, context) } as const] : []),
    ...(ofSeries ? [{ '@type': 'EventSeries', ...identify(ofSeries, context) } as const] : []),
  ];
}

/** Describes whom an activity or a curriculum is meant for. */
export function toAudience(audience: Public<'event'>['audience'], context: JsonLdContext) {
  const audienceType = pick(audience, context);
  return audienceType === undefined ? undefined : ({ '@type': 'Audience', audienceType } as const);
}

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
} as const;

const attendanceModes = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
  unknown: undefined,
} as const;
