import { describe, expect, it } from 'vitest';
import { ibanCountries } from '../../../test/support/any-details.ts';
import { withVectors } from '../../../test/support/vectors.ts';
import { iban } from './iban.ts';
import { agreesNationally } from './national-check.ts';
import { bbanPattern } from './registry.ts';

describe('iban', () => {
  it('reads with or without spaces, and adds the check digits', () => {
    const details = { country: 'ES', bban: '21000418450200051332' };
    expect(iban.parse('es91 2100-0418 4502 0005 1332')).toEqual(details);
    expect(iban.create(details)).toBe('ES9121000418450200051332');
  });

  it('says where and what is wrong', () => {
    expect(iban.validate('ES91 2100 0418 4502 0005 1333').problems).toMatchObject([
      { code: 'checksum', at: 2, value: '91' },
    ]);
    expect(iban.validate('DE8937040044053201300').problems).toEqual([
      { code: 'length', value: '21', expected: '22' },
    ]);
    expect(iban.validate('DE89 3704 0044 0532 0130 0X').problems).toEqual([
      { code: 'structure', at: 26, value: 'X', expected: '0–9' },
    ]);
    expect(iban.validate('MX89370400440532013000').problems).toMatchObject([{ code: 'country' }]);
    expect(iban.validate('GB29 NWBK 6016 1331 9268 1é').problems).toMatchObject([
      { code: 'character', at: 26 },
    ]);
  });

  it('refuses check digits that no number has, although their rest is right', () => {
    // 00 stands for 97, 01 for 98, 99 for 02.
    const others = new Map([
      ['97', '00'],
      ['98', '01'],
      ['02', '99'],
    ]);
    const codes = Array.from({ length: 300 }, (_, at) => {
      const bban = String(at).padStart(18, '0');
      const other = others.get(iban.create({ country: 'DE', bban }).slice(2, 4));
      return other === undefined ? [] : [`DE${other}${bban}`];
    }).flat();
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => iban.validate(code).ok)).toEqual([]);
  });

  it.each([
    ['ES', '21000418450200051332', true],
    ['ES', '21000418440200051332', false],
    ['BE', '539007547034', true],
    ['FR', '20041010050500013M02606', true],
    ['FR', '20041010050500013M02607', false],
    ['IT', 'X0542811101000000123456', true],
    ['IT', 'A0542811101000000123456', false],
    ['NO', '86011117947', true],
    ['NO', '86011117948', false],
    ['PT', '000201231234567890154', true],
  ])('%s %s: its own check digits agree: %s', (country, bban, agrees) => {
    expect(agreesNationally(country, bban)).toBe(agrees);
    const { ok, warnings } = iban.validate(iban.create({ country, bban }));
    expect([ok, warnings.length]).toEqual([true, agrees ? 0 : 1]);
  });

  it('knows the countries of the registry', () => {
    for (const country of ibanCountries) expect(bbanPattern(country)).toMatch(/^[nac]{11,30}$/);
    expect(['MX', 'AX', 'n1', ''].map(bbanPattern)).toEqual(Array(4).fill(undefined));
  });

  withVectors('iban', (read) => {
    it('are all taken', () => {
      for (const code of (read() as { valid: string[] }).valid)
        expect([code, iban.validate(code).problems]).toEqual([code, []]);
    });
  });
});
