import { createSlugSource } from '../import/slug-source.ts';
import { createStableGuid } from '../import/stable-guid.ts';
import type { Post, PostGroup } from './post.ts';
import { toPlainText } from './html/to-plain-text.ts';
import { decode, type SiteAddresses } from './site-address.ts';

/** An entry whose slug is known, so that others can link to it. */
export interface PlannedEntry extends PostGroup {
  readonly guid: string;
  readonly slug: string;
}

/** Gives each entry its guid and its slug. Entries that are open come first, so that they keep the names of their addresses. */
export function planEntries(groups: readonly PostGroup[], site: SiteAddresses): PlannedEntry[] {
  const sources = { article: createSlugSource(), page: createSlugSource() };
  const openFirst = groups.toSorted(
    (a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined),
  );
  return openFirst.flatMap((group) => {
    const [main] = group.versions;
    if (!main) return [];
    const slug = sources[group.type](nameOf(main));
    return [{ ...group, guid: createGuid(site, String(main.item.id)), slug }];
  });
}

/** The name by which WordPress knows something, which stays the same in each export of the site. */
export function createGuid(site: SiteAddresses, name: string): string {
  return createStableGuid(`wordpress ${site.host} ${name}`);
}

/** Names are percent-encoded where they are not in Latin letters. */
function nameOf({ item: { name, title } }: Post): string {
  return decode(name) || toPlainText(title);
}
