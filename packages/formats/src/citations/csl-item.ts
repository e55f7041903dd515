/** A name in CSL. Names of people are never split into parts: a chosen name may have none. */
export interface CslName {
  /** The whole name, as it is written. */
  readonly literal: string;
}

/** A date in CSL, as exact as it is known. */
export interface CslDate {
  /** Year, month and day, as far as they are known. */
  readonly 'date-parts': readonly [readonly number[]];
}

/** What reference managers such as Zotero know of a work: an item of CSL-JSON, with the properties that this package writes. */
export interface CslItem {
  /** The key of the item, which stays the same when the page moves. */
  readonly id: string;
  /** What kind of work it is, by the types of CSL. */
  readonly type:
    | 'book'
    | 'broadcast'
    | 'document'
    | 'graphic'
    | 'motion_picture'
    | 'pamphlet'
    | 'post-weblog'
    | 'report'
    | 'song';
  /** The title, with the subtitle after a colon. */
  readonly title: string;
  /** Who wrote it, or spoke in it. */
  readonly author?: readonly CslName[];
  /** Who edited it. */
  readonly editor?: readonly CslName[];
  /** Who translated it. */
  readonly translator?: readonly CslName[];
  /** Who drew its pictures. */
  readonly illustrator?: readonly CslName[];
  /** Who hosted or moderated what was recorded. */
  readonly host?: readonly CslName[];
  /** Who was a guest in what was recorded. */
  readonly guest?: readonly CslName[];
  /** Who organised what was recorded. */
  readonly organizer?: readonly CslName[];
  /** When it came out, or was recorded. */
  readonly issued?: CslDate;
  /** Who published it. Several are joined by semicolons. */
  readonly publisher?: string;
  /** What the edition is called. */
  readonly edition?: string;
  /** Thirteen digits. */
  readonly ISBN?: string;
  /** The podcast that an episode belongs to. */
  readonly 'container-title'?: string;
  /** The number of an episode. */
  readonly number?: number;
  /** The activity that was recorded. */
  readonly 'event-title'?: string;
  /** How long a recording is, in ISO 8601. */
  readonly dimensions?: string;
  /** The language of the work, as a BCP 47 tag. */
  readonly language?: string;
  /** What it is about. */
  readonly abstract?: string;
  /** Where it can be read, seen or heard. */
  readonly URL?: string;
}
