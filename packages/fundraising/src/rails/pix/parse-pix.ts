import { formatAmount, parseAmount } from '../decimal-amount.ts';
import {
  createFinding,
  reject,
  type RailFinding,
  type RailParseResult,
  type RailWarningCode,
  type Rejection,
} from '../rail-validation.ts';
import { hasOnlyBankCharacters } from './bank-characters.ts';
import { crc16 } from './crc16.ts';
import { GUI, type PixCommon, type PixDetails } from './pix-details.ts';
import { classifyPixKey, type PixKeyKind } from './pix-key.ts';
import { parseTlv, type Tlv } from './tlv.ts';

/** The fields of the top level that are understood, besides the account and the recurrence. */
const KNOWN = new Set(['00', '01', '52', '53', '54', '58', '59', '60', '61', '62', '63']);

/** Parses the fields of a code into details. */
export function parsePixFields(text: string, fields: readonly Tlv[]): RailParseResult<PixDetails> {
  const repeated = fields.find(
    ({ id }, index) => fields.findIndex((field) => field.id === id) !== index,
  );
  if (repeated) return reject('repeated', { position: repeated.position, value: repeated.id });
  const get = (id: string) => fields.find((field) => field.id === id);
  const last = fields.at(-1);
  if (last?.id !== '63' || last.value.length !== 4)
    return reject('missing', { value: '63', expected: 'CRC' });
  const expected = crc16(text.slice(0, -4));
  if (last.value !== expected)
    return reject('checksum', { position: last.position + 4, value: last.value, expected });
  for (const [id, value] of [
    ['00', '01'],
    ['53', '986'],
    ['58', 'BR'],
  ] as const)
    if (get(id)?.value !== value)
      return reject('field', {
        position: get(id)?.position,
        value: `field ${id}`,
        expected: value,
      });
  const method = get('01');
  if (method && !/^1[12]$/.test(method.value))
    return reject('field', { position: method.position, value: 'field 01', expected: '11, 12' });
  const category = get('52')?.value ?? '';
  if (!/^\d{4}$/.test(category))
    return reject('field', {
      position: get('52')?.position,
      value: 'category',
      expected: '0000–9999',
    });
  const name = get('59')?.value ?? '';
  const city = get('60')?.value ?? '';
  if (name.trim() === '' || name.length > 25)
    return reject('field', { position: get('59')?.position, value: 'name', expected: '1–25' });
  if (city.trim() === '' || city.length > 15)
    return reject('field', { position: get('60')?.position, value: 'city', expected: '1–15' });
  const amountText = get('54')?.value;
  const amount = amountText === undefined ? undefined : parseAmount(amountText, 13);
  if (amountText !== undefined && amount === undefined)
    return reject('amount', { position: get('54')?.position, value: amountText });
  const additional = parseTlv(get('62')?.value ?? '');
  const txid = 'malformedAt' in additional ? '' : (getValue(additional, '05') ?? '***');
  if (!/^([\dA-Za-z]{1,25}|\*\*\*)$/.test(txid))
    return reject('field', {
      position: get('62')?.position,
      value: 'txid',
      expected: 'A–Z, a–z, 0–9',
    });
  const account = parseAccount(fields);
  if ('problems' in account) return account;
  const recurrence = parseTemplate(get('80')?.value ?? '')?.get('25');
  const unknownFields = [
    ...fields
      .filter(({ id }) => !KNOWN.has(id) && id !== account.id)
      .filter(({ id }) => id !== '80' || recurrence === undefined)
      .map(({ id, value }) => [id, value] as const),
    ...('malformedAt' in additional ? [] : additional)
      .filter(({ id }) => id !== '05')
      .map(({ id, value }) => [`62-${id}`, value] as const),
    ...account.unknownFields,
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const postalCode = get('61')?.value;
  const common: PixCommon = {
    name,
    city,
    ...(amount !== undefined && { amount }),
    ...(txid !== '***' && { txid }),
    ...(postalCode !== undefined && { postalCode }),
    ...(category !== '0000' && { category }),
    ...(recurrence !== undefined && { recurrenceUrl: recurrence }),
    ...(method && { isOnce: method.value === '12' }),
    ...(unknownFields.length > 0 && { unknownFields }),
  };
  const { key, url, message, warnings } = account;
  const moreWarnings: RailFinding<RailWarningCode>[] = [
    ...(amount === undefined
      ? []
      : [createFinding('fixed-amount', { value: formatAmount(amount) })]),
    ...unknownFields.map(([field]) => createFinding('not-understood', { value: field })),
    ...(['name', 'city'] as const)
      .filter((field) => !hasOnlyBankCharacters(common[field]))
      .map((field) => createFinding('other-characters', { value: field })),
  ];
  return {
    details:
      key === undefined
        ? { kind: 'dynamic', url: url ?? '', ...common }
        : { kind: 'static', key, ...(message !== undefined && { message }), ...common },
    warnings: [...warnings, ...moreWarnings],
  };
}

interface PixAccount {
  /** The id of the field that holds it. */
  readonly id: string;
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  readonly message?: string | undefined;
  readonly unknownFields: readonly (readonly [field: string, value: string])[];
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

const URL_PATTERN = /^(https:\/\/)?[a-z\d.-]+(:\d+)?(\/[\w\-./~%?=&]*)?$/i;

/** Parses the template among the fields 26 to 51 that is Pix. */
function parseAccount(fields: readonly Tlv[]): PixAccount | Rejection {
  for (const { id, value, position } of fields) {
    if (Number(id) < 26 || Number(id) > 51) continue;
    const parts = parseTemplate(value);
    if (!parts) continue;
    const unknownFields = [...parts].flatMap(([part, value]) =>
      ['00', '01', '02', '25'].includes(part) ? [] : [[`26-${part}`, value] as const],
    );
    const [key, url, message] = [parts.get('01'), parts.get('25'), parts.get('02')];
    if (key !== undefined && url !== undefined)
      return reject('repeated', { position, value: '25' });
    if (url !== undefined)
      return URL_PATTERN.test(url) && url.length <= 77
        ? { id, url, unknownFields, warnings: [createFinding('url-unchecked', { value: url })] }
        : reject('address', { position, value: url });
    const kind = key === undefined ? undefined : classifyPixKey(key);
    if (kind === undefined) return reject('key', { position, value: key ?? '' });
    return { id, key, message, unknownFields, warnings: warnOfKey(kind, position) };
  }
  return reject('missing', { value: '26', expected: GUI });
}

/** Parses a template into its parts by id, where it is one of Pix. */
function parseTemplate(value: string): ReadonlyMap<string, string> | undefined {
  const parts = parseTlv(value);
  if ('malformedAt' in parts) return undefined;
  const byId = new Map(parts.map(({ id, value }) => [id, value]));
  return byId.get('00')?.toLowerCase() === GUI && byId.size === parts.length ? byId : undefined;
}

function warnOfKey(kind: PixKeyKind, position: number): RailFinding<RailWarningCode>[] {
  return kind === 'phone' || kind === 'cpf' || kind === 'email'
    ? [createFinding('personal-key', { position, value: kind })]
    : [];
}

function getValue(fields: readonly Tlv[], id: string): string | undefined {
  return fields.find((field) => field.id === id)?.value;
}
