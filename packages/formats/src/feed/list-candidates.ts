import type { Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { toInstant } from '../instant.ts';
import { hasCome } from '../moment.ts';
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
  const nowMs = (options.clock ?? Date).now();
  return entries
    .flatMap((entry) => {
      const candidate = toCandidate(parseFeedEntry(entry), options, nowMs);
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
  nowMs: number,
): FeedCandidate | OmissionCode {
  const moment = getMoment(entry);
  if (moment === undefined) return OmissionCode.NoDate;
  const published = toInstant(moment);
  if (!published) return OmissionCode.DateNotExact;
  if (!hasCome(moment, nowMs))
    return entry.type === 'event' && entry.updated === undefined
      ? OmissionCode.NotAnnounced
      : OmissionCode.FutureDate;
  const url = pageUrl(entry);
  if (url === undefined) return OmissionCode.NoPage;
  const updated = entry.updated === undefined ? undefined : toInstant(entry.updated);
  return { entry, url, published, updated: latest(published, updated) };
}

/**
 * The moment under which an entry stands. That of an activity is when it was announced or last changed, or else its start, once
 * that has come: feeds are read by the date, and one in the future would stay on top until then.
 */
function getMoment(entry: FeedEntry): Moment | undefined {
  if (entry.type === 'recording') return entry.date;
  if (entry.type === 'event') return entry.updated ?? entry.starts;
  return entry.published;
}

function latest(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b && Temporal.Instant.compare(b, a) > 0 ? b : a;
}
