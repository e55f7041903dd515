import { describe, expect, it } from 'vitest';
import { withVectors } from '../../../test/support/vectors.ts';
import { sepa } from './sepa.ts';

const details = {
  name: 'Franz Mustermänn',
  iban: 'DE71110220330123456789',
  bic: 'BHBLDEHHXXX',
  purpose: 'GDDS',
  reference: 'RF18539007547034',
  amount: 1230,
};

describe('sepa', () => {
  it('writes the example of the guideline, and parses it with either line end', () => {
    const text =
      'BCD\n002\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.3\nGDDS\nRF18539007547034';
    expect(sepa.create(details)).toBe(text);
    expect(sepa.parse(`${text.replaceAll('\n', '\r\n')}\r\n\r\n`)).toEqual(details);
    expect(new TextEncoder().encode(text)).toHaveLength(96);
  });

  it.each([
    ['reference', { ...details, reference: 'RF19539007547034' }],
    ['checksum', { ...details, iban: 'DE71110220330123456788' }],
    ['field', { ...details, name: 'x'.repeat(71) }],
    ['field', { ...details, message: 'both' }],
    ['field', { ...details, bic: 'bank' }],
    ['too-long', { name: 'ñ'.repeat(70), iban: details.iban, message: 'ñ'.repeat(140) }],
  ])('rejects with %s', (code, wrong) => {
    expect(() => sepa.create(wrong)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) as object }) as Error,
    );
  });

  it('warns of an account outside SEPA and of an invalid reference', () => {
    const text = sepa.create({ name: 'A', iban: 'TR330006100519786457841326', reference: '77' });
    expect(sepa.validate(text).warnings.map(({ code }) => code)).toEqual([
      'not-sepa',
      'not-a-reference',
    ]);
  });

  withVectors('epc', (read) => {
    it('parses and writes them line for line', () => {
      for (const { lines, name } of (read() as { examples: { lines: string[]; name: string }[] })
        .examples) {
        const parsed = sepa.parse(lines.join('\n'));
        expect(parsed?.name).toBe(name);
        expect(parsed && sepa.create(parsed)).toBe(lines.join('\n'));
      }
    });
  });
});
