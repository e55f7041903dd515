import type { Content } from '@comunal/content';
import type { Site } from '../files/site-files.ts';
import type { SensitiveReason } from '@comunal/content/sensitive';

type ContentType = Content['entries'][number]['type'];

/** An entry that has no page, by its slug, and how it may be spoken of. */
export interface HiddenEntry {
  readonly type: ContentType;
  readonly slug: string;
  readonly reason: SensitiveReason;
  readonly entry?: string;
}

/** Tells whether a path is that of an entry that must have no page. */
export interface ClosedPaths {
  readonly find: (path: string, site: Site) => HiddenEntry | undefined;
}

/**
 * Looks for slugs in paths. One of a single word may be that of an ordinary folder: it only counts beside pages of entries of its
 * own type.
 */
export function createClosedPaths(content: Content): ClosedPaths {
  const hidden = listHiddenEntries(content);
  let folders: ReadonlyMap<ContentType, ReadonlySet<string>> | undefined;
  const find = (path: string, site: Site): HiddenEntry | undefined => {
    const steps = path.split('/');
    for (const [index, step] of steps.entries()) {
      const entries = hidden.get(step) ?? hidden.get(step.replace(/\.[^/]*$/, '')) ?? [];
      for (const entry of entries) {
        if (isUnmistakable(entry.slug)) return entry;
        folders ??= listFolders(content, site);
        // An address begins with a slash, or with a host and the folder of the site.
        const parent = `/${steps.slice(0, index).join('/')}`;
        const ofType = [...(folders.get(entry.type) ?? [])];
        if (ofType.some((folder) => parent.endsWith(`/${folder}`))) return entry;
      }
    }
    return undefined;
  };
  return { find };
}

/** Why an entry of a visibility has no page. */
const reasons = {
  closed: 'closed',
  allies: 'allies',
  public: 'private',
  unlisted: 'private',
} as const;

/** Entries that have no page, by slugs that no entry with a page has. */
function listHiddenEntries(content: Content): ReadonlyMap<string, readonly HiddenEntry[]> {
  const hidden = new Map<string, HiddenEntry[]>();
  const visible = new Set<string>();
  const publicContent = content.toPublic();
  for (const { type, slug, visibility } of content.entries) {
    if (publicContent.get(type, slug)) visible.add(slug);
    else if (type !== 'site') {
      const named = visibility === 'allies' && { entry: `${type}/${slug}` };
      const entry = { type, slug, reason: reasons[visibility], ...named };
      hidden.set(slug, [...(hidden.get(slug) ?? []), entry]);
    }
  }
  for (const slug of visible) hidden.delete(slug);
  return hidden;
}

function isUnmistakable(slug: string): boolean {
  return /-.*-|-.*\d|\d.*-/.test(slug) || (slug.length >= 8 && /\d/.test(slug)) || slug.length > 16;
}

/** The folders in which there are pages of entries of each type, except for those that hold everything. */
function listFolders(content: Content, site: Site): ReadonlyMap<ContentType, ReadonlySet<string>> {
  const types = new Map<string, ContentType[]>();
  for (const { type, slug } of content.entries)
    if (content.toPublic().get(type, slug)) types.set(slug, [...(types.get(slug) ?? []), type]);
  const folders = new Map<ContentType, Set<string>>();
  for (const path of site.files.keys()) {
    const steps = path.split('/');
    for (const [index, step] of steps.entries()) {
      const parent = steps.slice(0, index).join('/');
      if (/^(?:[a-z]{2,3}(?:-[a-z]+)?)?$/i.test(parent)) continue;
      for (const type of types.get(step.replace(/\.[^/]*$/, '')) ?? [])
        folders.set(type, (folders.get(type) ?? new Set()).add(parent));
    }
  }
  return folders;
}
