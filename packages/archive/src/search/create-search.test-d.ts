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

it('types the fields that a search asks for, and those of a search that names none', async () => {
  const { data } = await search('title:charla', { fields: ['creator', 'language'] });
  expectTypeOf(data[0]?.language).toEqualTypeOf<SearchValue | undefined>();
  expectTypeOf((await search('title:charla')).data[0]?.title).toEqualTypeOf<
    SearchValue | undefined
  >();
});

it('compiles no misspelt field of a response', () => {
  expectTypeOf<SearchResult>().not.toHaveProperty('titel');
  expectTypeOf<ArchiveItem>().not.toHaveProperty('titel');
  expectTypeOf<ViewCounts>().not.toHaveProperty('alltime');
  // @ts-expect-error -- it is `title`
  void (async () => (await search('title:charla')).data[0]?.titel);
});

type SchemaOutput = z.output<typeof resultSchema>;

it('describes exactly what the schema of a search result lets through', () => {
  expectTypeOf<SchemaOutput[string]>().toExtend<SearchValue>();
  expectTypeOf<Extract<SearchResult['title'], string | number>>().toExtend<SchemaOutput[string]>();
  expectTypeOf<SchemaOutput['identifier']>().toEqualTypeOf<SearchResult['identifier']>();
});
