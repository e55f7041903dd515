import type { ReportProblem } from '../import/import-problem.ts';
import { readLanguage } from '../import/read-language.ts';
import type { ExportedItem } from './export-file.ts';
import type { ItemPath } from './path-languages.ts';
import type { Post } from './post.ts';
import { readFindings, type Findings } from './read-findings.ts';
import type { SiteAddresses } from './site-address.ts';
import { ClosedReason } from './wordpress-import.ts';

/** What reading posts needs to know. */
export interface PostContext {
  readonly locale: string;
  readonly isClosed: boolean;
  readonly site: SiteAddresses;
  readonly reportFor: (item: ExportedItem) => ReportProblem;
  /** Finds the languages in paths. */
  readonly findLanguages: (paths: readonly ItemPath[]) => ReadonlyMap<string, string>;
}

const types: ReadonlyMap<string, Post['type']> = new Map([
  ['post', 'article'],
  ['page', 'page'],
]);

/** What is thrown away, or was never written. */
const ignoredStatuses: ReadonlySet<string> = new Set(['trash', 'auto-draft', 'inherit']);

const closedStatuses: ReadonlyMap<string, ClosedReason> = new Map([
  ['draft', ClosedReason.Draft],
  ['pending', ClosedReason.Draft],
  ['future', ClosedReason.Future],
]);

/** Reads the posts and pages of an export. */
export function readPosts(items: readonly ExportedItem[], context: PostContext): Post[] {
  const posts = items
    .filter((item) => isPost(item) && !ignoredStatuses.has(item.status))
    .map((item) => ({ item, path: readPath(item, context.site) }));
  const languages = context.findLanguages(posts);
  return posts.flatMap(({ item, path }) => {
    const type = types.get(item.type);
    return type ? [readPost({ item, path }, type, languages, context)] : [];
  });
}

/** Whether an item is a post or a page. */
export function isPost({ type }: ExportedItem): boolean {
  return types.has(type);
}

function readPost(
  { item, path }: ItemPath,
  type: Post['type'],
  languages: ReadonlyMap<string, string>,
  { locale, isClosed, reportFor }: PostContext,
): Post {
  const inPath = languages.get(path[0] ?? '');
  const stated = item.terms.find(({ domain }) => domain === 'language')?.nicename;
  const language =
    stated === undefined ? inPath : readLanguage(stated, 'language', reportFor(item));
  const findings = readFindings(item);
  return {
    item,
    type,
    findings,
    language: language ?? locale,
    group: item.terms.find(({ domain }) => domain === 'post_translations')?.nicename,
    path: inPath === undefined ? path : path.slice(1),
    closed: isClosed ? ClosedReason.All : readReason(item, findings),
  };
}

/** Drafts have no address but one with their number. */
function readPath({ link }: ExportedItem, site: SiteAddresses): string[] {
  const url = site.resolve(link);
  return url && url.search === '' ? site.segmentsOf(url) : [];
}

function readReason(
  { status, hasPassword, isRestricted }: ExportedItem,
  { restrictions, isHidden, isTextAlone }: Findings,
): ClosedReason | undefined {
  if (status !== 'publish') return closedStatuses.get(status) ?? ClosedReason.Private;
  if (hasPassword) return ClosedReason.Password;
  return isRestricted || restrictions.length > 0 || isHidden || isTextAlone
    ? ClosedReason.Restricted
    : undefined;
}
