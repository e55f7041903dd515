import { expect, it } from 'vitest';
import { captionsFor, durationText, namesOf, readTags } from './video-facts.ts';

it('reads tags with spaces between, each once', () => {
  expect(readTags(' es  pt-BR\nes e$ tzh ')).toEqual(['es', 'pt-BR', 'tzh']);
  expect(readTags('')).toEqual([]);
});

it('names languages as the reader does', () => {
  expect(namesOf(['es', 'pt-BR'], ['es-MX'])).toBe('español y portugués de Brasil');
  expect(namesOf(['es', 'en'], ['en'])).toBe('Spanish and English');
  expect(namesOf(readTags('es es-u-nu-latn pt-x-foo'), ['en'])).toBe('Spanish and Portuguese');
});

it.each([
  ['es', ['en', 'es'], 'es'],
  ['es-MX', ['es', 'es-MX'], 'es-MX'],
  ['pt', ['es', 'pt-BR'], 'pt-BR'],
  ['fr', ['es', 'en'], undefined],
  ['no tag', ['es'], undefined],
])('captions for %s out of %j are %s', (locale, tags, wanted) => {
  expect(captionsFor(locale, tags)).toBe(wanted);
});

it.each([
  ['5400', '1 hora y 30 minutos'],
  ['PT1H30M', '1 hora y 30 minutos'],
  ['an hour', undefined],
  ['-5', undefined],
])('a length of %s is %s', (text, wanted) => expect(durationText(text, ['es-MX'])).toBe(wanted));
