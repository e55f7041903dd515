import { webAddressSchema, type Moment } from '@comunal/schemas';
import { ImportProblemCode, type ReportProblem } from '../import/import-problem.ts';
import type { SiteDraft } from '../import/site-draft.ts';
import { isAccountAddress } from './account-address.ts';
import { createHtmlContext, type OldSite } from './create-html-context.ts';
import { EntryFiles, isPicture } from './entry-files.ts';
import type { ExportedItem } from './export-file.ts';
import { removeAccountAddresses } from './html/account-text.ts';
import { escapeText } from './html/escape-text.ts';
import type { HtmlContext } from './html/html-context.ts';
import { countInvisible } from './html/invisible-characters.ts';
import { toMarkdown } from './html/to-markdown.ts';
import { toPlainText } from './html/to-plain-text.ts';
import type { MediaLibrary } from './media-library.ts';
import { Notes } from './notes.ts';
import type { Authors } from './number-authors.ts';
import { createGuid, type PlannedEntry } from './plan-entries.ts';
import type { Post } from './post.ts';
import { readDate, readDay } from './read-dates.ts';
import { readTopics } from './read-topics.ts';
import type { TermGroups } from './term-groups.ts';
import type { MissingFiles } from './wordpress-import.ts';

/** What writing a draft needs to know. */
export interface DraftContext {
  readonly old: OldSite;
  readonly authors: Authors;
  readonly zone: string | undefined;
  readonly termGroups: TermGroups;
  /** The day of what has no date at all. */
  readonly firstDay: string;
  readonly reportFor: (item: ExportedItem) => ReportProblem;
  /** Is called for each post of which files are not there. */
  readonly onMissing: (missing: MissingFiles) => void;
}

/** Turns an entry in all its languages into a draft. */
export function toSiteDraft(entry: PlannedEntry, context: DraftContext): SiteDraft {
  const { type, guid, slug, versions } = entry;
  const files = new EntryFiles(slug);
  const texts = versions.map((post) => readTexts(post, files, context));
  for (const { post, title, missing } of texts)
    if (missing.length > 0) context.onMissing({ post, type, slug, title, files: missing });
  const isClosed = entry.closed !== undefined || texts.some((text) => text.isTextAlone);
  const inLanguages = (name: 'title' | 'body' | 'summary') =>
    Object.fromEntries(
      texts.flatMap((each) => (each[name] === '' ? [] : [[each.language, each[name]]])),
    );
  const summary = inLanguages('summary');
  const picture = texts.find((text) => text.picture)?.picture;
  const formerUrls = versions.flatMap((post) => readFormerUrl(post, isClosed, context));
  const updated = readUpdated(versions, context.zone);
  const order = versions[0]?.item.order ?? 0;
  const isArticle = type === 'article';
  const fields: SiteDraft['fields'] = {
    title: inLanguages('title'),
    visibility: isClosed ? 'closed' : 'public',
    ...(isArticle && readArticle(versions, context)),
    ...(updated && { updated }),
    ...(Object.keys(summary).length > 0 && { summary }),
    body: inLanguages('body'),
    ...(picture && { picture }),
    ...(!isArticle && order !== 0 && { order }),
    ...(formerUrls.length > 0 && { formerUrls }),
  };
  const ids = new Map(
    versions.map(({ language, item }) => [
      language,
      createGuid(context.old.addresses, String(item.id)),
    ]),
  );
  return { type, guid, versions: Object.fromEntries(ids), slug, fields, files: files.list() };
}

interface Texts {
  /** The number of the post. */
  readonly post: number;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly picture: { readonly path: string; readonly alt: string } | undefined;
  /** Whether its HTML could not be read as such. */
  readonly isTextAlone: boolean;
  /** The files that are not there, by their paths below the uploads. */
  readonly missing: readonly string[];
}

