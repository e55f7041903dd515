import { ImportProblemCode, type ReportProblem } from '../import/import-problem.ts';
import type { ExportedItem } from './export-file.ts';
import type { Post, PostGroup } from './post.ts';

/**
 * Joins the posts that are one entry in several languages: those that a multilingual extension names as translations, else those
 * that have the same path behind the segment of their language. What is closed is not joined with what is open, so that no
 * unfinished translation is published.
 */
export function groupTranslations(
  posts: readonly Post[],
  locale: string,
  reportFor: (item: ExportedItem) => ReportProblem,
): PostGroup[] {
  const groups = new Map<string, Post[]>();
  const openKeys = new Set<string>();
  for (const post of posts) {
    const base = keyOf(post);
    if (post.closed === undefined) openKeys.add(base);
    addVersion(groups, `${post.closed === undefined ? 'open' : 'closed'} ${base}`, post, reportFor);
  }
  return [...groups.values()].flatMap((versions) => {
    const [first] = versions;
    if (!first) return [];
    const sorted = versions.toSorted((a, b) => rankOf(a, locale) - rankOf(b, locale));
    if (first.closed !== undefined && openKeys.has(keyOf(first)))
      for (const { item } of versions) reportFor(item)(ImportProblemCode.TranslationClosed);
    return [{ type: first.type, versions: sorted, closed: first.closed }];
  });
}

/** Two posts in the same language are two entries, whatever the file says. */
function addVersion(
  groups: Map<string, Post[]>,
  key: string,
  post: Post,
  reportFor: (item: ExportedItem) => ReportProblem,
): void {
  const versions = groups.get(key) ?? [];
  if (versions.some(({ language }) => language === post.language)) {
    if (post.group !== undefined) reportFor(post.item)(ImportProblemCode.LanguageTwice);
    groups.set(`${key} ${post.item.id}`, [post]);
  } else groups.set(key, [...versions, post]);
}

function keyOf({ type, group, path, item }: Post): string {
  if (group !== undefined) return `${type} group ${group}`;
  // The name of a post is unique in its language, and that of a page below its parent. What was never published may have none.
  if (type === 'article' && item.name !== '') return `${type} name ${item.name}`;
  return path.length > 0 ? `${type} path ${path.join('/')}` : `${type} id ${item.id}`;
}

function rankOf({ language }: Post, locale: string): number {
  return language === locale ? 0 : 1;
}
