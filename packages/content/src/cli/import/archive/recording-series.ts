import type { ArchiveItem } from '@comunal/archive';
import type { ChooseSlug, SiteDraft } from '@comunal/formats/import';
import { findStart, keepEarlier } from './item-dates.ts';
import type { ImportedItem } from './imported-items.ts';
import type { ReadItem } from './item-context.ts';
import { singles, toSeries, toSinglesSeries } from './to-series.ts';

/** What the recordings of an import are of. */
export interface RecordingSeries {
  /** What a recording is of, as in `series/slug`: what it is of already, unless it was imported by itself before. */
  readonly getTarget: (identifier: string) => string;
  /** The series, where a recording is of it, which began with the first of these dates. */
  readonly createDraft: (dates: readonly (string | undefined)[], item: ArchiveItem) => SiteDraft[];
}

/** What choosing the series depends on. */
export interface SeriesInput {
  /** The entry that somebody named. */
  readonly of: string | undefined;
  /** The collection; none for an item that is imported by itself. */
  readonly collection: ReadItem | undefined;
  readonly imported: ReadonlyMap<string, ImportedItem>;
  readonly chooseSlug: ChooseSlug;
}

/** Chooses what the recordings are of: an entry that somebody named, their collection, or one series for all single ones. */
export function chooseSeries(input: SeriesInput): RecordingSeries {
  const { of, collection, imported, chooseSlug } = input;
  if (of !== undefined) return { getTarget: () => of, createDraft: () => [] };
  const { guid, slug: wished } = collection
    ? { guid: collection.item.identifier, slug: collection.texts.title }
    : singles;
  const slug = chooseSlug({ type: 'series', guid, slug: wished });
  const ref = `series/${slug}`;
  const single = imported.get(singles.guid)?.entry;
  const targets = new Set<string>();
  return {
    getTarget: (identifier) => {
      const stated = imported.get(identifier)?.entry?.fields['of'];
      const isPlaced = typeof stated === 'string' && stated !== `series/${single?.slug}`;
      const target = isPlaced ? stated : ref;
      targets.add(target);
      return target;
    },
    createDraft: (dates, item) => {
      if (!targets.has(ref)) return [];
      const start = findStart(dates, item);
      if (collection) return [toSeries(collection, slug, start)];
      return [toSinglesSeries(slug, keepEarlier(single?.fields['starts'], start))];
    },
  };
}
