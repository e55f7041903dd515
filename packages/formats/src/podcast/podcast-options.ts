import type { Public } from '@comunal/schemas';
import { checkExportOptions, type ExportOptions, type PublicLookup } from '../export-options.ts';
import type { ExportClock } from '../export-clock.ts';

/** Where a podcast is published, and who answers for it. */
export interface PodcastOptions extends ExportOptions {
  /** Finds the recordings of the episodes, and whatever else is referred to. */
  readonly lookup: PublicLookup;
  /** The address of the feed. @defaultValue `feedUrl` of the podcast */
  readonly feedUrl?: string;
  /**
   * Converts the text of a recording to HTML, which apps show as the notes of the episode, without anything that asks another
   * host before a press.
   * @param markdown - The Markdown of the recording.
   * @param language - The language of the text.
   * @param recording - The recording, from whose folder links and pictures are read.
   * @defaultValue episodes hold the summary alone
   */
  readonly renderMarkdown?: (
    markdown: string,
    language: string,
    recording: Public<'recording'>,
  ) => string;
  /**
   * Returns the absolute address of the chapters of a recording, which `toPodcastChapters` writes.
   * @defaultValue chapters are left out
   */
  readonly chaptersUrl?: (recording: Public<'recording'>) => string | undefined;
  /**
   * Returns the absolute address of a page with the transcript of a recording.
   * @param language - The language of the transcript.
   * @defaultValue transcripts are left out; captions are not
   */
  readonly transcriptUrl?: (recording: Public<'recording'>, language: string) => string | undefined;
  /**
   * Whom directories write to when somebody claims the podcast. It stands in the feed, where anyone can read it.
   * @defaultValue nobody is named
   */
  readonly owner?: {
    /** The name of a collective or a person. */
    readonly name: string;
    /** An address that may be public. */
    readonly email: string;
  };
  /**
   * Whether other platforms are asked not to import the feed (`podcast:locked`).
   * @defaultValue nothing is said of it
   */
  readonly isLocked?: boolean;
  /**
   * Tells the time, in milliseconds since 1970: which episodes are out, and whether a transmission is on, follows from it.
   * @defaultValue Date
   */
  readonly clock?: ExportClock;
}

/** Refuses options of a podcast that do not exist. */
export function checkPodcastOptions(options: PodcastOptions): void {
  checkExportOptions('toPodcast', options, {
    feedUrl: true,
    renderMarkdown: true,
    chaptersUrl: true,
    transcriptUrl: true,
    owner: true,
    isLocked: true,
    clock: true,
  });
}
