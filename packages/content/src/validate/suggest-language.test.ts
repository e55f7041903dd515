import { expect, it } from 'vitest';
import { suggestLanguageTag } from './suggest-language.ts';

it.each([
  ['ES', 'es'],
  ['pt_BR', 'pt-BR'],
  ['es-mx', 'es-MX'],
  ['español', 'es'],
  ['Ingles', 'en'],
  ['english', 'en'],
  ['português', 'pt'],
  ['frances', 'fr'],
  ['Náhuatl', 'nah'],
  ['maya yucateco', 'yua'],
  ['ch’ol', 'ctu'],
  ['rumano', 'ro'],
  ['Yiddish', 'yi'],
  ['filipino', 'fil'],
])('suggests a language tag for %s', (text, nearest) => {
  expect(suggestLanguageTag(text)).toEqual({ nearest });
});

it.each(['', 'es', 'idioma', 'mi lengua', '123', '\u{1F4AC}'])('suggests none for “%s”', (text) => {
  expect(suggestLanguageTag(text)).toEqual({});
});
