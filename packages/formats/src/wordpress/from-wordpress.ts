import { ImportError, ImportErrorCode } from '../import/import-error.ts';
import { decodeSource } from '../import/decode-source.ts';
import { resolveImportOptions } from '../import/import-options.ts';
import { createReport, ImportProblemCode, type ImportProblem } from '../import/import-problem.ts';
import type { SiteDraft } from '../import/site-draft.ts';
import { EntryIndex } from './entry-index.ts';
import type { ExportedItem } from './export-file.ts';
import { groupTranslations } from './group-translations.ts';
import { MediaLibrary } from './media-library.ts';
import { Authors } from './number-authors.ts';
import { createGuid, planEntries, type PlannedEntry } from './plan-entries.ts';
import { findPathLanguages } from './path-languages.ts';
import type { Post } from './post.ts';
import { readDay } from './read-dates.ts';
import { readExport } from './read-export.ts';
import { isPost, readPosts } from './read-posts.ts';
import { SiteAddresses } from './site-address.ts';
import { readSiteUrl } from './site-url.ts';
import { toSiteDraft } from './to-site-draft.ts';
import type {
  ClosedReason,
  MissingFiles,
  WordPressImport,
  WordPressOptions,
} from './wordpress-import.ts';

const maxProblems = 10_000;

/** Types of items that are no entries, and of which nobody misses anything. */
const silentTypes: ReadonlySet<string> = new Set([
  'attachment',
  'revision',
  'oembed_cache',
  'customize_changeset',
]);

/**
 * Reads an export of WordPress (Tools, Export: a WXR file) as drafts: posts as articles, pages as pages, their authors as people
 * under invented names. Translations are joined, HTML becomes Markdown, and pictures and files get a place beside their entry.
 *
 * What WordPress shows to everyone is public; drafts, private posts and those with a password are closed. Comments, e-mail
 * addresses, log-ins, names of accounts and passwords are read into nothing that is returned.
 *
 * @param source - The text or the bytes of the file, in UTF-8.
 * @param options - The language and the zone of the site, and what is there of its files.
 * @throws ImportError when nothing can be read: too large, another encoding, no export of WordPress, a document type, cut off; or
 *   when other sites may have the address of this one.
 * @throws TypeError for a source or an option of another kind.
 * @example
 * ```ts
 * import { fromWordPress } from '@comunal/formats/wordpress';
 *
 * const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
 * <channel><link>https://colectiva.example</link><item><title>Taller</title>
 * <link>https://colectiva.example/taller/</link><content:encoded>Nos &lt;b&gt;vemos&lt;/b&gt;.</content:encoded>
 * <wp:post_id>7</wp:post_id><wp:post_date>2021-03-08 17:00:00</wp:post_date><wp:post_name>taller</wp:post_name>
 * <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
 * const { entries } = fromWordPress(xml, { locale: 'es' });
 * console.log(entries[0]?.slug, entries[0]?.fields['body']); // → taller { es: 'Nos **vemos**.' }
 * ```
 */
