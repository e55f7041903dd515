import { expect, it } from 'vitest';
import { presetForLanguage, presetOf } from './presets.ts';

it.each([
  ['es', 'es-419', 'es'],
  ['es-MX', 'es-419', 'es'],
  ['pt-BR', 'pt-BR', 'pt'],
  ['pt', 'pt-BR', 'pt'],
  ['en-GB', 'en', 'en-GB'],
  ['qu', 'en', 'qu'],
])('%s is checked by %s, with the small words of %s', (language, name, words) => {
  expect(presetForLanguage(language)).toMatchObject({ name, language: words });
});

it('broadcast is slower and narrower', () => {
  expect(presetOf('broadcast').maxCps).toBeLessThan(presetOf('es-419').maxCps);
  expect(presetOf('broadcast').maxLineLength).toBe(37);
});

it.each(['es-MX', 'constructor'])('says which there are when asked for %s', (name) => {
  expect(() => presetOf(name as 'en')).toThrow(
    `No preset is called ${name}: use es-419, pt-BR, en, broadcast.`,
  );
});
