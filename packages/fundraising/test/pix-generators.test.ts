import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { createStaticPix, hasError, parsePix } from 'pix-utils';
import { QrCodePix } from 'qrcode-pix';
import { expect, it } from 'vitest';
import { pix } from '../src/index.ts';
import { crc16 } from '../src/rails/pix/crc16.ts';

const LETTERS = [...'aeioubcdmnrstvxzAEIOUBCDMNRSTVXZáàâãéêíóôõúüçñÁÀÂÃÉÊÍÓÔÕÚÜÇÑ0123456789'];

/** Words as they stand in names of collectives and cities; both generators cut, so that no word is longer than the field. */
const words = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...LETTERS, ...LETTERS, ' ', '.', '-', '/'),
      minLength: 1,
      maxLength,
    })
    .map((text) => text.trim().replaceAll(/ +/g, ' '))
    .filter((text) => text !== '');

const anyCode = fc.record({
  key: fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^grupo\d{1,5}@colectiva\.example$/),
    fc.stringMatching(/^\+55\d{11}$/),
  ),
  name: words(25),
  city: words(15),
  amount: fc.option(fc.integer({ min: 1, max: 9_999_999 }), { nil: undefined }),
  txid: fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,25}$/), { nil: undefined }),
});

it('writes Pix codes as two other generators do, and parses theirs', () => {
  fc.assert(
    fc.property(anyCode, ({ key, name, city, amount, txid }) => {
      const code = pix.create({
        kind: 'static',
        key,
        name,
        city,
        ...(amount !== undefined && { amount }),
        ...(txid !== undefined && { txid }),
      });
      const inReais = amount === undefined ? undefined : amount / 100;
      const secondCode = createStaticPix({
        pixKey: key,
        merchantName: name,
        merchantCity: city,
        transactionAmount: inReais ?? 0, // it leaves out an amount of zero
        ...(txid !== undefined && { txid }),
      });
      if (hasError(secondCode)) throw new Error(secondCode.message);
      expect(secondCode.toBRCode()).toBe(code);
      const thirdCode = QrCodePix({
        version: '01',
        key,
        name,
        city,
        ...(inReais !== undefined && { value: inReais }),
        ...(txid !== undefined && { transactionId: txid }),
      }).payload();
      // It writes the name of Pix in capitals.
      const small = thirdCode.slice(0, -4).replace('BR.GOV.BCB.PIX', 'br.gov.bcb.pix');
      expect(small + crc16(small)).toBe(code);
      expect(pix.parse(thirdCode)).toEqual(pix.parse(code));
      expect(pix.validate(thirdCode).warnings.map(({ code: warning }) => warning)).not.toContain(
        'other-characters',
      );
      const read = parsePix(code);
      if (hasError(read)) throw new Error(read.message);
      const details = pix.parse(code);
      expect(read).toMatchObject({ merchantName: details?.name, merchantCity: details?.city });
    }),
    { numRuns: pickCount(300, 5_000) },
  );
}, 120_000);
