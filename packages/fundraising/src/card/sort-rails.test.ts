import { expect, it } from 'vitest';
import { rails } from '../rails/rails.ts';
import { sortRails } from './sort-rails.ts';

const kinds = ['link', 'clabe', 'pix', 'sepa', 'iban', 'bitcoin', 'shop'] as const;
const regional = kinds.map((kind) => ({
  kind,
  regions: rails[kind].getRegions(kind === 'iban' ? ' de89 3704' : '0'),
}));
const listSorted = (...languages: string[]): string =>
  sortRails(regional, languages)
    .map(({ kind }) => kind)
    .join(' ');

it.each([
  [['es-MX'], 'clabe shop link bitcoin pix sepa iban'],
  [['es'], 'clabe shop link bitcoin pix sepa iban'],
  [['es-419'], 'clabe shop link bitcoin pix sepa iban'],
  [['en-GI'], 'sepa iban link bitcoin clabe pix shop'],
  [['pt-BR', 'es'], 'pix clabe shop link bitcoin sepa iban'],
  [['es-ES'], 'sepa iban link bitcoin clabe pix shop'],
  [['pt-PT', 'en'], 'sepa iban link bitcoin clabe pix shop'],
  [['en'], 'link bitcoin clabe pix sepa iban shop'],
  [['<b>', ''], 'link bitcoin clabe pix sepa iban shop'],
  [[], 'link bitcoin clabe pix sepa iban shop'],
])('sorts for %j: %s', (languages, expected) => expect(listSorted(...languages)).toBe(expected));

it('leaves none out, and does not change its input', () => {
  const before = regional.map(({ kind }) => kind);
  expect(sortRails(regional, ['pt-BR'])).toHaveLength(regional.length);
  expect(regional.map(({ kind }) => kind)).toEqual(before);
});
