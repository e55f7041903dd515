import type { SiteDraft } from '@comunal/formats/import';
import { pageOf, type ReadItem } from './item-context.ts';

/** What the recordings of items that were imported one by one are of. No identifier has a slash. */
export const singles = {
  type: 'series',
  guid: 'archive.org/details',
  slug: 'internet-archive',
} as const;

/** Turns a collection into the series of its recordings. The items say when it began. */
export function toSeries(
  { item, texts, language }: ReadItem,
  slug: string,
  starts: string,
): SiteDraft {
  return {
    type: 'series',
    guid: item.identifier,
    slug,
    fields: {
      visibility: 'public',
      title: { [language]: texts.title },
      ...(texts.summary !== '' && { summary: { [language]: texts.summary } }),
      ...(texts.body !== undefined && { body: { [language]: texts.body } }),
      starts,
      availableAt: [{ label: 'Internet Archive', url: pageOf(item) }],
    },
    files: [],
  };
}

/** The series of recordings that were imported one by one. */
export function toSinglesSeries(slug: string, starts: unknown): SiteDraft {
  const { type, guid } = singles;
  const fields = { visibility: 'public', title: 'Internet Archive', starts } as const;
  return { type, guid, slug, fields, files: [] };
}
