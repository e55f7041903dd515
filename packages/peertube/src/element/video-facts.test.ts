import { expect, it } from 'vitest';
import {
  chooseCaptions,
  formatLanguageNames,
  formatVideoDuration,
  parseLanguageTags,
} from './video-facts.ts';

it('parses tags between spaces, each once', () => {
  expect(parseLanguageTags(' es  pt-BR\nes e$ tzh ')).toEqual(['es', 'pt-BR', 'tzh']);
  expect(parseLanguageTags('')).toEqual([]);
});

it('formats the names of languages in the language of the reader', () => {
  expect(formatLanguageNames(['es', 'pt-BR'], ['es-MX'])).toBe('español y portugués de Brasil');
  expect(formatLanguageNames(['es', 'en'], ['en'])).toBe('Spanish and English');
  expect(formatLanguageNames(parseLanguageTags('es es-u-nu-latn pt-x-foo'), ['en'])).toBe(
    'Spanish and Portuguese',
  );
});

it.each([
  ['es', ['en', 'es'], 'es'],
  ['es-MX', ['es', 'es-MX'], 'es-MX'],
  ['pt', ['es', 'pt-BR'], 'pt-BR'],
  ['fr', ['es', 'en'], undefined],
  ['no tag', ['es'], undefined],
])('chooses the captions for %s out of %j: %s', (locale, tags, expected) => {
  expect(chooseCaptions(locale, tags)).toBe(expected);
});

it.each([
  ['5400', '1 h y 30 min'],
  ['PT1H30M', '1 h y 30 min'],
  ['an hour', undefined],
  ['-5', undefined],
])('formats a duration of %s as %s', (text, expected) =>
  expect(formatVideoDuration(text, ['es-MX'])).toBe(expected),
);
