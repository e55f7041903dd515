import { expect, it } from 'vitest';
import { getPresetForLanguage, getPreset, resolvePreset } from './presets.ts';

it.each([
  ['es', 'es-419', 'es'],
  ['es-MX', 'es-419', 'es'],
  ['pt-BR', 'pt-BR', 'pt'],
  ['pt', 'pt-BR', 'pt'],
  ['en-GB', 'en', 'en-GB'],
  ['qu', 'en', 'qu'],
])('gives %s the preset %s with the stop words of %s', (language, name, stopWords) => {
  expect(getPresetForLanguage(language)).toMatchObject({ name, language: stopWords });
});

it.each([
  ['es-mx', 'es-419', 'es'],
  ['pt-br', 'pt-BR', 'pt'],
  ['zap', 'en', 'zap'],
  ['broadcast', 'broadcast', 'es'],
])('resolves %s to the preset %s in %s', (choice, name, language) => {
  expect(resolvePreset(choice)).toMatchObject({ name, language });
});

it.each(['brodcast', 'constructor', 'es mx', ''])(
  'rejects "%s" with a list of the presets',
  (choice) => {
    expect(() => resolvePreset(choice)).toThrow(
      `There is no preset “${choice}”: use es-419, pt-BR, en, broadcast, or a language tag such as es-MX.`,
    );
  },
);

it('limits broadcast to a slower reading speed and shorter lines', () => {
  expect(getPreset('broadcast').maxCps).toBeLessThan(getPreset('es-419').maxCps);
  expect(getPreset('broadcast').maxLineLength).toBe(37);
});

it.each(['es-MX', 'constructor'])(
  'rejects the unknown name %s with a list of the presets',
  (name) => {
    expect(() => getPreset(name as 'en')).toThrow(
      `There is no preset “${name}”: use es-419, pt-BR, en, broadcast.`,
    );
  },
);
