import { expect, it } from 'vitest';
import { bitcoin, monero, pix } from '../index.ts';
import { createAmountWriter } from './create-amount-writer.ts';

const ADDRESS = 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c';
const MONERO =
  '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H';

it.each([
  '',
  '0',
  '0,00',
  '-1',
  '1e3',
  '1.000.00',
  '1,000.00',
  '1 000',
  '0.001',
  '٣',
  '9'.repeat(400),
])('rejects «%s» as an amount in reais', async (amount) => {
  const code = pix.create({
    kind: 'static',
    key: '+5511999999999',
    name: 'Coletiva',
    city: 'Recife',
  });
  expect((await createAmountWriter('pix', code))?.write(amount)).toBeUndefined();
});

it('writes an amount in the format of each code and changes nothing else', async () => {
  const coins = (await createAmountWriter('bitcoin', `bitcoin:${ADDRESS}?label=A%20B`))?.write(
    '0,00000001',
  );
  expect(bitcoin.parse(coins ?? '')).toEqual({ address: ADDRESS, label: 'A B', amount: 1 });
  const hidden = (await createAmountWriter('monero', MONERO))?.write('0.000000000001');
  expect(monero.parse(hidden ?? '')).toEqual({ address: MONERO, amount: '0.000000000001' });
});

it.each([
  ['bitcoin', `bitcoin:${ADDRESS}?amount=1`],
  ['bitcoin', 'colectiva@ejemplo.example'],
  ['clabe', '000000077777777770'],
  ['pix', 'no code'],
  ['pix', pix.create({ kind: 'dynamic', url: 'pix.example/1', name: 'Coletiva', city: 'Recife' })],
] as const)(
  'has no writer for a code that has an amount or cannot carry one: %s %s',
  async (kind, code) => {
    expect(await createAmountWriter(kind, code)).toBeUndefined();
  },
);
