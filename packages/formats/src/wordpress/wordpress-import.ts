import type { ImportOptions } from '../import/import-options.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import type { ChooseSlug } from '../import/merge/slug-chooser.ts';
import type { SiteDraft } from '../import/site-draft.ts';

/**
 * Finds the guid of an entry that was imported before, one of whose languages the source knows by this guid.
 *
 * @param version - The type of the entry, and what the source knows a language of it by.
 */
export type FindKnown = (version: Pick<SiteDraft, 'type' | 'guid'>) => string | undefined;

/** What reading an export needs to know beyond the file. */
export interface WordPressOptions extends ImportOptions {
  /**
   * The language of posts that name none, as a BCP 47 tag. Slugs come from the version in this language.
   */
  readonly locale: string;
  /**
   * The languages of the site that is imported into. A path such as `/en/…` is one in English where this is one of them, or where the
   * file proves it: otherwise `en` may be the name of a page or a category.
   * @defaultValue the language of posts that name none
   */
  readonly languages?: readonly string[];
  /**
   * The zone of the site, as an IANA name such as `America/Mexico_City`: times in UTC are converted to it.
   * @defaultValue the day alone is imported, as the site shows it
   */
  readonly zone?: string;
  /** How large a file may be, in bytes. A larger one is refused before it is read. @defaultValue 67108864 */
  readonly maxBytes?: number;
  /** How many posts, pages, pictures and other items a file may have. @defaultValue 100000 */
  readonly maxEntries?: number;
  /**
   * The address under which the site is or was public, such as `https://colectiva.example`, for an export of a copy: old addresses
   * begin with it, links to it are the site's own, and what was imported is known again by it.
   * @defaultValue the address in the file, unless other sites may have the same, such as `http://localhost`
   */
  readonly siteUrl?: string;
  /** Whether to import everything as closed. @defaultValue false */
  readonly isClosed?: boolean;
  /**
   * Whether a file is there, by its path below the uploads, such as `2021/03/foto.jpg`. What is not there is left out, and
   * reported.
   * @defaultValue every file is taken to be there
   */
  readonly hasMedia?: (path: string) => boolean;
  /**
   * Chooses the slug of each entry, such as `createSlugChooser` makes it of the entries that exist: links, credits and paths of
   * files name it.
   * @defaultValue the slug that follows from its address
   */
  readonly chooseSlug?: ChooseSlug;
  /**
   * Finds what was imported before, so that an entry stays the same when one of its languages is removed.
   * @defaultValue nothing was imported before
   */
  readonly findKnown?: FindKnown;
}

/** Why an entry came in closed. */
export const ClosedReason = {
  /** It was a draft, or waited for a review. */
  Draft: 'draft',
  /** It was to come out later. */
  Future: 'future',
  /** It was private, or of a status that an extension made. */
  Private: 'private',
  /** It had a password. */
  Password: 'password',
  /** An extension showed it, or a part of it, to some people alone, or may have done so. */
  Restricted: 'restricted',
  /** Everything was to be closed. */
  All: 'all',
} as const;
/** Why an entry came in closed: one of the values of the object of this name. */
export type ClosedReason = (typeof ClosedReason)[keyof typeof ClosedReason];

/** What became of what an export holds, in numbers. */
export interface WordPressSummary {
  /** How many articles there are among the drafts. */
  readonly articles: number;
  /** How many pages. */
  readonly pages: number;
  /** How many people, each under a name that somebody has to confirm. */
  readonly persons: number;
  /** How many comments the file holds. None is imported. */
  readonly comments: number;
  /** How many articles and pages are closed, by reason. */
  readonly closed: Readonly<Partial<Record<ClosedReason, number>>>;
  /** The files that the drafts use, by their paths below the uploads. */
  readonly usedMedia: readonly string[];
  /** The files of the media library that no draft uses. */
  readonly unusedMedia: readonly string[];
  /** The files that drafts would use, and that are not there. */
  readonly missingMedia: readonly string[];
}

/** The files of a post that are not there, so that somebody can copy them. */
export interface MissingFiles {
  /** The post, by the number under which its editor opens. */
  readonly post: number;
  /** The draft that it became, or a part of it. */
  readonly type: SiteDraft['type'];
  /** The slug of that draft. */
  readonly slug: string;
  /** The title of the post, as a plain text. */
  readonly title: string;
  /** Where the files belong, by their paths below the uploads, such as `2021/03/foto.jpg`. */
  readonly files: readonly string[];
}

/** What reading an export returns. */
export interface WordPressImport {
  /** The host of the site, such as `colectiva.example`. */
  readonly site: string;
  /** Articles, pages and people, each with the files that belong beside it. */
  readonly entries: readonly SiteDraft[];
  /**
   * What the site knows everything by that the file holds, whether or not it is among the entries: what was imported before and
   * is here alone was taken back.
   */
  readonly guids: readonly string[];
  /** What was left out, changed or not understood. */
  readonly problems: readonly ImportProblem[];
  /** Which files are not there, by the posts that would show them. */
  readonly missingFiles: readonly MissingFiles[];
  /** How much there is of what. */
  readonly summary: WordPressSummary;
}
