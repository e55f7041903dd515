import { expect, it } from 'vitest';
import { mergeImport } from './merge-import.ts';
import { createSlugChooser } from './slug-chooser.ts';

const toDraft = (type: 'article' | 'page', guid: string, slug: string) => ({
  type,
  guid,
  slug,
  fields: { title: 'Taller', visibility: 'public' as const },
  files: [],
});

it('chooses slugs that are free among the entries of their type, under which they are merged', () => {
  const existing = [
    { type: 'article', slug: 'taller', fields: { aliases: ['curso'] } },
    { type: 'page', slug: 'acerca', fields: {} },
  ] as const;
  const chooseSlug = createSlugChooser({ existing });
  const drafts = [
    toDraft('article', '1', 'taller'),
    toDraft('article', '2', 'taller'),
    toDraft('article', '3', 'curso'),
    toDraft('article', '4', 'acerca'),
  ].map((draft) => ({ ...draft, slug: chooseSlug(draft) }));
  const slugs = ['taller-2', 'taller-3', 'curso-2', 'acerca'];
  expect(drafts.map(({ slug }) => slug)).toEqual(slugs);
  const { entries } = mergeImport({ existing, incoming: drafts });
  expect(entries.map(({ slug }) => slug)).toEqual(slugs);
});

it('chooses the slug that an imported entry has now, also where it was removed', () => {
  const drafts = [toDraft('page', '1', 'acerca'), toDraft('page', '2', 'red')];
  const { state } = mergeImport({ existing: [], incoming: drafts });
  const chooseSlug = createSlugChooser({
    previous: state,
    existing: [{ type: 'page', slug: 'quienes-somos', fields: { aliases: ['acerca'] } }],
  });
  expect(drafts.map(chooseSlug)).toEqual(['quienes-somos', 'red']);
  expect(chooseSlug(toDraft('page', '3', 'red'))).toBe('red-2');
});
