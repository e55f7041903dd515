import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitcoin, clabe, iban, monero, pix, rails } from '../src/index.ts';
import type { RailModule } from '../src/index.ts';
import {
  anyDetails,
  anyIban,
  anyInvoice,
  anyLegacyAddress,
  anyMoneroAddress,
  anyWitnessAddress,
} from './support/any-details.ts';

const numRuns = process.env['COMUNAL_TEST_LONG'] === '1' ? 40 : 4;
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Changes each sign of some codes into each other sign, and gives those that are still taken. */
function stillTaken(
  rail: Pick<RailModule<unknown>, 'validate'>,
  codes: fc.Arbitrary<string>,
  signsFor: (sign: string) => string,
): string[] {
  const taken: string[] = [];
  for (const code of fc.sample(codes, { numRuns, seed: 5 }))
    for (const [at, sign] of [...code].entries())
      for (const other of signsFor(sign))
        if (other !== sign) {
          const changed = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
          if (rail.validate(changed).ok) taken.push(`${code} → ${changed}`);
        }
  return taken;
}

describe('one changed sign is refused', () => {
  it('in a CLABE', () => {
    const codes = anyDetails.clabe.map((details) => rails.clabe.create(details));
    expect(stillTaken(clabe, codes, () => `${ALPHANUMERIC} -\u{661}`)).toEqual([]);
  });

  it('in an IBAN: a digit for a digit, a letter for a letter', () => {
    const codes = anyIban.map((details) => iban.create(details));
    const sameKind = (sign: string) =>
      /\d/.test(sign) ? '0123456789 .' : ALPHANUMERIC.slice(10, 36);
    expect(stillTaken(iban, codes, sameKind)).toEqual([]);
  });

  it('in an IBAN: a letter for a digit, but for the one in 97 that no rest can tell', () => {
    const codes = anyIban.map((details) => iban.create(details));
    const tried = fc.sample(codes, { numRuns, seed: 5 }).join('').length * 26;
    const otherKind = (sign: string) =>
      /\d/.test(sign) ? ALPHANUMERIC.slice(10, 36) : '0123456789';
    expect(stillTaken(iban, codes, otherKind).length).toBeLessThan(tried / 60);
  });

  it('in a Pix code', () => {
    const codes = anyDetails.pix.map((details) => rails.pix.create(details));
    expect(stillTaken(pix, codes, () => `${ALPHANUMERIC} .-ñ`)).toEqual([]);
  });

  it.each([
    ['bech32 and bech32m addresses', anyWitnessAddress],
    ['older addresses', anyLegacyAddress],
    ['invoices', anyInvoice],
  ])('in %s', (_, codes) => {
    expect(stillTaken(bitcoin, codes, () => `${ALPHANUMERIC} .`)).toEqual([]);
  });

  it('in an invoice inside a link', () => {
    const links = anyInvoice.map((code) => `bitcoin:?lightning=${code}`);
    const changed = fc
      .sample(links, 20)
      .map((one) => `${one.slice(0, -1)}${one.endsWith('q') ? 'p' : 'q'}`);
    expect(changed.filter((one) => bitcoin.validate(one).ok)).toEqual([]);
  });

  it('in a Monero address', () => {
    expect(stillTaken(monero, anyMoneroAddress, () => `${ALPHANUMERIC} .`)).toEqual([]);
  });
});