function readTexts(
  { item, language, findings }: Post,
  files: EntryFiles,
  context: DraftContext,
): Texts {
  const notes = new Notes();
  const html = createHtmlContext(item, files, context.old, notes.note);
  const picture = readPicture(item, html, context.old.media);
  const markdown = toMarkdown(item.content, html);
  for (const name of findings.restrictions) notes.note(ImportProblemCode.ShortcodeClosed, name);
  if (findings.isHidden) notes.note(ImportProblemCode.HiddenText);
  if (findings.isTextAlone && !notes.has(ImportProblemCode.TextAlone))
    notes.note(ImportProblemCode.TextAlone);
  const invisible = countInvisible(`${item.title}${item.excerpt}${item.content}`);
  if (invisible > 0) notes.note(ImportProblemCode.InvisibleCharacters, undefined, invisible);
  for (const text of [item.title, item.excerpt])
    removeAccountAddresses(text, () => notes.note(ImportProblemCode.AccountInAddress));
  if (item.isRestricted) notes.note(ImportProblemCode.Restricted);
  if (markdown === undefined) notes.note(ImportProblemCode.LongText);
  else if (markdown === '') notes.note(ImportProblemCode.NoText);
  const written = toPlainText(item.title);
  if (written === '') notes.note(ImportProblemCode.TitleFromText);
  notes.report(context.reportFor(item));
  const title = written || createTitle(item);
  return {
    post: item.id,
    language,
    title,
    summary: toPlainText(item.excerpt),
    body: markdown || escapeText(title),
    picture,
    isTextAlone: notes.has(ImportProblemCode.TextAlone),
    missing: [...html.missing],
  };
}

const titleCharacters = 60;

/** The beginning of the text, up to the end of a word. */
function createTitle({ id, content }: ExportedItem): string {
  const text = toPlainText(content);
  if (text === '') return String(id);
  return text.length <= titleCharacters
    ? text
    : `${text.slice(0, titleCharacters).replace(/\s+\S*$/, '')}…`;
}

/** The picture of an entry is shown with it in lists, so it needs a text alternative. */
function readPicture(item: ExportedItem, html: HtmlContext, media: MediaLibrary): Texts['picture'] {
  const id = Number(item.meta.get('_thumbnail_id'));
  if (!Number.isSafeInteger(id) || id <= 0) return undefined;
  if (media.getById(id)?.alt === '') {
    html.note(ImportProblemCode.NoAlt);
    return undefined;
  }
  const [address] = html.listGallery({ ids: [id] });
  if (address === undefined || !isPicture(address)) return undefined;
  const picture = html.resolvePicture(address, '');
  return picture && 'src' in picture ? { path: picture.src, alt: picture.alt } : undefined;
}

function readArticle(
  versions: readonly Post[],
  { authors, zone, firstDay, termGroups, reportFor }: DraftContext,
) {
  const [main] = versions;
  const published = main && readDate(main.item.date, main.item.dateGmt, zone);
  if (main && !published) reportFor(main.item)(ImportProblemCode.NoDate);
  const topics = readTopics(versions, termGroups);
  const credits = [...new Set(versions.map(({ item }) => item.author))].flatMap((author) =>
    authors.credit(author),
  );
  return {
    published: published ?? (main && readDay(main.item.modified)) ?? firstDay,
    ...(credits.length > 0 && { credits }),
    ...(topics.length > 0 && { topics }),
  };
}

/** The last change, unless it was on the day on which it came out, or before that. */
function readUpdated(versions: readonly Post[], zone: string | undefined): Moment | undefined {
  const [last] = versions
    .map(({ item }) => item)
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  if (!last) return undefined;
  const day = readDay(last.modified);
  return day === undefined || day <= (readDay(last.date) ?? day)
    ? undefined
    : readDate(last.modified, last.modifiedGmt, zone);
}

/** What was never open has no address but one with its number. */
function readFormerUrl(
  { item }: Post,
  isClosed: boolean,
  { old, reportFor }: DraftContext,
): string[] {
  const written = old.addresses.resolve(item.link);
  if (!written || (isClosed && written.search !== '')) return [];
  const url = old.addresses.toPublic(written);
  if (item.namesAccount || isAccountAddress(url)) {
    reportFor(item)(ImportProblemCode.AccountInAddress, { count: 1 });
    return [];
  }
  if (!old.addresses.isOwn(url)) {
    reportFor(item)(ImportProblemCode.FormerUrlElsewhere);
    return [];
  }
  const isPage = url.search !== '' || old.addresses.segmentsOf(url).length > 0;
  if (isPage && webAddressSchema.safeParse(url.href).success) return [url.href];
  if (!isClosed) reportFor(item)(ImportProblemCode.NoFormerUrl);
  return [];
}
