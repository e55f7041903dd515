import { describe, expect, it } from 'vitest';
import { canonicalTag, matchLocale, truncations } from './locale-tag.ts';

describe('canonicalTag', () => {
  it.each([
    ['ES_mx', 'es-MX'],
    [' pt-br ', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['tzh', 'tzh'],
  ])('writes %s as %s', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical);
  });

  it.each(['', '*', 'español', 'e', '__proto__', 'es--MX'])('refuses %j', (tag) => {
    expect(canonicalTag(tag)).toBeUndefined();
  });
});

describe('truncations', () => {
  it('cuts from the end, with the letter that opens an extension', () => {
    expect(truncations('zh-Hant-CN-x-private')).toEqual([
      'zh-Hant-CN-x-private',
      'zh-Hant-CN',
      'zh-Hant',
      'zh',
    ]);
  });
});

describe('matchLocale', () => {
  it.each([
    ['es-MX', ['en', 'es'], 'es'],
    ['es-MX', ['es', 'es-MX'], 'es-MX'],
    ['pt-PT', ['pt-BR', 'es'], 'pt-BR'],
    ['es', ['en', 'ES_mx'], 'ES_mx'],
    ['es-u-nu-latn', ['es'], 'es'],
    ['zh-Hant', ['zh-Hans'], undefined],
    ['tzh', ['es', 'en'], undefined],
  ])('answers %s out of %j with %s', (wanted, available, match) => {
    expect(matchLocale(wanted, available)).toBe(match);
  });
});
