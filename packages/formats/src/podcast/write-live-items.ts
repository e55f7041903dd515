import type { Public } from '@comunal/schemas';
import type { Temporal } from 'temporal-polyfill';
import { x, type Attributes } from 'xastscript';
import { getEntryUrn } from '../identifiers.ts';
import { toRfc3339 } from '../instant.ts';
import { getFullTitle, getText } from '../localized-text.ts';
import { toZonedDateTime } from '../moment.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { toHtmlText, type XmlElement } from '../write-xml.ts';
import { toOptional } from './optional-element.ts';
import type { PodcastOptions } from './podcast-options.ts';
import { toEnclosure } from './to-enclosure.ts';

/** Writes the transmissions that are announced, and reports those whose time is not known or that do not take place then. */
export function writeLiveItems(podcast: Public<'podcast'>, options: PodcastOptions): XmlElement[] {
  return (podcast.live ?? []).flatMap((transmission, index) => {
    const item = writeLiveItem(transmission, options);
    if (typeof item !== 'string') return [item];
    options.onOmission?.(createOmission(item, podcast, `live.${index}`));
    return [];
  });
}

function writeLiveItem(
  transmission: NonNullable<Public<'podcast'>['live']>[number],
  { lookup, locale, siteUrl, pageUrl, clock = Date }: PodcastOptions,
): XmlElement | OmissionCode {
  const event = lookup('event', transmission.event);
  if (!event) return OmissionCode.NotListed;
  if (event.state !== 'scheduled') return OmissionCode.NotInFormat;
  if (typeof event.starts === 'string') return OmissionCode.NoTime;
  const starts = toZonedDateTime(event.starts);
  const ends = typeof event.ends === 'object' ? toZonedDateTime(event.ends) : undefined;
  const url = pageUrl?.(event);
  const title = getFullTitle(event, locale);
  const summary = getText(event.summary, locale);
  return x('podcast:liveItem', toTimes(starts, ends, clock.now()), [
    x('title', title),
    x('guid', { isPermaLink: 'false' }, getEntryUrn(event, siteUrl)),
    ...toOptional('link', url),
    ...toOptional('description', summary === undefined ? summary : toHtmlText(summary)),
    toEnclosure(transmission),
    ...(url === undefined ? [] : [x('podcast:contentLink', { href: url }, title)]),
  ]);
}

/** The times and the status. Without an end, a transmission counts as on until its day is over. */
function toTimes(
  starts: Temporal.ZonedDateTime,
  ends: Temporal.ZonedDateTime | undefined,
  nowMs: number,
): Attributes {
  const over = ends ?? starts.add({ days: 1 }).startOfDay();
  return {
    status: getStatus(starts.epochMilliseconds, over.epochMilliseconds, nowMs),
    start: toRfc3339(starts.toInstant()),
    end: ends && toRfc3339(ends.toInstant()),
  };
}

function getStatus(startMs: number, endMs: number, nowMs: number): 'pending' | 'live' | 'ended' {
  if (nowMs < startMs) return 'pending';
  return nowMs < endMs ? 'live' : 'ended';
}
