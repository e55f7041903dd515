import { formatMoney } from '@comunal/i18n/lite';
import { isCompleteCode } from '@comunal/schemas/rails';
import { formatAmount, parseAmount } from '../decimal-amount.ts';
import { defineRail } from '../define-rail.ts';
import { createCodeRow, createTextRows, groupCharacters } from '../detail-rows.ts';
import { parseIban } from '../iban/iban.ts';
import { mod97 } from '../iban/mod97.ts';
import { isSepaCountry, SEPA_COUNTRIES } from '../iban/sepa-countries.ts';
import type { RailModule } from '../rail-module.ts';
import {
  createFinding,
  reject,
  type RailFinding,
  type RailParseResult,
  type RailWarningCode,
} from '../rail-validation.ts';

/** A transfer in euros as European banking apps read it from a QR code. */
export interface SepaDetails {
  /** At most 70 characters. */
  readonly name: string;
  /** Without spaces. */
  readonly iban: string;
  /** The code of the bank, which transfers inside the European Economic Area need no more. */
  readonly bic?: string;
  /** In cents. */
  readonly amount?: number;
  /** One to four capital letters or digits, such as `CHAR`. */
  readonly purpose?: string;
  /** A creditor reference, at most 35 characters; never together with `message`. */
  readonly reference?: string;
  /** Text for the payee, at most 140 characters. */
  readonly message?: string;
  /** Text for the payer, at most 70 characters. */
  readonly information?: string;
  /** The version of the code. @defaultValue `002` */
  readonly version?: '001';
  /** The character set by its number, of which 1 is UTF-8. @defaultValue 1 */
  readonly encoding?: 2 | 3 | 4 | 5 | 6 | 7 | 8;
}

const MAX_BYTES = 331;
const MAX_NAME_LENGTH = 70;

/**
 * The QR code of a SEPA transfer (EPC069-12), level M. The IBAN in it has check digits; the rest has none.
 *
 * @example
 * ```ts
 * import { sepa } from '@comunal/fundraising';
 *
 * const code = sepa.create({ name: 'Colectiva', iban: 'DE89370400440532013000', amount: 500 });
 * console.log(code.split('\n')[0], sepa.parse(code)?.amount); // → BCD 500
 * ```
 */
export const sepa: RailModule<SepaDetails, 'sepa'> = defineRail<'sepa', SepaDetails>({
  kind: 'sepa',
  regions: SEPA_COUNTRIES,
  amount: {
    currency: 'EUR',
    decimals: 2,
    acceptsAmount: ({ amount }) => amount === undefined,
    setAmount: (details, { minorUnits }) => ({ ...details, amount: minorUnits }),
  },
  compose({ code, holder = '' }) {
    if (isCompleteCode('sepa', code)) return code;
    const iban = code.replaceAll(/[\s-]/g, '').toUpperCase();
    return sepa.create({ name: truncate(holder, MAX_NAME_LENGTH), iban });
  },
  parse: (text) => parseLines(text.replace(/(\r?\n)+$/, '').split(/\r?\n/)),
  format: (details) => {
    const { amount, reference, message, information } = details;
    const lines = [
      'BCD',
      details.version ?? '002',
      String(details.encoding ?? 1),
      'SCT',
      details.bic,
      details.name,
      details.iban,
      amount === undefined ? '' : `EUR${formatAmount(amount).replace(/\.?0+$/, '')}`,
      details.purpose,
      reference,
      message,
      information,
    ];
    return lines
      .map((line) => line ?? '')
      .join('\n')
      .replace(/\n+$/, '');
  },
  rows(details) {
    const { name, iban, bic, amount, reference, message } = details;
    const rows = [
      ...createTextRows([['holder', name]]),
      createCodeRow('iban', iban),
      ...(bic ? [createCodeRow('bic', bic, bic)] : []),
      ...createTextRows([
        [
          'amount',
          amount === undefined ? undefined : formatMoney({ amount, currency: 'EUR' }, 'es-ES'),
        ],
        ['reference', reference && groupCharacters(reference)],
        ['message', message],
      ]),
    ];
    return Promise.resolve({ rows, qr: { text: sepa.create(details), isPayment: true } });
  },
});