export function fromWordPress(
  source: string | Uint8Array,
  options: WordPressOptions,
): WordPressImport {
  const { maxBytes = 64 * 1024 * 1024, maxEntries = 100_000, ...others } = options;
  const resolved = resolveImportOptions<WordPressOptions>(
    'fromWordPress',
    { ...others, maxBytes, maxEntries },
    {
      languages: true,
      siteUrl: true,
      isClosed: true,
      hasMedia: true,
      chooseSlug: true,
      findKnown: true,
    },
  );
  const siteUrl = readSiteUrl(options.siteUrl);
  const { locale, zone, isClosed = false, hasMedia, chooseSlug = keepSlug, findKnown } = resolved;
  const exported = readExport(decodeSource(source, resolved), maxEntries);
  const { addresses, items, accounts, termGroups, comments } = exported;
  const problems: ImportProblem[] = [];
  const reportFor = ({ id }: ExportedItem) => createReport(problems, { post: id }, maxProblems);
  const site = new SiteAddresses(addresses, siteUrl);
  if (site.isLocal)
    throw new ImportError(
      ImportErrorCode.LocalSite,
      'Other sites may have the address of the site, too. Name a public one with `siteUrl`.',
    );
  const unique = listUniqueItems(items, problems);
  const { languages = [locale] } = resolved;
  const posts = readPosts(unique, {
    locale,
    isClosed,
    site,
    reportFor,
    findLanguages: (paths) => findPathLanguages(paths, { languages, problems, maxProblems }),
  });
  const planned = planEntries(groupTranslations(posts, locale, reportFor), site, {
    chooseSlug,
    findKnown,
  });
  const media = new MediaLibrary(unique, site, { hasMedia, isOpen: createIsOpen(unique, posts) });
  const authors = new Authors(accounts, { locale, site, chooseSlug });
  const old = { addresses: site, media, index: new EntryIndex(planned, site) };
  const firstDay = findFirstDay(unique);
  const missingFiles: MissingFiles[] = [];
  const onMissing = (missing: MissingFiles): unknown => missingFiles.push(missing);
  const drafts = planned.map((entry) =>
    toSiteDraft(entry, { old, authors, zone, termGroups, firstDay, reportFor, onMissing }),
  );
  reportOtherTypes(unique, problems);
  if (authors.unknown > 0)
    createReport(
      problems,
      {},
      maxProblems,
    )(ImportProblemCode.AuthorsNotListed, {
      count: authors.unknown,
    });
  const persons = authors.list();
  return {
    site: site.host,
    entries: [...persons, ...drafts],
    guids: unique.map(({ id }) => createGuid(site, String(id))),
    problems,
    missingFiles,
    summary: {
      articles: countOf(drafts, 'article'),
      pages: countOf(drafts, 'page'),
      persons: persons.length,
      comments,
      closed: countReasons(planned),
      usedMedia: media.listUsed(),
      unusedMedia: media.listUnused(),
      missingMedia: media.listMissing(),
    },
  };
}

/** A post that the file does not hold is none that somebody closed. */
function createIsOpen(items: readonly ExportedItem[], posts: readonly Post[]) {
  const ids = new Set(items.map(({ id }) => id));
  const openIds = new Set(
    posts.flatMap(({ item, closed }) => (closed === undefined ? [item.id] : [])),
  );
  return (id: number) => !ids.has(id) || openIds.has(id);
}

function keepSlug({ slug }: Pick<SiteDraft, 'slug'>): string {
  return slug;
}

/** Two items with the same number are the same one, which the file holds twice. */
function listUniqueItems(
  items: readonly ExportedItem[],
  problems: ImportProblem[],
): ExportedItem[] {
  const ids = new Set<number>();
  return items.filter(({ id }) => {
    const isKnown = ids.has(id);
    if (isKnown) createReport(problems, { post: id }, maxProblems)(ImportProblemCode.DuplicateGuid);
    ids.add(id);
    return !isKnown;
  });
}

function reportOtherTypes(items: readonly ExportedItem[], problems: ImportProblem[]): void {
  const counts = new Map<string, number>();
  for (const item of items)
    if (!isPost(item) && !silentTypes.has(item.type))
      counts.set(item.type, (counts.get(item.type) ?? 0) + 1);
  for (const [name, count] of counts)
    createReport(problems, {}, maxProblems)(ImportProblemCode.PostTypeNotImported, { name, count });
}

function findFirstDay(items: readonly ExportedItem[]): string {
  const days = items.flatMap(({ date, modified }) => readDay(date) ?? readDay(modified) ?? []);
  return days.reduce((first, day) => (day < first ? day : first), days[0] ?? '1970-01-01');
}

function countOf(drafts: readonly SiteDraft[], type: SiteDraft['type']): number {
  return drafts.filter((draft) => draft.type === type).length;
}

function countReasons(entries: readonly PlannedEntry[]): Partial<Record<ClosedReason, number>> {
  const counts: Partial<Record<ClosedReason, number>> = {};
  for (const { closed } of entries)
    if (closed !== undefined) counts[closed] = (counts[closed] ?? 0) + 1;
  return counts;
}
