import type { ArticleEntry, EventEntry, Public } from '@comunal/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import type { toFeed } from './to-feed.ts';
import type { toFeedArchive } from './to-feed-archive.ts';

type FeedInput = Parameters<typeof toFeed>[0];

describe('toFeed', () => {
  it('takes public forms of what stands in a feed', () => {
    expectTypeOf<Public<'article'>[]>().toExtend<FeedInput>();
    expectTypeOf<(Public<'event'> | Public<'recording'>)[]>().toExtend<FeedInput>();
    expectTypeOf<Public<'person'>[]>().not.toExtend<FeedInput>();
  });

  it('takes no entry that did not pass through toPublic', () => {
    expectTypeOf<EventEntry[]>().not.toExtend<FeedInput>();
    expectTypeOf<ArticleEntry[]>().not.toExtend<FeedInput>();
    expectTypeOf<EventEntry[]>().not.toExtend<Parameters<typeof toFeedArchive>[0]>();
  });

  it('asks for the addresses of pages', () => {
    expectTypeOf<Parameters<typeof toFeed>[1]['pageUrl']>().toBeFunction();
  });
});
