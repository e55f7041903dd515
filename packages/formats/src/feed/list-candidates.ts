import type { Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { toInstant } from '../instant.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { feedTypes, type FeedEntry, type FeedOptions } from './feed-options.ts';

/** An entry that can stand in a feed: its date and its page are known. */
export interface FeedCandidate {
  readonly entry: FeedEntry;
  readonly url: string;
  readonly published: Temporal.Instant;
  readonly updated: Temporal.Instant;
}

/** Lists what can stand in a feed, the newest first, and reports the rest. */
export function listCandidates(
  entries: readonly FeedEntry[],
  options: FeedOptions,
): FeedCandidate[] {
  const now = Temporal.Instant.fromEpochMilliseconds((options.clock ?? Date).now());
  return entries
    .flatMap((entry) => {
      const candidate = toCandidate(parseFeedEntry(entry), options, now);
      if (typeof candidate !== 'string') return [candidate];
      options.onOmission?.(createOmission(candidate, entry));
      return [];
    })
    .toSorted((a, b) => Temporal.Instant.compare(b.published, a.published));
}

function parseFeedEntry(entry: FeedEntry): FeedEntry {
  if (!feedTypes.includes(entry.type))
    throw new TypeError(`A feed holds entries of these types: ${feedTypes.join(', ')}.`);
  return parseListedEntry(entry.type, entry);
}

function toCandidate(
  entry: FeedEntry,
  { pageUrl }: FeedOptions,
  now: Temporal.Instant,
): FeedCandidate | OmissionCode {
  const moment = getMoment(entry, now);
  if (moment === undefined)
    return entry.type === 'event' ? OmissionCode.NotAnnounced : OmissionCode.NoDate;
  const published = toInstant(moment);
  if (!published) return OmissionCode.DateNotExact;
  const url = pageUrl(entry);
  if (url === undefined) return OmissionCode.NoPage;
  const updated = entry.updated === undefined ? undefined : toInstant(entry.updated);
  return { entry, url, published, updated: latest(published, updated) };
}

/**
 * The moment under which an entry stands. That of an activity is when it was announced or last changed: feeds are read by the
 * date, and one in the future would stay on top until then.
 */
function getMoment(entry: FeedEntry, now: Temporal.Instant): Moment | undefined {
  if (entry.type === 'recording') return entry.date;
  if (entry.type !== 'event') return entry.published;
  if (entry.updated !== undefined) return entry.updated;
  const starts = toInstant(entry.starts);
  return starts && Temporal.Instant.compare(starts, now) > 0 ? undefined : entry.starts;
}

function latest(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b && Temporal.Instant.compare(b, a) > 0 ? b : a;
}
