import { expect, it } from 'vitest';
import { hasCheckDigits } from './has-check-digits.ts';

const PIX_CODE =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';

it.each([
  ['clabe', '000180000000000014', true],
  ['iban', 'ES91 2100 0418 4502 0005 1332', true],
  ['sepa', 'ES91 2100 0418 4502 0005 1332', true],
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', true],
  ['monero', '4', true],
  ['pix', PIX_CODE, true],
  ['pix', '123e4567-e12b-12d1-a456-426655440000', false],
  ['breb', '@colectiva', false],
  ['account', '1234', false],
  ['shop', '0000 0000 0000', false],
  ['link', 'https://dar.example/', false],
  ['other', '', false],
] as const)('%s with %s: %s', (kind, account, expected) => {
  expect(hasCheckDigits(kind, account)).toBe(expected);
});
