import { readAmount, writeAmount } from '../decimal-amount.ts';
import { defineRail } from '../define-rail.ts';
import { codeRow, grouped, textRows } from '../grouped.ts';
import { readIban } from '../iban/iban.ts';
import { mod97 } from '../iban/mod97.ts';
import { isSepaCountry } from '../iban/registry.ts';
import type { RailModule } from '../rail.ts';
import {
  finding,
  refused,
  type RailFinding,
  type Read,
  type RailWarningCode,
} from '../validation.ts';

/** A transfer in euros as European banking apps read it from a QR code. */
export interface SepaDetails {
  /** At most 70 signs. */
  readonly name: string;
  /** Without spaces. */
  readonly iban: string;
  readonly bic?: string;
  /** In cents. */
  readonly amount?: number;
  /** One to four capital letters or digits, such as `CHAR`. */
  readonly purpose?: string;
  /** A creditor reference, at most 35 signs; never together with `message`. */
  readonly reference?: string;
  /** Text for the payee, at most 140 signs. */
  readonly message?: string;
  /** Text for the payer, at most 70 signs. */
  readonly information?: string;
  /** @defaultValue `002` */
  readonly version?: '001';
  /** Character set by its number, of which 1 is UTF-8. @defaultValue 1 */
  readonly encoding?: 2 | 3 | 4 | 5 | 6 | 7 | 8;
}

const MAX_BYTES = 331;

/** The QR code of a SEPA transfer (EPC069-12), level M. The IBAN in it has check digits; the rest has none. */
export const sepa: RailModule<SepaDetails> = defineRail<'sepa', SepaDetails>({
  kind: 'sepa',
  read(text) {
    const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
    return readLines(lines);
  },
  write: (details) => {
    const { amount, reference, message, information } = details;
    const lines = [
      'BCD',
      details.version ?? '002',
      String(details.encoding ?? 1),
      'SCT',
      details.bic,
      details.name,
      details.iban,
      amount === undefined ? '' : `EUR${writeAmount(amount).replace(/\.?0+$/, '')}`,
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
    const euros = new Intl.NumberFormat('es-ES', { style: 'currency', currency: 'EUR' });
    const rows = [
      ...textRows([['holder', name]]),
      codeRow('iban', iban),
      ...(bic ? [codeRow('bic', bic, bic)] : []),
      ...textRows([
        ['amount', amount === undefined ? undefined : euros.format(amount / 100)],
        ['reference', reference && grouped(reference)],
        ['message', message],
      ]),
    ];
    return Promise.resolve({ rows, qr: { text: sepa.create(details), isPayment: true } });
  },
});

function readLines(lines: readonly string[]): Read<SepaDetails> {
  const lineStart = (line: number) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const wrong = (line: number, field: string, expected?: string) =>
    refused('field', { position: lineStart(line), value: field, ...(expected && { expected }) });
  const [service, version, charset, method, bic = '', name = '', iban = '', money = ''] = lines;
  const [purpose = '', reference = '', message = '', information = ''] = lines.slice(8);
  if (service !== 'BCD') return wrong(0, 'BCD', 'BCD');
  if (version !== '001' && version !== '002') return wrong(1, 'version', '001, 002');
  if (!/^[1-8]$/.test(charset ?? '')) return wrong(2, 'encoding', '1–8');
  if (method !== 'SCT') return wrong(3, 'SCT', 'SCT');
  if (!/^([A-Z]{4}[A-Z]{2}[\dA-Z]{2}([\dA-Z]{3})?)?$/.test(bic) || (version === '001' && !bic))
    return wrong(4, 'BIC');
  if (name.trim() === '' || name.length > 70) return wrong(5, 'name', '1–70');
  const account = readIban(iban);
  if ('problems' in account)
    return {
      problems: account.problems.map((problem) => ({
        ...problem,
        position: lineStart(6) + (problem.position ?? 0),
      })),
    };
  const amount = money === '' ? undefined : readAmount(money.replace(/^EUR/, ''), 12);
  if (money !== '' && (!money.startsWith('EUR') || amount === undefined))
    return refused('amount', {
      position: lineStart(7),
      value: money,
      expected: 'EUR0.01–EUR999999999.99',
    });
  if (!/^[\dA-Z]{0,4}$/.test(purpose)) return wrong(8, 'purpose');
  if (reference && message) return wrong(10, 'message');
  if (reference.length > 35) return wrong(9, 'reference', '0–35');
  const isCreditor = /^RF\d{2}[\dA-Z]{1,21}$/i.test(reference);
  if (isCreditor && mod97(`${reference.slice(4)}${reference.slice(0, 4)}`.toUpperCase()) !== 1)
    return refused('reference', { position: lineStart(9), value: reference });
  if (message.length > 140) return wrong(10, 'message', '0–140');
  if (information.length > 70) return wrong(11, 'information', '0–70');
  if (lines.length > 12) return wrong(12, 'end');
  const text = lines.join('\n');
  const bytes = charset === '1' ? new TextEncoder().encode(text).length : text.length;
  if (bytes > MAX_BYTES)
    return refused('too-long', { value: String(bytes), expected: String(MAX_BYTES) });
  const country = account.details.country;
  const warnings: RailFinding<RailWarningCode>[] = [...account.warnings];
  if (!isSepaCountry(country))
    warnings.push(finding('not-sepa', { position: lineStart(6), value: country }));
  if (reference && !isCreditor)
    warnings.push(finding('not-a-reference', { position: lineStart(9), value: reference }));
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
