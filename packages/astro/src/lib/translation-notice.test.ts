import { expect, it } from 'vitest';
import { describeTranslation, type TranslatedEntry } from './translation-notice.ts';

const texts = { title: { es: 'Ayuda', pt: 'Ajuda' }, body: { es: 'Hola', pt: 'Olá' } };
const page = (pt: object, more: object = {}): TranslatedEntry => ({
  ...texts,
  translations: { pt: { state: 'reviewed', ...pt } },
  ...more,
});
const site = { languages: ['es', 'en', 'pt'] };
const noticesOf = (entry: TranslatedEntry, language = 'pt'): readonly string[] => {
  const { isMachine, isDraft, isStale, isWithheld } = describeTranslation(entry, language, site);
  return Object.entries({ isMachine, isDraft, isStale, isWithheld }).flatMap(([name, value]) =>
    value ? [name] : [],
  );
};

it.each([
  [{ state: 'machine' }, ['isMachine']],
  [{ state: 'machine', stale: true }, ['isMachine', 'isStale']],
  [{ state: 'draft' }, ['isDraft']],
  [{ state: 'draft', stale: true }, ['isStale']],
  [{ state: 'reviewed' }, []],
])('tells of a translation that is %j: %j', (state, expected) => {
  expect(noticesOf(page(state))).toEqual(expected);
});

it('names the language of the original', () => {
  expect(describeTranslation(page({}), 'pt', site).original).toBe('es');
  expect(describeTranslation(page({}), 'es', site).original).toBeUndefined();
});

it('tells nothing of a translation that is not there', () => {
  const original = { title: { es: 'Ayuda' }, body: { es: 'Hola' } };
  expect(noticesOf(page({ state: 'machine', stale: true }, original))).toEqual([]);
});

it('tells that a text is withheld on which safety depends', () => {
  const original = { title: { es: 'Ayuda' }, body: { es: 'Hola' }, safety: true };
  expect(noticesOf(page({ state: 'machine' }, original))).toEqual(['isWithheld']);
  expect(noticesOf(page({ state: 'draft', stale: true }, original))).toEqual(['isWithheld']);
  expect(noticesOf(page({ state: 'reviewed' }, original))).toEqual([]);
  expect(noticesOf(page({ state: 'reviewed' }, { safety: true }))).toEqual([]);
});

it('goes by what the site says of a language where the entry says nothing', () => {
  const common = { pt: { state: 'machine' as const } };
  const entry = { safety: false, title: { es: 'Ayuda', pt: 'Ajuda' } };
  expect(describeTranslation(entry, 'pt', { ...site, common }).isMachine).toBe(true);
  expect(describeTranslation(page({}), 'pt', { ...site, common }).isMachine).toBe(false);
  const outdated = { pt: { state: 'reviewed' as const, stale: true as const } };
  expect(describeTranslation(entry, 'pt', { ...site, common: outdated }).isStale).toBe(false);
});
