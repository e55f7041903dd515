import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type {
  ArchiveItem,
  ArchiveSearch,
  SearchResult,
  SearchValue,
  ViewCounts,
} from '../index.ts';
import type { resultSchema } from './create-search.ts';

declare const search: ArchiveSearch;
declare const item: ArchiveItem;
declare const views: ViewCounts;

it('types the fields that a search asks for, and those of a search that names none', async () => {
  const { data } = await search('title:charla', { fields: ['creator', 'language'] });
  expectTypeOf(data[0]?.language).toEqualTypeOf<SearchValue | undefined>();
  expectTypeOf((await search('title:charla')).data[0]?.title).toEqualTypeOf<
    SearchValue | undefined
  >();
});

it('compiles no misspelt field of a response', async () => {
  const { data } = await search('title:charla');
  // @ts-expect-error -- it is `title`
  data[0]?.titel;
  // @ts-expect-error -- it is `title`
  item.titel;
  // @ts-expect-error -- it is `allTime`
  views.alltime;
});

type SchemaOutput = z.output<typeof resultSchema>;

it('describes exactly what the schema of a search result lets through', () => {
  expectTypeOf<SchemaOutput[string]>().toExtend<SearchValue>();
  expectTypeOf<Extract<SearchResult['title'], string | number>>().toExtend<SchemaOutput[string]>();
  expectTypeOf<SchemaOutput['identifier']>().toEqualTypeOf<SearchResult['identifier']>();
});
