import type { FeedDocument } from './feed-document.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

/** Writes a document of a feed in the format that is asked for. */
export function writeFeed(document: FeedDocument): string {
  return writers[document.options.format](document);
}

const writers = { rss: writeRss, atom: writeAtom, json: writeJsonFeed } as const;
