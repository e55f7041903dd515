import { defineRail } from '../define-rail.ts';
import { codeRow } from '../grouped.ts';
import type { DetailRow, RailModule } from '../rail.ts';
import { finding, refused, type RailFinding, type RailWarningCode } from '../validation.ts';
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

/** No bank has it: samples and tests use it, and what uses it is shown as a test. */
const TEST_BANK = '000';

/**
 * CLABE, the account number of Mexican banks. Its check digit finds any one changed digit, and misses one in nine swaps of
 * neighbours: that is why the bank's name is shown.
 */
export const clabe: RailModule<ClabeDetails> = defineRail<'clabe', ClabeDetails>({
  kind: 'clabe',
  read(text) {
    const other = /[^\d\s-]/u.exec(text);
    if (other) return refused('character', { position: other.index, value: other[0] });
    const digits = text.replaceAll(/[\s-]/g, '');
    if (digits.length !== 18)
      return refused('length', { value: String(digits.length), expected: '18' });
    const expected = checkDigit(digits);
    if (digits[17] !== expected)
      return refused('checksum', {
        position: text.search(/\d[\s-]*$/),
        value: digits.slice(17),
        expected,
      });
    const bank = digits.slice(0, 3);
    return {
      details: { bank, branch: digits.slice(3, 6), account: digits.slice(6, 17) },
      warnings: warningsOf(bank),
    };
  },
  write: ({ bank, branch, account }) => {
    const first = `${bank}${branch}${account}`;
    return `${first}${checkDigit(first)}`;
  },
  async rows({ bank, branch, account }) {
    const { bankName } = await import('./bank-names.ts');
    const name = bankName(bank);
    const first = `${bank}${branch}${account}`;
    const code = `${first}${checkDigit(first)}`;
    // Eleven digits in one run cannot be compared by eye.
    const groups = [account.slice(0, 4), account.slice(4, 8), account.slice(8)];
    const spaced = [bank, branch, ...groups, code.slice(17)].join(' ');
    const rows: DetailRow[] = [codeRow('clabe', code, spaced)];
    // A QR code of the digits is text to read off, and no bank's app takes it as a payment.
    return {
      rows: name ? [{ label: 'bank', text: name }, ...rows] : rows,
      qr: { text: code, isPayment: false },
    };
  },
});

/** Weights 3, 7, 1 over the first 17 digits; of each product and of the sum only the last digit counts. */
function checkDigit(digits: string): string {
  let sum = 0;
  for (let position = 0; position < 17; position += 1)
    sum += Number(digits[position]) * ([3, 7, 1][position % 3] ?? 0);
  return String((10 - (sum % 10)) % 10);
}

function warningsOf(bank: string): RailFinding<RailWarningCode>[] {
  if (bank === TEST_BANK) return [finding('test-account', { value: bank })];
  return isKnownBank(bank) ? [] : [finding('unknown-bank', { position: 0, value: bank })];
}
