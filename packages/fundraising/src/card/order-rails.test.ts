import { expect, it } from 'vitest';
import type { ViewRail } from '../campaign/campaign-view.ts';
import { orderRails } from './order-rails.ts';

const kinds = ['link', 'clabe', 'pix', 'sepa', 'iban', 'bitcoin', 'shop'] as const;
const rails = kinds.map((kind): ViewRail => ({
  id: kind,
  kind,
  text: kind === 'iban' ? ' de89 3704' : '',
  whoSeesWhom: `fundraising:sees.${kind}`,
  whoCanStopIt: `fundraising:stops.${kind}`,
  staysPublic: `fundraising:stays.${kind}`,
}));
const order = (...languages: string[]): string =>
  orderRails(rails, languages)
    .map(({ id }) => id)
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
])('for %j: %s', (languages, expected) => expect(order(...languages)).toBe(expected));

it('leaves out none, and changes nothing in what it was given', () => {
  const before = rails.map(({ id }) => id);
  expect(orderRails(rails, ['pt-BR']).toSorted()).toHaveLength(rails.length);
  expect(rails.map(({ id }) => id)).toEqual(before);
});
