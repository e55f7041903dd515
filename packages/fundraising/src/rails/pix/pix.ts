import { defineRail } from '../define-rail.ts';
import { codeRow, textRows } from '../grouped.ts';
import { writeAmount } from '../decimal-amount.ts';
import type { RailModule } from '../rail.ts';
import { refused } from '../validation.ts';
import { bankName, bankText, isBankText } from './bank-characters.ts';
import { crc16 } from './crc16.ts';
import { GUI, type PixDetails } from './pix-details.ts';
import { normalizePixKey } from './pix-key.ts';
import { readFields } from './read-pix.ts';
import { readTlv, writeTlv } from './tlv.ts';

/**
 * Pix, the «copia e cola» code of Brazil, static and dynamic. The CRC at its end finds any one changed sign; it is no
 * protection from somebody who writes a new one. Names and messages are written without accents, and names in capitals,
 * since apps of several banks refuse others; codes with accents are read all the same, with a warning.
 */
export const pix: RailModule<PixDetails> = defineRail<'pix', PixDetails>({
  kind: 'pix',
  read(given) {
    const text = given.trim();
    const start = given.indexOf(text);
    const fields = readTlv(text, start);
    return 'malformedAt' in fields
      ? refused('structure', { position: fields.malformedAt })
      : readFields(text, fields);
  },
  normalize: (details) => {
    const names = { name: bankName(details.name), city: bankName(details.city) };
    if (details.kind !== 'static') return { ...details, ...names };
    const { message = '', ...rest } = details;
    const readableMessage = bankText(message);
    return { ...rest, ...names, ...(readableMessage !== '' && { message: readableMessage }) };
  },
  write: writePix,
  rows(details) {
    const code = writePix(details);
    const { name, city, amount, txid } = details;
    const message = details.kind === 'static' ? details.message : undefined;
    const real = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
    return Promise.resolve({
      rows: [
        codeRow('pixCode', code, code),
        ...(details.kind === 'static'
          ? [codeRow('pixKey', details.key, details.key)]
          : textRows([['address', details.url]])),
        ...textRows([
          ['holder', name],
          ['city', city],
          ['amount', amount === undefined ? undefined : real.format(amount / 100)],
          ['reference', txid],
          ['message', message],
        ]),
      ],
      qr: { text: code, isPayment: true },
    });
  },
});

export { bankName as pixName, normalizePixKey };

/** A number and what stands under it. */
type Field = readonly [id: string, value: string | undefined];

/** Writes a code that was read in other characters in those that banks take, and leaves others as they are. */
function writePix(details: PixDetails): string {
  const { amount, txid, postalCode, category, recurrenceUrl, isOnce } = details;
  const payee: readonly Field[] =
    details.kind === 'static'
      ? [
          ['01', details.key],
          ['02', details.message && readable(details.message, bankText)],
        ]
      : [['25', details.url]];
  const code = `${written([
    ['00', '01'],
    ['01', isOnce === undefined ? undefined : isOnce ? '12' : '11'],
    ['26', written([['00', GUI], ...payee, ...others(details, '26-')])],
    ['52', category ?? '0000'],
    ['53', '986'],
    ['54', amount === undefined ? undefined : writeAmount(amount)],
    ['58', 'BR'],
    ['59', readable(details.name, bankName)],
    ['60', readable(details.city, bankName)],
    ['61', postalCode],
    ['62', written([['05', txid ?? '***'], ...others(details, '62-')])],
    ['80', recurrenceUrl && writeTlv('00', GUI) + writeTlv('25', recurrenceUrl)],
    ...others(details, ''),
  ])}6304`;
  return code + crc16(code);
}

function readable(text: string, write: (text: string) => string): string {
  return isBankText(text) ? text : write(text);
}

/** The fields that are not understood, of one place. */
function others({ other = [] }: PixDetails, start: '' | '26-' | '62-'): Field[] {
  return other
    .filter(([field]) => field.startsWith(start) && field.length === start.length + 2)
    .map(([field, value]) => [field.slice(start.length), value]);
}

/** Fields in the order of their numbers. */
function written(fields: readonly Field[]): string {
  return fields
    .toSorted(([one], [another]) => (one < another ? -1 : 1))
    .map(([id, value]) => writeTlv(id, value))
    .join('');
}
