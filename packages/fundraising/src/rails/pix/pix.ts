import { formatMoney } from '@comunal/i18n/lite';
import { isCompleteCode } from '@comunal/schemas/rails';
import { formatAmount } from '../decimal-amount.ts';
import { defineRail } from '../define-rail.ts';
import { createCodeRow, createTextRows } from '../detail-rows.ts';
import type { RailModule } from '../rail-module.ts';
import { reject } from '../rail-validation.ts';
import { hasOnlyBankCharacters, toBankName, toBankText } from './bank-characters.ts';
import { crc16 } from './crc16.ts';
import { parsePixFields } from './parse-pix.ts';
import { GUI, type PixDetails } from './pix-details.ts';
import { normalizePixKey } from './pix-key.ts';
import { formatTlv, parseTlv } from './tlv.ts';

/**
 * Pix, the «copia e cola» code of Brazil, static and dynamic. The CRC at its end detects any one changed character; it does
 * not stop somebody who computes a new one. Names and messages are written without accents, and names in capitals, since apps
 * of several banks reject others; codes with accents are accepted all the same, with a warning.
 *
 * @example
 * ```ts
 * import { pix } from '@comunal/fundraising';
 *
 * const key = 'grupo@colectiva.example';
 * const code = pix.create({ kind: 'static', key, name: 'Coletiva', city: 'Recife' });
 * console.log(pix.validate(code).warnings[0]?.code); // → personal-key
 * ```
 */
export const pix: RailModule<PixDetails, 'pix'> = defineRail<'pix', PixDetails>({
  kind: 'pix',
  regions: ['BR'],
  amount: {
    currency: 'BRL',
    decimals: 2,
    // The payee's server says the amount of a dynamic code.
    acceptsAmount: ({ kind, amount }) => kind === 'static' && amount === undefined,
    setAmount: (details, { minorUnits }) => ({ ...details, amount: minorUnits }),
  },
  compose({ code, holder = '', city = '' }) {
    if (isCompleteCode('pix', code)) return code;
    return pix.create({
      kind: 'static',
      key: normalizePixKey(code),
      name: toBankName(holder, 25),
      city: toBankName(city, 15),
    });
  },
  parse(input) {
    const text = input.trim();
    const start = input.indexOf(text);
    const fields = parseTlv(text, start);
    return 'malformedAt' in fields
      ? reject('structure', { position: fields.malformedAt })
      : parsePixFields(text, fields);
  },
  normalize: (details) => {
    const names = { name: toBankName(details.name), city: toBankName(details.city) };
    if (details.kind !== 'static') return { ...details, ...names };
    const { message = '', ...rest } = details;
    const bankMessage = toBankText(message);
    return { ...rest, ...names, ...(bankMessage !== '' && { message: bankMessage }) };
  },
  format: formatPix,
  rows(details) {
    const code = formatPix(details);
    const { name, city, amount, txid } = details;
    const message = details.kind === 'static' ? details.message : undefined;
    return Promise.resolve({
      rows: [
        createCodeRow('pixCode', code, code),
        ...(details.kind === 'static'
          ? [createCodeRow('pixKey', details.key, details.key)]
          : createTextRows([['address', details.url]])),
        ...createTextRows([
          ['holder', name],
          ['city', city],
          [
            'amount',
            amount === undefined ? undefined : formatMoney({ amount, currency: 'BRL' }, 'pt-BR'),
          ],
          ['reference', txid],
          ['message', message],
        ]),
      ],
      qr: { text: code, isPayment: true },
    });
  },
});

type Field = readonly [id: string, value: string | undefined];

/** Formats a code. Names that were parsed in other characters are converted to those that banks read; others stay as they are. */
function formatPix(details: PixDetails): string {
  const { amount, txid, postalCode, category, recurrenceUrl, isOnce } = details;
  const payee: readonly Field[] =
    details.kind === 'static'
      ? [
          ['01', details.key],
          ['02', details.message && convertUnlessReadable(details.message, toBankText)],
        ]
      : [['25', details.url]];
  const code = `${formatFields([
    ['00', '01'],
    ['01', isOnce === undefined ? undefined : isOnce ? '12' : '11'],
    ['26', formatFields([['00', GUI], ...payee, ...selectUnknown(details, '26-')])],
    ['52', category ?? '0000'],
    ['53', '986'],
    ['54', amount === undefined ? undefined : formatAmount(amount)],
    ['58', 'BR'],
    ['59', convertUnlessReadable(details.name, toBankName)],
    ['60', convertUnlessReadable(details.city, toBankName)],
    ['61', postalCode],
    ['62', formatFields([['05', txid ?? '***'], ...selectUnknown(details, '62-')])],
    ['80', recurrenceUrl && formatTlv('00', GUI) + formatTlv('25', recurrenceUrl)],
    ...selectUnknown(details, ''),
  ])}6304`;
  return code + crc16(code);
}

function convertUnlessReadable(text: string, convert: (text: string) => string): string {
  return hasOnlyBankCharacters(text) ? text : convert(text);
}

/** Selects the unknown fields of one template, or of the top level. */
function selectUnknown({ unknownFields = [] }: PixDetails, prefix: '' | '26-' | '62-'): Field[] {
  return unknownFields
    .filter(([field]) => field.startsWith(prefix) && field.length === prefix.length + 2)
    .map(([field, value]) => [field.slice(prefix.length), value]);
}

/** Formats fields in the order of their ids. */
function formatFields(fields: readonly Field[]): string {
  return fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => formatTlv(id, value))
    .join('');
}
