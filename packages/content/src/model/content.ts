import type {
  ContentType,
  Entry,
  EntryByType,
  FieldPath,
  Public,
  PublicEntry,
} from '@comunal/schemas';
import type { Problem } from './problem.ts';

/** A reference, seen from both ends. */
export interface Reference {
  readonly from: Entry;
  readonly to: Entry;
  /** Where in `from` it stands. */
  readonly path: FieldPath;
}

/** How much of an entry there is in one language of the site. */
export interface Completeness {
  readonly type: ContentType;
  readonly slug: string;
  readonly language: string;
  /** Texts there are in this language. */
  readonly written: number;
  /** Texts there are in any language. */
  readonly wanted: number;
  /** Where texts are missing in this language. */
  readonly missing: readonly FieldPath[];
}

/** A file that the public form of an entry names. */
export interface PublicAsset {
  /** Folder of the type and path beside the entry, as in `publications/book/cover.svg`. */
  readonly path: string;
  /** Where it is on this machine. */
  readonly file: string;
}

/** A content folder, read, checked and linked. It holds closed entries too: whatever writes for the outside starts from `toPublic()`. */
export interface Content {
  /** The folder, as an absolute path. */
  readonly dir: string;
  /** Every entry that fits its schema, by type and then by slug. */
  readonly entries: readonly Entry[];
  /** Everything that is wrong, by file and line. */
  readonly problems: readonly Problem[];
  /** The languages of the site; none when there is no readable `site.yaml`. */
  readonly languages: readonly string[];
  readonly completeness: readonly Completeness[];
  get<T extends ContentType>(type: T, slug: string): EntryByType[T] | undefined;
  list<T extends ContentType>(type: T): readonly EntryByType[T][];
  referencesFrom(entry: {
    readonly type: ContentType;
    readonly slug: string;
  }): readonly Reference[];
  referencesTo(entry: { readonly type: ContentType; readonly slug: string }): readonly Reference[];
  /** What the outside may see, each value checked with its strict public schema. */
  toPublic(): PublicContent;
}

/** What the outside may see of a content folder. */
export interface PublicContent {
  readonly languages: readonly string[];
  /** An entry that may have a page: public or unlisted. */
  get<T extends ContentType>(type: T, slug: string): Public<T> | undefined;
  /** Entries that may have a page: public and unlisted. */
  pages<T extends ContentType>(type: T): readonly Public<T>[];
  /** Entries for lists, search, site maps, feeds and counts: public only. */
  list<T extends ContentType>(type: T): readonly Public<T>[];
  /** Public entries that refer to this one. */
  referencesTo(type: ContentType, slug: string): readonly PublicEntry[];
  /** Files that these entries name: copy these and no others. */
  readonly assets: readonly PublicAsset[];
}
