import type {
  ContentType,
  Entry,
  EntryByType,
  FieldPath,
  Public,
  PublicEntry,
} from '@comunal/schemas';
import type { Problem } from './problem.ts';

/** A reference from one entry to another. */
export interface Reference {
  /** The entry that refers. */
  readonly from: Entry;
  /** The entry that is referred to. */
  readonly to: Entry;
  /** The path of the reference inside `from`. */
  readonly path: FieldPath;
}

/** How complete an entry is in one language of the site. */
export interface Completeness {
  /** The type of the entry. */
  readonly type: ContentType;
  /** The slug of the entry. */
  readonly slug: string;
  /** The tag of the language, one of `languages` of `site.yaml`. */
  readonly language: string;
  /** The number of texts in this language. */
  readonly written: number;
  /** The number of texts in any language. */
  readonly wanted: number;
  /** The paths of texts that are missing in this language. */
  readonly missing: readonly FieldPath[];
}

/** A file that the public form of an entry names, to be published with it. */
export interface PublicAsset {
  /** The folder of the type and the path beside the entry, as in `publications/book/cover.svg`. */
  readonly path: string;
  /** The absolute path of the file on this machine. */
  readonly file: string;
}

/** A content folder, parsed, checked and linked. It holds closed entries too: code that publishes anything starts from `toPublic()`. */
export interface Content {
  /** The folder, as an absolute path. */
  readonly dir: string;
  /** Every entry that fits its schema, by type and then by slug. */
  readonly entries: readonly Entry[];
  /** All problems, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** The languages of the site; none when there is no readable `site.yaml`. */
  readonly languages: readonly string[];
  /** How complete each entry is in each language of the site. */
  readonly completeness: readonly Completeness[];
  /**
   * Returns an entry, whatever its visibility; undefined when there is none that fits its schema.
   *
   * @param type - The content type.
   * @param slug - The slug of the entry.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = await loadContent('content');
   * console.log(content.get('event', 'taller-de-redes')?.visibility); // → public
   * ```
   */
  get<T extends ContentType>(type: T, slug: string): EntryByType[T] | undefined;
  /**
   * Returns all entries of a type by slug, whatever their visibility.
   *
   * @param type - The content type.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = await loadContent('content');
   * console.log(content.list('organization').map(({ slug }) => slug)); // → [ 'colectiva' ]
   * ```
   */
  list<T extends ContentType>(type: T): readonly EntryByType[T][];
  /**
   * Returns what an entry refers to, in the order of its fields.
   *
   * @param entry - An entry, or its type and slug.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = await loadContent('content');
   * for (const { path, to } of content.referencesFrom({ type: 'event', slug: 'taller-de-redes' }))
   *   console.log(path.join('.'), to.type, to.slug);
   * ```
   */
  referencesFrom(entry: {
    readonly type: ContentType;
    readonly slug: string;
  }): readonly Reference[];
  /**
   * Returns the references of other entries to this one.
   *
   * @param entry - An entry, or its type and slug.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = await loadContent('content');
   * const colectiva = { type: 'organization', slug: 'colectiva' } as const;
   * console.log(content.referencesTo(colectiva).map(({ from }) => from.type)); // → [ 'site' ]
   * ```
   */
  referencesTo(entry: { readonly type: ContentType; readonly slug: string }): readonly Reference[];
  /**
   * The public side of the content. Each entry in it has passed its strict public schema.
   *
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = await loadContent('content');
   * console.log(content.toPublic().assets.map(({ path }) => path)); // → []
   * ```
   */
  toPublic(): PublicContent;
}

/** The public side of a content folder: what visitors may see, and nothing else. */
export interface PublicContent {
  /** The languages of the site, as in {@link Content}. */
  readonly languages: readonly string[];
  /**
   * Returns an entry that may have a page: a public or unlisted one.
   *
   * @param type - The content type.
   * @param slug - The slug of the entry.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = (await loadContent('content')).toPublic();
   * console.log(content.get('event', 'taller-de-redes')?.visibility); // → public
   * ```
   */
  get<T extends ContentType>(type: T, slug: string): Public<T> | undefined;
  /**
   * Returns the entries that may have a page: public and unlisted ones.
   *
   * @param type - The content type.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = (await loadContent('content')).toPublic();
   * for (const { slug } of content.pages('event')) console.log(`/activities/${slug}/`); // → /activities/taller-de-redes/
   * ```
   */
  pages<T extends ContentType>(type: T): readonly Public<T>[];
  /**
   * Returns the entries for lists, search, site maps, feeds and counts: public ones only.
   *
   * @param type - The content type.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = (await loadContent('content')).toPublic();
   * console.log(content.list('event').length); // → 1
   * ```
   */
  list<T extends ContentType>(type: T): readonly Public<T>[];
  /**
   * Returns the public entries that refer to this one.
   *
   * @param type - The content type.
   * @param slug - The slug of the entry.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   *
   * const content = (await loadContent('content')).toPublic();
   * console.log(content.referencesTo('organization', 'colectiva').map(({ type }) => type)); // → [ 'site' ]
   * ```
   */
  referencesTo(type: ContentType, slug: string): readonly PublicEntry[];
  /** The files that these entries name: copy these and no others. */
  readonly assets: readonly PublicAsset[];
}
