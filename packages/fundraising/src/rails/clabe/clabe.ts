import { defineRail } from '../define-rail.ts';
import { createCodeRow } from '../detail-rows.ts';
import type { DetailRow, RailModule } from '../rail-module.ts';
import {
  createFinding,
  reject,
  type RailFinding,
  type RailWarningCode,
} from '../rail-validation.ts';
import { isKnownBank } from './bank-codes.ts';

/** A Mexican account number without its check digit, which `clabe.create` adds. */
export interface ClabeDetails {
  /** Three digits: the bank. */
  readonly bank: string;
  /** Three digits: the town of the branch. */
  readonly branch: string;
  /** Eleven digits. */
  readonly account: string;
}

/** No bank has this code: samples and tests use it, and a CLABE with it is shown as a test. */
const TEST_BANK = '000';

/**
 * CLABE, the account number of Mexican banks. Its check digit detects any one changed digit, and misses one in nine swaps of
 * neighbours: that is why the bank's name is shown.
 *
 * @example
 * ```ts
 * import { clabe } from '@comunal/fundraising';
 *
 * console.log(clabe.parse('000180000000000014')?.bank); // → 000
 * ```
 */
export const clabe: RailModule<ClabeDetails, 'clabe'> = defineRail<'clabe', ClabeDetails>({
  kind: 'clabe',
  regions: ['MX'],
  parse(text) {
    const invalid = /[^\d\s-]/u.exec(text);
    if (invalid) return reject('character', { position: invalid.index, value: invalid[0] });
    const digits = text.replaceAll(/[\s-]/g, '');
    if (digits.length !== 18)
      return reject('length', { value: String(digits.length), expected: '18' });
    const expected = computeCheckDigit(digits);
    if (digits[17] !== expected)
      return reject('checksum', {
        position: text.search(/\d[\s-]*$/),
        value: digits.slice(17),
        expected,
      });
    const bank = digits.slice(0, 3);
    return {
      details: { bank, branch: digits.slice(3, 6), account: digits.slice(6, 17) },
      warnings: warnOfBank(bank),
    };
  },
  format: formatClabe,
  async rows(details) {
    const { getBankName } = await import('./bank-names.ts');
    const bankName = getBankName(details.bank);
    const code = formatClabe(details);
    const rows: DetailRow[] = [createCodeRow('clabe', code)];
    // A QR code of the digits is text to read off: no bank's app reads it as a payment.
    return {
      rows: bankName ? [{ label: 'bank', text: bankName }, ...rows] : rows,
      qr: { text: code, isPayment: false },
    };
  },
});

function formatClabe({ bank, branch, account }: ClabeDetails): string {
  const digits = `${bank}${branch}${account}`;
  return `${digits}${computeCheckDigit(digits)}`;
}

/** Weights 3, 7, 1 over the first 17 digits; of each product and of the sum only the last digit counts. */
function computeCheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1)
    sum += Number(digits[index]) * ([3, 7, 1][index % 3] ?? 0);
  return String((10 - (sum % 10)) % 10);
}

function warnOfBank(bank: string): RailFinding<RailWarningCode>[] {
  if (bank === TEST_BANK) return [createFinding('test-account', { value: bank })];
  return isKnownBank(bank) ? [] : [createFinding('unknown-bank', { position: 0, value: bank })];
}
