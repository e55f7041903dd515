import { expect, it } from 'vitest';
import { contentSchemas, type EntryInput } from '../types/content-schemas.ts';
import type { LanguageState } from '../atoms/language-state.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { listUnsaidLanguages } from './create-language-check.ts';
import { findWithheldParts } from './find-withheld-parts.ts';
import { toPublic } from './to-public.ts';

const site: Entry = contentSchemas.site.parse({
  type: 'site',
  slug: 'site',
  visibility: 'public',
  title: 'Colectiva',
  url: 'https://colectiva.example',
  languages: ['es', 'en', 'pt'],
  organization: 'colectiva',
  tagline: { es: 'Hola' },
  summary: { es: 'Un sitio' },
  translations: { en: { state: 'machine' } },
});
const lookup = (type: string): Entry | undefined => (type === 'site' ? site : undefined);

const read = (
  translations: Record<string, LanguageState>,
  input: Partial<EntryInput<'page'>> = {},
): Entry =>
  contentSchemas.page.parse({
    type: 'page',
    slug: 'ayuda',
    visibility: 'public',
    title: { es: 'Ayuda', pt: 'Ajuda' },
    body: { es: 'Sal de ahí.', pt: 'Saia daí.' },
    safety: true,
    translations,
    ...input,
  });

const languagesOf = (entry: Entry): readonly string[] =>
  Object.keys(toPublic(entry, lookup)?.['body' as never] ?? {});

it.each<[string, LanguageState, boolean]>([
  ['machine', { state: 'machine' }, false],
  ['a draft', { state: 'draft' }, false],
  ['wished for', { state: 'wished' }, false],
  ['reviewed', { state: 'reviewed' }, true],
  ['published', { state: 'published' }, true],
  ['reviewed, and its source has changed', { state: 'reviewed', stale: true }, false],
])('shows a translation of what safety depends on that is %s: %j', (_, state, isShown) => {
  expect(languagesOf(read({ pt: state }))).toEqual(isShown ? ['es', 'pt'] : ['es']);
});

it('shows every language of other entries', () => {
  expect(languagesOf(read({ pt: { state: 'machine' } }, { safety: false }))).toEqual(['es', 'pt']);
});

it('shows the source, whatever is said of it, and a language of which nothing is said', () => {
  expect(languagesOf(read({ es: { state: 'draft' } }))).toEqual(['es', 'pt']);
});

it('goes by what the site says of a language where the entry says nothing', () => {
  const body = { es: 'Sal de ahí.', en: 'Leave.' };
  expect(languagesOf(read({}, { body }))).toEqual(['es']);
  expect(languagesOf(read({ en: { state: 'reviewed' } }, { body }))).toEqual(['es', 'en']);
});

it('does not pass on that the texts of the site itself are out of date', () => {
  const outdated: Entry = {
    ...site,
    translations: {
      en: { state: 'machine', stale: true },
      pt: { state: 'reviewed', stale: true, sourceRevision: 'tagline:a8Zk' },
    },
  };
  const body = { es: 'Sal de ahí.', en: 'Leave.', pt: 'Saia daí.' };
  const publicEntry = toPublic(read({}, { body }), (type) =>
    type === 'site' ? outdated : undefined,
  );
  expect(Object.keys(publicEntry?.['body' as never] ?? {})).toEqual(['es', 'pt']);
});

it('takes the first language of the site that the title has for the source', () => {
  const entry = read(
    { es: { state: 'machine' } },
    { title: { pt: 'Ajuda' }, body: { es: 'Sal de ahí.', pt: 'Saia daí.' } },
  );
  expect(languagesOf(entry)).toEqual(['pt']);
});

it.each<[string, LanguageState, LanguageState, readonly string[]]>([
  [
    'what is reviewed',
    { state: 'machine' },
    { state: 'reviewed', sourceRevision: 'a:a8Zk' },
    ['pt'],
  ],
  [
    'the first that no machine wrote',
    { state: 'machine' },
    { state: 'draft', stale: true },
    ['pt'],
  ],
  ['none, where a machine wrote all', { state: 'machine' }, { state: 'machine' }, []],
])('shows of an entry that is all translations %s', (_, es, pt, expected) => {
  expect(languagesOf(read({ es, pt }))).toEqual(expected);
});

it('takes an entry for no work of a machine by what the site says of its only language', () => {
  const entry = read({}, { title: { en: 'Help' }, body: { en: 'Leave.' } });
  expect(languagesOf(entry)).toEqual(['en']);
});

it('lists the languages that are shown though nothing says that anybody reviewed them', () => {
  const body = { es: 'Sal.', en: 'Leave.', pt: 'Saia.', fr: 'Sors.' };
  expect(listUnsaidLanguages(read({}, { body }), lookup)).toEqual(['pt', 'fr']);
  expect(listUnsaidLanguages(read({ pt: { state: 'draft' } }), lookup)).toEqual([]);
  expect(listUnsaidLanguages(read({}, { safety: false }), lookup)).toEqual([]);
});

it.each<[string, LanguageState]>([
  ['a machine made', { state: 'machine' }],
  ['follows a recorded source', { state: 'draft', sourceRevision: 'title:a8Zk' }],
  ['is out of date', { state: 'reviewed', stale: true }],
])('takes no translation for the source, even in the first language: one that %s', (_, state) => {
  expect(languagesOf(read({ es: state }))).toEqual(['pt']);
});

it('goes by what is said of a language for its varieties', () => {
  const input = {
    title: { es: 'Ayuda', 'pt-BR': 'Ajuda' },
    body: { es: 'Sal.', 'pt-BR': 'Saia.' },
  };
  expect(languagesOf(read({ pt: { state: 'machine' } }, input))).toEqual(['es']);
  expect(languagesOf(read({ pt: { state: 'reviewed' } }, input))).toEqual(['es', 'pt-BR']);
});

it('leaves out a text that is in no other language, and says what is left out', () => {
  const entry = read({ pt: { state: 'machine' } }, { summary: { pt: 'Resumo' } });
  expect(toPublic(entry, lookup)).not.toHaveProperty('summary');
  expect(findWithheldParts(entry, lookup)).toEqual([
    { reason: 'language', path: ['title', 'pt'] },
    { reason: 'language', path: ['summary', 'pt'] },
    { reason: 'language', path: ['body', 'pt'] },
  ]);
});
