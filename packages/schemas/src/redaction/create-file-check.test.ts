import { expect, it } from 'vitest';
import { contentSchemas, type EntryInput } from '../types/content-schemas.ts';
import type { LanguageState } from '../atoms/language-state.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { findWithheldParts } from './find-withheld-parts.ts';
import { isPathVisible } from './is-path-visible.ts';
import { toPublic } from './to-public.ts';

const event: Entry = contentSchemas.event.parse({
  type: 'event',
  slug: 'charla',
  visibility: 'public',
  title: 'Charla',
  kind: 'conversation',
  starts: '2030-03-08',
  mode: 'online',
  attendance: 'open',
});
const lookup = (type: string) => (type === 'event' ? { ...event } : undefined);
const options = { today: '2030-06-15' };

const read = (input: Partial<EntryInput<'recording'>>) =>
  contentSchemas.recording.parse({
    type: 'recording',
    slug: 'grabacion',
    visibility: 'public',
    title: 'Grabación',
    of: 'event/charla',
    languages: ['es-MX'],
    safety: true,
    consents: [{ scope: 'recording', granted: '2030-01-01', by: 'ana' }],
    ...input,
  });

const captionsIn = (language: string, progress: LanguageState) => {
  const entry = read({ captions: [{ language, progress, path: `${language}.vtt` }] });
  const isShown = toPublic(entry, lookup, options)?.captions !== undefined;
  // All who ask have to hear the same.
  expect(isPathVisible({ ...entry }, ['captions', 0, 'path'], lookup, options)).toBe(isShown);
  expect(findWithheldParts(entry, lookup, options)).toEqual(
    isShown ? [] : [{ reason: 'language', path: ['captions', 0] }],
  );
  return isShown;
};

it.each<[string, LanguageState, boolean]>([
  ['machine', { state: 'machine' }, false],
  ['a draft', { state: 'draft' }, false],
  ['wished for', { state: 'wished' }, false],
  ['reviewed', { state: 'reviewed' }, true],
  ['published', { state: 'published' }, true],
  ['reviewed, and its source has changed', { state: 'reviewed', stale: true }, false],
])('shows translated captions of what safety depends on that are %s: %j', (_, state, isShown) => {
  expect(captionsIn('pt', state)).toBe(isShown);
});

it('shows captions in the language that is spoken, unless a machine wrote them', () => {
  expect(captionsIn('es', { state: 'draft' })).toBe(true);
  expect(captionsIn('es-MX', { state: 'machine' })).toBe(false);
});

it('shows all captions of other recordings', () => {
  const captions = [{ language: 'pt', progress: { state: 'machine' as const } }];
  const entry = read({ safety: false, captions });
  expect(toPublic(entry, lookup, options)?.captions).toEqual(captions);
});

it('offers no file with captions that are not shown, or in a language that is not', () => {
  const file = (path: string, language?: string) => ({
    path,
    mediaType: 'text/plain',
    bytes: 1,
    sha256: '0'.repeat(64),
    ...(language !== undefined && { language }),
  });
  const entry = read({
    translations: { pt: { state: 'draft' }, en: { state: 'reviewed' } },
    captions: [{ language: 'en', progress: { state: 'draft' }, path: 'en.vtt' }],
    files: [
      file('en.vtt'),
      file('pt.txt', 'pt'),
      file('en.txt', 'en'),
      file('es.txt', 'es'),
      file('a'),
    ],
  });
  const files = toPublic(entry, lookup, options)?.files ?? [];
  expect(files.map(({ path }) => path)).toEqual(['en.txt', 'es.txt', 'a']);
});
