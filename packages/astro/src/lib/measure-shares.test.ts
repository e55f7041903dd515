import type { Completeness, PublicContent } from '@comunal/content';
import type { LanguageStates } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { measureShares } from './measure-shares.ts';

const content = (translations?: LanguageStates): PublicContent => {
  const site = { type: 'site', slug: 'site', translations };
  return {
    languages: ['es', 'tzh'],
    assets: [],
    pages: (() => [site]) as unknown as PublicContent['pages'], // what the function reads of it
    list: () => [],
    referencesTo: () => [],
    get: ((_: string, slug: string) =>
      slug === 'cerrada' ? undefined : site) as unknown as PublicContent['get'], // the same
  };
};
const counted = (slug: string, language: string, written: number, wanted = 10): Completeness => ({
  type: 'page',
  slug,
  language,
  written,
  wanted,
  missing: [],
});

it('counts what visitors may read, in a language with less than half of it', () => {
  const completeness = [
    counted('a', 'es', 10),
    counted('a', 'tzh', 2),
    counted('b', 'tzh', 1),
    counted('cerrada', 'tzh', 10),
  ];
  expect([...measureShares(content(), completeness)]).toEqual([['tzh', 0.15]]);
});

it.each<[string, LanguageStates | undefined, number, [string, number][]]>([
  ['half of it, of which the site says nothing', undefined, 5, []],
  ['most of it, which the site calls a draft', { tzh: { state: 'draft' } }, 9, [['tzh', 0.9]]],
  ['a little, which the site has published', { tzh: { state: 'published' } }, 1, []],
  ['all of it', { tzh: { state: 'draft' } }, 10, []],
  ['none of it', undefined, 0, [['tzh', 0]]],
])('shows of a language with %s: %j', (_, states, written, shares) => {
  expect([...measureShares(content(states), [counted('a', 'tzh', written)])]).toEqual(shares);
});

it('calls no beginning nothing, and no language whole that is not', () => {
  const share = (written: number) =>
    measureShares(content({ tzh: { state: 'draft' } }), [counted('a', 'tzh', written, 1000)]).get(
      'tzh',
    );
  expect([share(1), share(999)]).toEqual([0.01, 0.99]);
});
