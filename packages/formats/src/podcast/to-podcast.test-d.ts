import type { PodcastEntry, Public, RecordingEntry } from '@comunal/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import type { toPodcast } from './to-podcast.ts';
import type { toPodcastChapters } from './to-podcast-chapters.ts';

describe('toPodcast', () => {
  it('takes the public form of a podcast, and no entry', () => {
    expectTypeOf<Public<'podcast'>>().toExtend<Parameters<typeof toPodcast>[0]>();
    expectTypeOf<PodcastEntry>().not.toExtend<Parameters<typeof toPodcast>[0]>();
    expectTypeOf<RecordingEntry>().not.toExtend<Parameters<typeof toPodcastChapters>[0]>();
  });
});
