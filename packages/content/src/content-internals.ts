import type { ContentGraph, ParsedEntry } from './link/content-graph.ts';
import type { KnownEntries } from './load-entries.ts';
import type { Projections } from './project/project-entries.ts';
import type { Content } from './model/content.ts';

/** What loaded content is made of, for functions that need more of it than it shows. */
export interface ContentInternals {
  /** The entries by the state of their files, closed ones among them. */
  readonly known: KnownEntries;
  readonly graph: ContentGraph;
  readonly parsedEntries: readonly ParsedEntry[];
  /** The number of entries of which nothing could be read, such as those with an error of syntax. */
  readonly unreadableEntries: number;
  readonly projections: Projections;
  /** The day on which consents have to hold. */
  readonly today: string;
}

/** The parts of content as long as it is kept. */
export const internalsOf = new WeakMap<Content, ContentInternals>();
