import type { Content } from '@comunal/content';
import type { Site } from '../files/site-files.ts';

/** The pages that must stand in no list, by the folder that each of them is. */
export interface UnlistedPages {
  /** Whether a path is that of such a page or of something that belongs to it. */
  readonly has: (path: string) => boolean;
  /** Finds the entry whose page an address leads to, anywhere in a text. */
  readonly find: (text: string) => readonly { readonly entry: string; readonly offset: number }[];
}

/** A step of an address, with what stands before it. */
const steps = /\/([a-z\d]+(?:-[a-z\d]+)*)(?=[/"'?#\s<>&\\.,;)]|$)/g;

/** Lists the pages of unlisted entries in a site. */
export function listUnlistedPages(content: Content, site: Site): UnlistedPages {
  const entries = new Map<string, string>();
  for (const { type, slug, visibility } of content.entries)
    if (visibility === 'unlisted') entries.set(slug, `${type}/${slug}`);
  for (const { slug, visibility } of content.entries)
    if (visibility === 'public') entries.delete(slug);
  const parents = new Map<string, Set<string>>();
  for (const path of site.files.keys()) {
    const parts = path.replace(/(?:^|\/)index\.x?html?$|\.x?html?$/i, '').split('/');
    const slug = parts.at(-1) ?? '';
    if (!entries.has(slug) || !/\.x?html?$/i.test(path)) continue;
    parents.set(slug, (parents.get(slug) ?? new Set()).add(parts.at(-2) ?? ''));
  }
  const isPage = (slug: string, parent: string): boolean => parents.get(slug)?.has(parent) ?? false;
  return {
    has: (path) => {
      const parts = path.split('/');
      return parts.some((part, index) => {
        const slug = part.replace(/\..*$/, '');
        return isPage(slug, parts[index - 1] ?? '') || (entries.has(slug) && slug.includes('-'));
      });
    },
    find: (text) =>
      [...text.matchAll(steps)].flatMap(({ 1: slug = '', index }) => {
        const entry = entries.get(slug);
        if (entry === undefined || !isPage(slug, stepBefore(text, index))) return [];
        return [{ entry, offset: index }];
      }),
  };
}

/** The step of an address that ends before an offset; empty at the root of a host. */
function stepBefore(text: string, offset: number): string {
  const step =
    /\/([^\s/"'<>]{1,100})$/.exec(text.slice(Math.max(0, offset - 102), offset))?.[1] ?? '';
  return step.includes('.') ? '' : step;
}
