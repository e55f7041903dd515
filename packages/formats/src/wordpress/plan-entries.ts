import { decodePercent } from '@comunal/http/address';
import type { ChooseSlug } from '../import/merge/slug-chooser.ts';
import { createSlugSource } from '../import/slug-source.ts';
import { createStableGuid } from '../import/stable-guid.ts';
import type { Post, PostGroup } from './post.ts';
import { toPlainText } from './html/to-plain-text.ts';
import type { FindKnown } from './wordpress-import.ts';
import type { SiteAddresses } from './site-address.ts';

/** An entry whose slug is known, so that others can link to it. */
export interface PlannedEntry extends PostGroup {
  readonly guid: string;
  readonly slug: string;
}

/** What naming entries depends on. */
export interface PlanOptions {
  readonly chooseSlug: ChooseSlug;
  readonly findKnown: FindKnown | undefined;
}

/** Gives each entry its guid and its slug. Entries that are open come first, so that they keep the names of their addresses. */
export function planEntries(
  groups: readonly PostGroup[],
  site: SiteAddresses,
  { chooseSlug, findKnown }: PlanOptions,
): PlannedEntry[] {
  const listGuids = ({ versions }: PostGroup) => versions.map((post) => guidOf(post, site));
  const openGuids = new Set(groups.filter(({ closed }) => closed === undefined).flatMap(listGuids));
  const own = new Set(groups.flatMap(listGuids));
  const taken = new Set<string>();
  const sources = { article: createSlugSource(), page: createSlugSource() };
  const openFirst = groups.toSorted(
    (a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined),
  );
  return openFirst.flatMap((group) => {
    const [main] = group.versions;
    if (!main) return [];
    const slug = sources[group.type](nameOf(main));
    // A translation that is added later has a higher number, so that the entry stays the same.
    const guids = group.versions
      .toSorted((a, b) => a.item.id - b.item.id)
      .map((post) => guidOf(post, site));
    // Where the version with the lowest number is gone or became a draft, the others are still the entry that was imported.
    const isOfOthers = (guid: string) =>
      group.closed === undefined ? openGuids.has(guid) : own.has(guid);
    const isFree = (guid: string) =>
      !taken.has(guid) && (guids.includes(guid) || !isOfOthers(guid));
    const known = guids.flatMap((guid) => findKnown?.({ type: group.type, guid }) ?? []);
    const guid =
      [...known, ...guids].find(isFree) ?? createGuid(site, `${main.item.id} ${main.language}`);
    taken.add(guid);
    return [{ ...group, guid, slug: chooseSlug({ type: group.type, guid, slug }) }];
  });
}

function guidOf({ item }: Post, site: SiteAddresses): string {
  return createGuid(site, String(item.id));
}

/** The name by which WordPress knows something, which stays the same in each export of the site. */
export function createGuid(site: SiteAddresses, name: string): string {
  return createStableGuid(`wordpress ${site.name} ${name}`);
}

/** Names are percent-encoded where they are not in Latin letters. */
function nameOf({ item: { name, title } }: Post): string {
  return decodePercent(name) || toPlainText(title);
}
