import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localize } from './localize.ts';

describe('localize', () => {
  it('gives the text and the language that it is really in', () => {
    const text = { en: 'Book', es: 'Libro' };
    expect(localize(text, 'en')).toEqual({ text: 'Book', language: 'en', fallback: false });
    expect(localize(text, 'es-MX')).toEqual({ text: 'Libro', language: 'es', fallback: false });
    expect(localize(text, ['pt', 'en'])).toEqual({ text: 'Book', language: 'en', fallback: true });
  });

  it('does not take a tag that reads “undefined” for no tag', () => {
    const text = { es: 'Libro' };
    expect(localize(text, 'undefined')).toMatchObject({ fallback: true });
    expect(localize(text, [])).toMatchObject({ fallback: false });
  });

  it('takes Spanish before English for a language that is not there', () => {
    expect(localize({ en: 'Book', es: 'Libro' }, 'tzh')).toEqual({
      text: 'Libro',
      language: 'es',
      fallback: true,
    });
  });

  it('takes any language rather than nothing', () => {
    expect(localize({ fr: '', tzo: 'Vun' }, ['pt', 'es'])).toEqual({
      text: 'Vun',
      language: 'tzo',
      fallback: true,
    });
  });

  it('knows that a plain string is the same in every language', () => {
    expect(localize('3r0-T1Cs', 'pt')).toEqual({ text: '3r0-T1Cs', fallback: false });
  });

  it('has nothing to give when there is no text', () => {
    for (const nothing of [undefined, '', '  ', {}, { es: '', en: ' ' }])
      expect(localize(nothing, 'es')).toBeUndefined();
  });

  it('shows a text whose language is misspelled and says nothing of its language', () => {
    expect(localize({ español: 'Hola' }, 'es')).toEqual({ text: 'Hola', fallback: true });
  });

  it('never throws and finds a text whenever there is one', () => {
    const texts = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('es', 'pt-BR', 'x')),
      fc.anything(),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.string()), (text, locales) => {
        const localized = Reflect.apply(localize, undefined, [text, locales]);
        const some = Object.values(text).some((value) => typeof value === 'string' && value.trim());
        expect(localized !== undefined).toBe(some);
      }),
    );
  });
});
