import { expect, it } from 'vitest';
import { createArticle } from '../../../test/support/import-site.ts';
import { wishTranslations } from './wish-translations.ts';

const inLanguages = (slug: string, ...languages: readonly string[]) =>
  createArticle(slug, {
    fields: {
      visibility: 'public',
      title: Object.fromEntries(languages.map((language) => [language, 'Título'])),
      body: Object.fromEntries(languages.map((language) => [language, 'Texto'])),
    },
  });

const wishesOf = (drafts: Parameters<typeof wishTranslations>[0], languages: readonly string[]) =>
  wishTranslations(drafts, languages).map(({ fields }) => fields['translations']);

it('wishes for what is missing in a language that most entries have, and in no other', () => {
  const drafts = [
    inLanguages('a', 'es', 'en'),
    inLanguages('b', 'es'),
    inLanguages('c', 'en'),
    inLanguages('d', 'es', 'en', 'pt'),
  ];
  expect(wishesOf(drafts, ['es', 'en', 'pt'])).toEqual([
    undefined,
    { en: { state: 'wished' } },
    { es: { state: 'wished' } },
    undefined,
  ]);
});

it('looks into each text, and not at what is in no language', () => {
  const topics = [{ es: 'Radio' }, { en: 'Workshops' }];
  const draft = inLanguages('a', 'es', 'en');
  const picture = { path: 'a/foto.jpg', alt: 'Foto' };
  const mixed = { ...draft, fields: { ...draft.fields, topics, picture } };
  const drafts = [mixed, draft, draft, draft];
  expect(wishesOf(drafts, ['es', 'en'])[0]).toEqual({
    es: { state: 'wished' },
    en: { state: 'wished' },
  });
  expect(
    wishesOf([{ ...draft, fields: { visibility: 'closed', name: 'Ada', picture } }], ['es']),
  ).toEqual([undefined]);
  expect(wishesOf([], ['es'])).toEqual([]);
});

it('wishes for every language of the site where a source has one alone', () => {
  const drafts = [inLanguages('a', 'es'), inLanguages('b', 'es')];
  expect(wishesOf(drafts, ['es', 'en'])).toEqual([undefined, undefined]);
  const wished = wishTranslations(drafts, ['es', 'en'], true);
  expect(wished.map(({ fields }) => fields['translations'])).toEqual([
    { en: { state: 'wished' } },
    { en: { state: 'wished' } },
  ]);
});
