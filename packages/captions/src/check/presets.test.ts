import { expect, it } from 'vitest';
import { presetForLanguage, presetOf, resolvePreset } from './presets.ts';

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

it.each([
  ['es-mx', 'es-419', 'es'],
  ['pt-br', 'pt-BR', 'pt'],
  ['zap', 'en', 'zap'],
  ['broadcast', 'broadcast', 'es'],
])('takes %s for the preset %s in %s', (choice, name, language) => {
  expect(resolvePreset(choice)).toMatchObject({ name, language });
});

it.each(['brodcast', 'constructor', 'es mx', ''])(
  'refuses "%s" with the presets there are',
  (choice) => {
    expect(() => resolvePreset(choice)).toThrow(
      `No preset is called ${choice}: use es-419, pt-BR, en, broadcast, or the tag of a language`,
    );
  },
);

it('broadcast is slower and narrower', () => {
  expect(presetOf('broadcast').maxCps).toBeLessThan(presetOf('es-419').maxCps);
  expect(presetOf('broadcast').maxLineLength).toBe(37);
});

it.each(['es-MX', 'constructor'])('says which there are when asked for %s', (name) => {
  expect(() => presetOf(name as 'en')).toThrow(
    `No preset is called ${name}: use es-419, pt-BR, en, broadcast.`,
  );
});
