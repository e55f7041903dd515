import { readAmount, writeAmount } from '../decimal-amount.ts';
import {
  finding,
  refused,
  type RailFinding,
  type Read,
  type RailWarningCode,
} from '../validation.ts';
import { isBankText } from './bank-characters.ts';
import { crc16 } from './crc16.ts';
import { GUI, type PixDetails } from './pix-details.ts';
import { classifyPixKey, type PixKeyKind } from './pix-key.ts';
import { readTlv, type Tlv } from './tlv.ts';

type Common = Omit<PixDetails, 'kind' | 'key' | 'url' | 'message'>;

/** What stands at the top of a code and is understood, beside the account and what recurs. */
const KNOWN = new Set(['00', '01', '52', '53', '54', '58', '59', '60', '61', '62', '63']);

/** The details in the fields of a code. */
export function readFields(text: string, fields: readonly Tlv[]): Read<PixDetails> {
  const repeated = fields.find(
    ({ id }, position) => fields.findIndex((one) => one.id === id) !== position,
  );
  if (repeated) return refused('repeated', { position: repeated.position, value: repeated.id });
  const get = (id: string) => fields.find((field) => field.id === id);
  const last = fields.at(-1);
  if (last?.id !== '63' || last.value.length !== 4)
    return refused('missing', { value: '63', expected: 'CRC' });
  const expected = crc16(text.slice(0, -4));
  if (last.value !== expected)
    return refused('checksum', { position: last.position + 4, value: last.value, expected });
  for (const [id, value] of [
    ['00', '01'],
    ['53', '986'],
    ['58', 'BR'],
  ] as const)
    if (get(id)?.value !== value)
      return refused('field', {
        position: get(id)?.position,
        value: `field ${id}`,
        expected: value,
      });
  const method = get('01');
  if (method && !/^1[12]$/.test(method.value))
    return refused('field', { position: method.position, value: 'field 01', expected: '11, 12' });
  const category = get('52')?.value ?? '';
  if (!/^\d{4}$/.test(category))
    return refused('field', {
      position: get('52')?.position,
      value: 'category',
      expected: '0000–9999',
    });
  const name = get('59')?.value ?? '';
  const city = get('60')?.value ?? '';
  if (name.trim() === '' || name.length > 25)
    return refused('field', { position: get('59')?.position, value: 'name', expected: '1–25' });
  if (city.trim() === '' || city.length > 15)
    return refused('field', { position: get('60')?.position, value: 'city', expected: '1–15' });
  const given = get('54')?.value;
  const amount = given === undefined ? undefined : readAmount(given, 13);
  if (given !== undefined && amount === undefined)
    return refused('amount', { position: get('54')?.position, value: given });
  const additional = readTlv(get('62')?.value ?? '');
  const txid = 'malformedAt' in additional ? '' : (valueOf(additional, '05') ?? '***');
  if (!/^([\dA-Za-z]{1,25}|\*\*\*)$/.test(txid))
    return refused('field', {
      position: get('62')?.position,
      value: 'txid',
      expected: 'A–Z, a–z, 0–9',
    });
  const account = pixAccount(fields);
  if ('problems' in account) return account;
  const recurrence = pixTemplate(get('80')?.value ?? '')?.get('25');
  const other = [
    ...fields
      .filter(({ id }) => !KNOWN.has(id) && id !== account.id)
      .filter(({ id }) => id !== '80' || recurrence === undefined)
      .map(({ id, value }) => [id, value] as const),
    ...('malformedAt' in additional ? [] : additional)
      .filter(({ id }) => id !== '05')
      .map(({ id, value }) => [`62-${id}`, value] as const),
    ...account.other,
  ].toSorted(([one], [another]) => (one < another ? -1 : 1));
  const postalCode = get('61')?.value;
  const common: Common = {
    name,
    city,
    ...(amount !== undefined && { amount }),
    ...(txid !== '***' && { txid }),
    ...(postalCode !== undefined && { postalCode }),
    ...(category !== '0000' && { category }),
    ...(recurrence !== undefined && { recurrenceUrl: recurrence }),
    ...(method && { isOnce: method.value === '12' }),
    ...(other.length > 0 && { other }),
  };
  const { key, url, message, warnings } = account;
  const more: RailFinding<RailWarningCode>[] = [
    ...(amount === undefined ? [] : [finding('fixed-amount', { value: writeAmount(amount) })]),
    ...other.map(([field]) => finding('not-understood', { value: field })),
    ...(['name', 'city'] as const)
      .filter((field) => !isBankText(common[field]))
      .map((field) => finding('other-characters', { value: field })),
  ];
  return {
    details:
      key === undefined
        ? { kind: 'dynamic', url: url ?? '', ...common }
        : { kind: 'static', key, ...(message !== undefined && { message }), ...common },
    warnings: [...warnings, ...more],
  };
}

interface PixAccount {
  /** Of the field that it is in. */
  readonly id: string;
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  readonly message?: string | undefined;
  readonly other: readonly (readonly [field: string, value: string])[];
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

const URL_PATTERN = /^(https:\/\/)?[a-z\d.-]+(:\d+)?(\/[\w\-./~%?=&]*)?$/i;

/** The template of fields 26 to 51 that is Pix. */
function pixAccount(fields: readonly Tlv[]): PixAccount | ReturnType<typeof refused> {
  for (const { id, value, position } of fields) {
    if (Number(id) < 26 || Number(id) > 51) continue;
    const parts = pixTemplate(value);
    if (!parts) continue;
    const other = [...parts].flatMap(([part, value]) =>
      ['00', '01', '02', '25'].includes(part) ? [] : [[`26-${part}`, value] as const],
    );
    const [key, url, message] = [parts.get('01'), parts.get('25'), parts.get('02')];
    if (key !== undefined && url !== undefined)
      return refused('repeated', { position, value: '25' });
    if (url !== undefined)
      return URL_PATTERN.test(url) && url.length <= 77
        ? { id, url, other, warnings: [finding('url-unchecked', { value: url })] }
        : refused('address', { position, value: url });
    const kind = key === undefined ? undefined : classifyPixKey(key);
    if (kind === undefined) return refused('key', { position, value: key ?? '' });
    return { id, key, message, other, warnings: keyWarnings(kind, position) };
  }
  return refused('missing', { value: '26', expected: GUI });
}

/** Its parts by name, when it is a template of Pix. */
function pixTemplate(value: string): ReadonlyMap<string, string> | undefined {
  const parts = readTlv(value);
  if ('malformedAt' in parts) return undefined;
  const byId = new Map(parts.map(({ id, value }) => [id, value]));
  return byId.get('00')?.toLowerCase() === GUI && byId.size === parts.length ? byId : undefined;
}

function keyWarnings(kind: PixKeyKind, position: number): RailFinding<RailWarningCode>[] {
  return kind === 'phone' || kind === 'cpf' || kind === 'email'
    ? [finding('personal-key', { position, value: kind })]
    : [];
}

function valueOf(fields: readonly Tlv[], id: string): string | undefined {
  return fields.find((field) => field.id === id)?.value;
}
