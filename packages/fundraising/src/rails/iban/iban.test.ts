import { describe, expect, it } from 'vitest';
import { ibanCountries } from '../../../test/support/any-details.ts';
import { withVectors } from '../../../test/support/vectors.ts';
import { iban } from './iban.ts';
import { passesNationalCheck } from './national-check.ts';
import { getBbanPattern } from './registry.ts';

describe('iban', () => {
  it('parses with or without spaces, and adds the check digits', () => {
    const details = { country: 'ES', bban: '21000418450200051332' };
    expect(iban.parse('es91 2100-0418 4502 0005 1332')).toEqual(details);
    expect(iban.create(details)).toBe('ES9121000418450200051332');
  });

  it('reports problems with position and value', () => {
    expect(iban.validate('ES91 2100 0418 4502 0005 1333').problems).toMatchObject([
      { code: 'checksum', position: 2, value: '91' },
    ]);
    expect(iban.validate('DE8937040044053201300').problems).toEqual([
      { code: 'length', value: '21', expected: '22' },
    ]);
    expect(iban.validate('DE89 3704 0044 0532 0130 0X').problems).toEqual([
      { code: 'structure', position: 26, value: 'X', expected: '0–9' },
    ]);
    expect(iban.validate('MX89370400440532013000').problems).toMatchObject([{ code: 'country' }]);
    expect(iban.validate('GB29 NWBK 6016 1331 9268 1é').problems).toMatchObject([
      { code: 'character', position: 26 },
    ]);
  });

  it('rejects check digits that no number has, although their remainder is right', () => {
    // 00 stands for 97, 01 for 98, 99 for 02.
    const aliases = new Map([
      ['97', '00'],
      ['98', '01'],
      ['02', '99'],
    ]);
    const codes = Array.from({ length: 300 }, (_, position) => {
      const bban = String(position).padStart(18, '0');
      const alias = aliases.get(iban.create({ country: 'DE', bban }).slice(2, 4));
      return alias === undefined ? [] : [`DE${alias}${bban}`];
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
  ])('applies the national check of %s to %s: %s', (country, bban, agrees) => {
    expect(passesNationalCheck(country, bban)).toBe(agrees);
    const { ok, warnings } = iban.validate(iban.create({ country, bban }));
    expect([ok, warnings.length]).toEqual([true, agrees ? 0 : 1]);
  });

  it.each(
    // The examples of the registry, one a country.
    (
      'AZ21NABZ00000000137010001944 BE68539007547034 BI4210000100010000332045181 ' +
      'BY13NBRB3600900000002Z00AB00 CR05015202001026284066 DJ2100010000000154000100186 ' +
      'DO28BAGR00000001212453611324 EG380019000500000000263180002 FK88SC123456789012 ' +
      'FR1420041010050500013M02606 GB29NWBK60161331926819 HN88CABF00000000000250005469 ' +
      'IQ98NBIQ850123456789012 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101 ' +
      'LC55HEMM000100010012001200023015 LY83002048000020100120361 MD24AG000225100013104168 ' +
      'MN121234123456789123 MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR ' +
      'NI45BAPR00000013000003558124 OM810180000001299123456 PS92PALS000000000400123456702 ' +
      'PT50000201231234567890154 RU0304452522540817810538091310419 ' +
      'SC18SSCB11010000000000001497USD SD8811123456789012 SO211000001001000100141 ' +
      'ST23000100010051845310146 SV62CENR00000000000000700025 TL380080012345678910157 ' +
      'UA213223130000026007233566001 VA59001123000012345678 XK051212012345678906 ' +
      'YE15CBYE0001018861234567891234'
    ).split(' '),
  )('accepts %s', (code) => {
    expect(iban.validate(code)).toEqual({ ok: true, problems: [], warnings: [] });
  });

  it('knows the countries of the registry', () => {
    for (const country of ibanCountries) expect(getBbanPattern(country)).toMatch(/^[nac]{11,30}$/);
    expect(['MX', 'AX', 'n1', ''].map(getBbanPattern)).toEqual(Array(4).fill(undefined));
  });

  withVectors('iban', (read) => {
    it('accepts all published examples', () => {
      for (const code of (read() as { valid: string[] }).valid)
        expect([code, iban.validate(code).problems]).toEqual([code, []]);
    });
  });
});
