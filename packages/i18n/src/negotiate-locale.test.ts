import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAcceptLanguage } from './accept-language.ts';
import { negotiateLocale } from './negotiate-locale.ts';

const AVAILABLE = ['es', 'en', 'pt'] as const;

describe('negotiateLocale', () => {
  it.each([
    ['pt-PT,pt;q=0.9,en;q=0.8', 'pt'],
    ['en;q=0.3, es-MX;q=0.9', 'es'],
    ['fr, de', 'es'],
    ['fr, EN-gb;q=0.1', 'en'],
    ['*', 'es'],
    ['es;q=0, *', 'en'],
    ['es;q=0, en;q=0, pt;q=0', 'es'],
    ['pt;q=nonsense, en', 'en'],
    ['en ; q = 0.2 , pt ; q=.9', 'pt'],
    [';;;,,=,q=1,en', 'en'],
    ['', 'es'],
  ])('answers %j with %s', (header, locale) => {
    expect(negotiateLocale(header, AVAILABLE, 'es')).toBe(locale);
  });

  it('takes a list in order of preference', () => {
    expect(negotiateLocale(['tzh', 'pt-BR', 'es'], AVAILABLE, 'en')).toBe('pt');
  });

  it('prefers another region of a wanted language to another language', () => {
    expect(negotiateLocale('pt-PT, en;q=0.9', ['en', 'pt-BR'], 'en')).toBe('pt-BR');
  });

  it('answers whatever comes with what there is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('es', 'pt-BR', '*', ';q=', '0.5', ',', '-'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(AVAILABLE).toContain(negotiateLocale(pieces.join(''), AVAILABLE, 'es'));
        expect(AVAILABLE).toContain(negotiateLocale(pieces, AVAILABLE, 'es'));
      }),
    );
  });

  it('finds every available tag that is asked for alone, in any case', () => {
    const tag = fc.constantFrom(...AVAILABLE, 'es-MX', 'pt-BR', 'zh-Hant-TW', 'tzh');
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), fc.boolean(), (available, upper) => {
        for (const wanted of available) {
          const header = upper ? wanted.toUpperCase() : wanted;
          expect(negotiateLocale<string>(header, available, 'none')).toBe(wanted);
        }
      }),
    );
  });

  it('never answers with a language that was refused, when there is another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AVAILABLE), (refused) => {
        const fallback = AVAILABLE.find((tag) => tag !== refused) ?? 'es';
        const header = `${refused}-XX, *;q=0.5, ${refused};q=0`;
        expect(negotiateLocale(header, AVAILABLE, fallback)).not.toBe(refused);
      }),
    );
  });
});

describe('a very long list of wishes', () => {
  /** How many tags the engine is asked to read. Counted, because time says nothing on a busy machine. */
  function tagsRead(wanted: string | readonly string[], available: readonly string[]): number {
    const spy = vi.spyOn(Intl, 'getCanonicalLocales');
    try {
      negotiateLocale(wanted, available, 'es');
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  }

  it.each([
    ['wanted', ';q=0.5'],
    ['refused', ';q=0'],
  ])('reads each tag once when they are %s', (_, quality) => {
    const tags = Array.from({ length: 2_000 }, (__, at) => `x${at.toString(36)}a${quality}`);
    const available = Array.from({ length: 200 }, (__, at) => `es-${100 + at}`);
    expect(tagsRead(tags.join(','), available)).toBeLessThanOrEqual(2_200);
  });

  it('takes no tag of more than 255 characters', () => {
    const long = `es-${Array.from({ length: 60 }, (_, at) => `abc${10 + at}`).join('-')}`;
    expect(negotiateLocale([long], ['es'], 'none')).toBe('none');
    expect(tagsRead([`es${'-abcde'.repeat(13_000)}`], ['es'])).toBe(1);
  });
});

describe('parseAcceptLanguage', () => {
  it('keeps the order of equal qualities and counts more than 1 as 1', () => {
    expect(parseAcceptLanguage('a;q=0.5, es, b;q=0.5, en;q=7')).toEqual([
      { range: 'es', quality: 1 },
      { range: 'en', quality: 1 },
      { range: 'a', quality: 0.5 },
      { range: 'b', quality: 0.5 },
    ]);
  });

  it('leaves out what is malformed in a very long header', { timeout: 120_000 }, () => {
    const header = `${'a-'.repeat(50_000)},${'es;q=0.1,'.repeat(50_000)}`;
    const ranges = parseAcceptLanguage(header);
    expect(ranges).toHaveLength(50_000);
    expect(new Set(ranges.map(({ range }) => range))).toEqual(new Set(['es']));
  });
});
