import type { ReportProblem } from '../import/import-problem.ts';
import { readLanguage } from '../import/read-language.ts';
import type { ExportedItem } from './export-file.ts';
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

/** Languages whose tag in a path (`/en/…`) is taken for one. A page may be called as another language is: `/no/`, `/is/`. */
const pathLanguage =
  /^(?:es|en|pt|fr|de|it|ca|gl|eu|nl|qu|gn|ay|nah|yua|tzh|tzo|zap|mix)(?:-[a-z]{2})?$/;

/** Reads the posts and pages of an export. */
export function readPosts(items: readonly ExportedItem[], context: PostContext): Post[] {
  return items.flatMap((item) => {
    const type = types.get(item.type);
    return type && !ignoredStatuses.has(item.status) ? [readPost(item, type, context)] : [];
  });
}

/** Whether an item is a post or a page. */
export function isPost({ type }: ExportedItem): boolean {
  return types.has(type);
}

function readPost(
  item: ExportedItem,
  type: Post['type'],
  { locale, isClosed, site, reportFor }: PostContext,
): Post {
  const path = readPath(item, site);
  const inPath = path.slice(0, 1).find((segment) => pathLanguage.test(segment));
  const stated = item.terms.find(({ domain }) => domain === 'language')?.nicename;
  const language =
    stated === undefined
      ? inPath && readLanguage(inPath, 'link', ignore)
      : readLanguage(stated, 'language', reportFor(item));
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

function ignore(): void {
  // A segment of a path that is no language is a segment like the others.
}