function parseLines(lines: readonly string[]): RailParseResult<SepaDetails> {
  const lineStart = (line: number) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const rejectLine = (line: number, field: string, expected?: string) =>
    reject('field', {
      position: lineStart(line),
      value: field,
      ...(expected && { expected }),
    });
  const [service, version, charset, method, bic = '', name = '', iban = '', money = ''] = lines;
  const [purpose = '', reference = '', message = '', information = ''] = lines.slice(8);
  if (service !== 'BCD') return rejectLine(0, 'BCD', 'BCD');
  if (version !== '001' && version !== '002') return rejectLine(1, 'version', '001, 002');
  if (!/^[1-8]$/.test(charset ?? '')) return rejectLine(2, 'encoding', '1–8');
  if (method !== 'SCT') return rejectLine(3, 'SCT', 'SCT');
  if (!/^([A-Z]{4}[A-Z]{2}[\dA-Z]{2}([\dA-Z]{3})?)?$/.test(bic) || (version === '001' && !bic))
    return rejectLine(4, 'BIC');
  if (name.trim() === '' || name.length > MAX_NAME_LENGTH) return rejectLine(5, 'name', '1–70');
  const account = parseIban(iban);
  if ('problems' in account)
    return {
      problems: account.problems.map((problem) => ({
        ...problem,
        position: lineStart(6) + (problem.position ?? 0),
      })),
    };
  const amount = money === '' ? undefined : parseAmount(money.replace(/^EUR/, ''), 12);
  if (money !== '' && (!money.startsWith('EUR') || amount === undefined))
    return reject('amount', {
      position: lineStart(7),
      value: money,
      expected: 'EUR0.01–EUR999999999.99',
    });
  if (!/^[\dA-Z]{0,4}$/.test(purpose)) return rejectLine(8, 'purpose');
  if (reference && message) return rejectLine(10, 'message');
  if (reference.length > 35) return rejectLine(9, 'reference', '0–35');
  const isCreditorReference = /^RF\d{2}[\dA-Z]{1,21}$/i.test(reference);
  if (
    isCreditorReference &&
    mod97(`${reference.slice(4)}${reference.slice(0, 4)}`.toUpperCase()) !== 1
  )
    return reject('reference', { position: lineStart(9), value: reference });
  if (message.length > 140) return rejectLine(10, 'message', '0–140');
  if (information.length > 70) return rejectLine(11, 'information', '0–70');
  if (lines.length > 12) return rejectLine(12, 'end');
  const text = lines.join('\n');
  const bytes = charset === '1' ? new TextEncoder().encode(text).length : text.length;
  if (bytes > MAX_BYTES)
    return reject('too-long', { value: String(bytes), expected: String(MAX_BYTES) });
  const country = account.details.country;
  const warnings: RailFinding<RailWarningCode>[] = [...account.warnings];
  if (!isSepaCountry(country))
    warnings.push(createFinding('not-sepa', { position: lineStart(6), value: country }));
  if (reference && !isCreditorReference)
    warnings.push(createFinding('not-a-reference', { position: lineStart(9), value: reference }));
  return {
    details: {
      name,
      iban: iban.replaceAll(/[\s-]/g, '').toUpperCase(),
      ...(bic && { bic }),
      ...(amount !== undefined && { amount }),
      ...(purpose && { purpose }),
      ...(reference && { reference }),
      ...(message && { message }),
      ...(information && { information }),
      ...(version === '001' && { version }),
      ...(charset !== '1' && { encoding: Number(charset) as 2 }),
    },
    warnings,
  };
}

/** Truncates a text to as many whole characters as fit. */
function truncate(text: string, maxLength: number): string {
  let kept = '';
  for (const character of text.replaceAll('\n', ' ')) {
    if (kept.length + character.length > maxLength) break;
    kept += character;
  }
  return kept.trim();
}
