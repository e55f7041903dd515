import { beforeAll, describe, expect, it } from 'vitest';
import {
  createPaymentDetailFinder,
  type PaymentDetailFinder,
} from '../src/payment-details/payment-detail-finder.ts';
import { innocentPages } from './support/innocent-pages.ts';
import { paymentPages } from './support/payment-pages.ts';

let finder: PaymentDetailFinder;
beforeAll(async () => {
  finder = await createPaymentDetailFinder([]);
});

it.each(paymentPages)('finds %s in %s', (kind, html) => {
  expect(finder.find(html)?.map((detail) => detail.kind)).toContain(kind);
});

it.each(innocentPages)('finds nothing in %s', (_, html) => {
  expect(finder.find(html)).toEqual([]);
});

it('names the line, and shows neither a whole account nor the name at a service', () => {
  const html =
    '<p>Hola</p>\n<p>CLABE <b>0140 27</b>00 0005 5555 58</p>\n<a href="https://paypal.me/ana">Café</a>';
  expect(finder.find(html)).toEqual([
    { kind: 'clabe', masked: '01…58', line: 2 },
    { kind: 'service', masked: 'paypal.me/…', line: 3 },
  ]);
});

describe('a detail that a campaign declares', () => {
  const WEB = 'https://';
  it.each([
    [{ kind: 'clabe', account: '000180000000000014' }, 'CLABE 0001 8000 0000 0000 14', 0],
    [{ kind: 'clabe', account: '000180000000000014' }, 'CLABE 0001 8000 0000 0000 27', 1],
    [{ kind: 'account', account: 'Cuenta: 20261231' }, 'CLABE 646180 20261231 0004', 1],
    [{ kind: 'account', account: 'Cuenta: 20261231' }, 'Cuenta: 2026 1231', 0],
    [{ kind: 'breb', account: '@colectiva' }, 'Llave Bre-B: @Colectiva', 0],
    [{ kind: 'breb', account: '@colectiva' }, 'Llave Bre-B: @otra', 1],
    [{ kind: 'breb', account: '300 000 0000' }, 'Bre-B: +57 300 000 0000', 0],
    [
      { kind: 'link', url: `${WEB}ko-fi.com/colectiva` },
      `<a href="${WEB}ko-fi.com/colectiva/tienda">Dona</a>`,
      0,
    ],
    [{ kind: 'link', url: `${WEB}ko-fi.com/` }, `<a href="${WEB}ko-fi.com/otra">Dona</a>`, 1],
    [
      { kind: 'bitcoin', account: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4' },
      '<a href="bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1">BTC</a>',
      0,
    ],
  ])('is found only where it differs: %o, “%s”', async (rail, html, count) => {
    const campaign = { title: 'Año', rails: [{ id: 'dar', enabled: true, ...rail }] };
    const payload = { comunalSigned: 'campaign', payload: campaign };
    for (const data of [campaign, payload]) {
      const { find } = await createPaymentDetailFinder([data, undefined, 'text', 3]);
      expect(find(`<p>${html}</p>`)).toHaveLength(count);
    }
  });

  it.each(['Cuenta 20261231 (2026)', '<li>Cuenta 20261231<li>2027'])(
    'does not become another account beside other numbers: %s',
    async (html) => {
      const rails = [{ id: 'dar', kind: 'account', enabled: true, account: 'Cuenta: 20261231' }];
      const { find } = await createPaymentDetailFinder([{ title: 'Año', rails }]);
      expect(find(`<p>${html}</p>`)).toEqual([]);
    },
  );
});

it('does not examine a page with too many elements', () => {
  const attributes = Array.from({ length: 700 }, (_, index) => `<b a${index}>`).join('');
  expect(finder.find(`<p>${attributes}</p>${'<p>x'.repeat(1_200)}`)).toBeUndefined();
});

// Quadratic time would take minutes to hours for 200 kB.
it.each([
  ['hyphens between letters of a key', `Pix ${`${`a${'-'.repeat(8)}`.repeat(31)}g`.repeat(700)}`],
  ['elements in elements', `${'<div>'.repeat(50_000)}CLABE 014027000005555558`],
  ['single digits', '1 '.repeat(100_000)],
])('ends on a page of %s', (_, html) => {
  const details = finder.find(html);
  expect(details === undefined || details.length <= 20).toBe(true);
});
