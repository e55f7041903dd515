import type { FieldPath } from '@comunal/schemas';
import type { MarkdownSegment } from './split-markdown.ts';
import type { TextLocation } from './text-location.ts';

/** A part of a text that is translated by itself: a text of a field, or a block of a Markdown text. */
export interface ContentUnit {
  /** `event/taller:title`, or with the number of the block `event/taller:body.3`. */
  readonly id: string;
  /** The text to be translated. */
  readonly source: string;
  /** Empty when there is no translation. */
  readonly target: string;
  /** The index of the block among the segments of a Markdown text; `undefined` for a text as a whole. */
  readonly segment: number | undefined;
  /** The hash of the source, as revisions record it. The unit of a Markdown text as a whole has none: its segments have. */
  readonly hash: string | undefined;
  /** The hash that was recorded with the translation. */
  readonly recorded: string | undefined;
  /** Whether there is a translation, and its source has changed since. */
  readonly isStale: boolean;
}

/** A text of an entry in its source language and in another one. */
export interface TranslatableText {
  /** The path in the entry, without the language. */
  readonly path: FieldPath;
  /** The path as ids and revisions have it: `figures.0.note`. */
  readonly field: string;
  /** Whether it is Markdown, and translated block by block. */
  readonly isMarkdown: boolean;
  /** The language that it is translated from. */
  readonly sourceLanguage: string;
  /** The text in that language. */
  readonly source: string;
  /** Its translation, when there is one. */
  readonly target: string | undefined;
  /** Where the source stands. */
  readonly sourceLocation: TextLocation;
  /** Where the translation stands, or would be written. */
  readonly location: TextLocation;
  /** What the field is, for the translator. */
  readonly note: string | undefined;
  /** What is translated of it, in its order. */
  readonly units: readonly ContentUnit[];
  /** The segments of the source. A text that is no Markdown has one. */
  readonly segments: readonly MarkdownSegment[];
  /** The segments of the translation. */
  readonly targetSegments: readonly MarkdownSegment[];
  /** The index of the block of the translation that belongs to each segment; see `alignSegments`. */
  readonly matches: readonly (number | undefined)[] | undefined;
  /** Whether there is a translation, and the source says something else since: also when a block was added or deleted. */
  readonly isStale: boolean;
  /** What a revision records once the translation as it stands is current, in its order. */
  readonly currentHashes: readonly string[];
  /** The hash of the blocks of the source that are the same in every language; `undefined` where there are none. */
  readonly carriedHash: string | undefined;
  /** The hash of those blocks that was recorded with the translation. */
  readonly recordedCarried: string | undefined;
}
