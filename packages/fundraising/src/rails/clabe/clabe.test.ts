import { describe, expect, it } from 'vitest';
import { withVectors } from '../../../test/support/vectors.ts';
import { isKnownBank } from './bank-codes.ts';
import { getBankName } from './bank-names.ts';
import { clabe } from './clabe.ts';

describe('clabe', () => {
  it('computes the check digit of the worked example', () => {
    const code = '012180026050783858';
    const details = { bank: '012', branch: '180', account: '02605078385' };
    expect(clabe.create(details)).toBe(code);
    expect(clabe.parse('012 180 02605078385 8')).toEqual(details);
  });

  it('rejects a text in place of details, in plain JavaScript', async () => {
    const mistake = expect.objectContaining({
      code: 'bad-details',
      message: expect.stringContaining('parse() reads a text') as string,
    }) as Error;
    const text = '002010077777777771' as never;
    await expect(clabe.describe(text)).rejects.toThrow(mistake);
    expect(() => clabe.create(text)).toThrow(mistake);
    await expect(clabe.describe({ bank: '014' } as never)).rejects.toThrow(/cannot be written/);
  });

  it('reports problems with position and value', () => {
    expect(clabe.validate('002010077777777779').problems).toEqual([
      { code: 'checksum', position: 17, value: '9', expected: '1' },
    ]);
    expect(clabe.validate('12345678901234567').problems).toEqual([
      { code: 'length', value: '17', expected: '18' },
    ]);
    expect(clabe.validate('00000000000000000a').problems).toEqual([
      { code: 'character', position: 17, value: 'a' },
    ]);
  });

  it('shows the bank by name, in groups, with the last four digits', async () => {
    const { rows, qr, warnings } = await clabe.describe({
      bank: '014',
      branch: '027',
      account: '00000555555',
    });
    expect(rows).toEqual([
      { label: 'bank', text: 'Santander' },
      {
        label: 'clabe',
        text: '0140 2700 0005 5555 58',
        copy: '014027000005555558',
        lastFour: '5558',
        isCode: true,
      },
    ]);
    expect([qr, warnings]).toEqual([{ text: '014027000005555558', isPayment: false }, []]);
  });

  it('marks a test account by its bank, and warns of an unknown bank', () => {
    expect(clabe.validate('000000077777777770').warnings).toMatchObject([{ code: 'test-account' }]);
    expect(
      clabe.validate(clabe.create({ bank: '777', branch: '180', account: '00000000001' })),
    ).toMatchObject({ ok: true, warnings: [{ code: 'unknown-bank', value: '777' }] });
  });

  it('has a name for every known bank code, and for no other', () => {
    for (let code = 0; code < 1_000; code += 1) {
      const bank = String(code).padStart(3, '0');
      expect([bank, isKnownBank(bank)]).toEqual([bank, getBankName(bank) !== undefined]);
    }
  });

  withVectors('clabe', (read) => {
    it('accepts the valid vectors and rejects the invalid ones', () => {
      const { valid, formatOkUnknownBank, formatOkUnknownCity, invalid } = read() as {
        valid: string[];
        formatOkUnknownBank: string[];
        formatOkUnknownCity: string[];
        invalid: [string, string][];
      };
      for (const code of [...valid, ...formatOkUnknownBank, ...formatOkUnknownCity])
        expect([code, clabe.validate(code).ok]).toEqual([code, true]);
      for (const code of formatOkUnknownBank) expect(clabe.validate(code).warnings).toHaveLength(1);
      for (const [code] of invalid) expect([code, clabe.validate(code).ok]).toEqual([code, false]);
    });
  });
});
