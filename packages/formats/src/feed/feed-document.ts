import { Temporal } from 'temporal-polyfill';
import type { FeedItem } from './feed-item.ts';
import type { FeedOptions } from './feed-options.ts';

/** A document of a feed: the feed itself, or the part of its archive that holds a year. */
export interface FeedDocument {
  readonly options: FeedOptions;
  readonly items: readonly FeedItem[];
  /** The address of the document itself. */
  readonly selfUrl?: string | undefined;
  /** The address of the feed, in a part of its archive. */
  readonly currentUrl?: string | undefined;
  /** The part of the archive before this one. */
  readonly previousUrl?: string | undefined;
  /** The part of the archive after this one. */
  readonly nextUrl?: string | undefined;
}

/** When the newest change of an item was. A feed without items says when it was written. */
export function getUpdated({ items, options }: FeedDocument): Temporal.Instant {
  const epochMs = items.map(({ updated }) => updated.epochMilliseconds);
  return Temporal.Instant.fromEpochMilliseconds(
    epochMs.length > 0
      ? epochMs.reduce((a, b) => Math.max(a, b), -Infinity)
      : (options.clock ?? Date).now(),
  );
}
