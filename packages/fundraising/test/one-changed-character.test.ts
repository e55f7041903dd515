import { pickCount } from '@comunal/test-kit/pick-cases';
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

const numRuns = pickCount(4, 40);
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Replaces each character of some codes by every replacement, and lists the changed codes that are still accepted. */
function listAccepted(
  rail: Pick<RailModule<unknown>, 'validate'>,
  codes: fc.Arbitrary<string>,
  getReplacements: (character: string) => string,
): string[] {
  const accepted: string[] = [];
  for (const code of fc.sample(codes, { numRuns, seed: 5 }))
    for (const [index, character] of [...code].entries())
      for (const replacement of getReplacements(character))
        if (replacement !== character) {
          const changed = `${code.slice(0, index)}${replacement}${code.slice(index + 1)}`;
          if (rail.validate(changed).ok) accepted.push(`${code} → ${changed}`);
        }
  return accepted;
}

describe('one changed character', () => {
  it('is detected in a CLABE', () => {
    const codes = anyDetails.clabe.map((details) => rails.clabe.create(details));
    expect(listAccepted(clabe, codes, () => `${ALPHANUMERIC} -\u{661}`)).toEqual([]);
  });

  it('is detected in an IBAN: a digit for a digit, a letter for a letter', () => {
    const codes = anyIban.map((details) => iban.create(details));
    const sameKind = (character: string) =>
      /\d/.test(character) ? '0123456789 .' : ALPHANUMERIC.slice(10, 36);
    expect(listAccepted(iban, codes, sameKind)).toEqual([]);
  });

  it('is detected in an IBAN: a letter for a digit, in 96 of 97 cases', () => {
    const codes = anyIban.map((details) => iban.create(details));
    const tried = fc.sample(codes, { numRuns, seed: 5 }).join('').length * 26;
    const otherKind = (character: string) =>
      /\d/.test(character) ? ALPHANUMERIC.slice(10, 36) : '0123456789';
    expect(listAccepted(iban, codes, otherKind).length).toBeLessThan(tried / 60);
  });

  it('is detected in a Pix code', () => {
    const codes = anyDetails.pix.map((details) => rails.pix.create(details));
    expect(listAccepted(pix, codes, () => `${ALPHANUMERIC} .-ñ`)).toEqual([]);
  });

  it.each([
    ['bech32 and bech32m addresses', anyWitnessAddress],
    ['older addresses', anyLegacyAddress],
    ['invoices', anyInvoice],
  ])('is detected in %s', (_, codes) => {
    expect(listAccepted(bitcoin, codes, () => `${ALPHANUMERIC} .`)).toEqual([]);
  });

  it('is detected in an invoice inside a link', () => {
    const links = anyInvoice.map((code) => `bitcoin:?lightning=${code}`);
    const changed = fc
      .sample(links, 20)
      .map((link) => `${link.slice(0, -1)}${link.endsWith('q') ? 'p' : 'q'}`);
    expect(changed.filter((link) => bitcoin.validate(link).ok)).toEqual([]);
  });

  it('is detected in a Monero address', () => {
    expect(listAccepted(monero, anyMoneroAddress, () => `${ALPHANUMERIC} .`)).toEqual([]);
  });
});
