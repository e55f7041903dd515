import { expect, it } from 'vitest';
import { monero } from './monero.ts';

// Made from invented keys: nobody can spend what is sent there.
const MAIN =
  '43TLt8wqBPj9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9URcEbm';
const TEST =
  '9tztNPc6Tkq9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9UnMkKN';

it('parses an address, and a link', () => {
  expect(monero.parse(MAIN)).toEqual({ address: MAIN });
  expect(
    monero.parse(`monero:${MAIN}?tx_amount=0.25&tx_description=arroz%20y%20caf%C3%A9`),
  ).toEqual({ address: MAIN, amount: '0.25', description: 'arroz y café' });
  expect(monero.validate(TEST)).toMatchObject({ ok: true, warnings: [{ code: 'testnet' }] });
});

it.each([
  [`${MAIN.slice(0, -1)}n`, 'checksum'],
  [MAIN.slice(0, -1), 'address'],
  [`monero:${MAIN}?tx_amount=-1`, 'amount'],
  [`monero:${MAIN}?tx_amount=1&tx_amount=2`, 'repeated'],
  [`monero:${MAIN}?tx_description=%`, 'structure'],
  [`monero:${MAIN}?tx_payment_id=12`, 'reference'],
  [`monero:${MAIN}?a b=1`, 'structure'],
])('rejects %s: %s', (text, code) => {
  expect(monero.validate(text).problems.map((problem) => problem.code)).toEqual([code]);
});
