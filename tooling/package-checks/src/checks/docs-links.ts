import {
  DOCS_LANGUAGES,
  readDocsPages,
  type DocsLanguage,
  type DocsPage,
} from '../lib/docs-pages.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/**
 * A link of the docs site stays in the language of its page, unless it leads to the reference of a package, which is in English
 * only, and leads to a page that is there; the list of tasks names each. Addresses of generated pages are left to the tests of
 * the built site.
 */
export function docsLinks({ root, partial }: Workspace): Problem[] {
  if (partial) return [];
  return DOCS_LANGUAGES.flatMap((language) => {
    const pages = readDocsPages(root, language);
    return [...pages.values()].flatMap((page) => [
      ...checkLinks(page, language, pages),
      ...(page.slug === 'howto/index' ? findUnlistedTasks(page, language, pages) : []),
    ]);
  });
}

function checkLinks(
  { file, body }: DocsPage,
  language: DocsLanguage,
  pages: ReadonlyMap<string, DocsPage>,
): Problem[] {
  return markdownNodes(body).flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const message = findFault(node.url, language, pages);
    return message ? [{ location: `${file}:${lineOf(node)}`, message }] : [];
  });
}

function findFault(
  url: string,
  language: DocsLanguage,
  pages: ReadonlyMap<string, DocsPage>,
): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(url)) return undefined;
  const path = url.replace(/#.*/s, '');
  if (isPackageReference(path)) return undefined;
  if (!path.startsWith(`/${language}/`) || !path.endsWith('/'))
    return `leads to ${url}: write it from the root, as /${language}/…/, with a slash at the end.`;
  const slug = path.slice(`/${language}/`.length, -1);
  const isWritten = /^(?:start|howto|why)(?:\/|$)/.test(slug);
  return !isWritten || pages.has(slug) || pages.has(`${slug}/index`)
    ? undefined
    : `leads to ${url}, which is not there.`;
}

function isPackageReference(path: string): boolean {
  return /^\/en\/reference\/(?!commands\/|fields\/)[^/]+\/(?:.*\/)?$/.test(path);
}

function findUnlistedTasks(
  { file, body }: DocsPage,
  language: DocsLanguage,
  pages: ReadonlyMap<string, DocsPage>,
): Problem[] {
  return [...pages.keys()]
    .filter((slug) => slug.startsWith('howto/') && slug !== 'howto/index')
    .filter((slug) => !body.includes(`(/${language}/${slug}/)`))
    .map((slug) => ({ location: file, message: `does not list /${language}/${slug}/.` }));
}
