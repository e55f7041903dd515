import { defineRail } from '../define-rail.ts';
import { codeRow, textRows } from '../grouped.ts';
import { readAmount, writeAmount } from '../decimal-amount.ts';
import type { Rail } from '../rail.ts';
import { crc16 } from './crc16.ts';
import { pixKeyKind, type PixKeyKind } from './pix-key.ts';
import { finding, refused, type Finding, type Read, type WarningCode } from '../validation.ts';
import { readTlv, writeTlv, type Tlv } from './tlv.ts';

interface PixCommon {
  /** At most 25 signs. The payer's bank shows the holder's registered name in any case. */
  readonly name: string;
  /** At most 15 signs. */
  readonly city: string;
  /** In centavos. */
  readonly amount?: number;
  /** At most 25 letters and digits. */
  readonly txid?: string;
  readonly postalCode?: string;
  /** Four digits. @defaultValue `0000` */
  readonly category?: string;
  /** The payee's server, which gives the terms of a recurring payment. */
  readonly recurrenceUrl?: string;
  /** Once only, where the code says so. */
  readonly isOnce?: boolean;
}

/** A code that says who is paid. */
export interface PixStaticDetails extends PixCommon {
  readonly kind: 'static';
  /** As it is registered: +5511…, eleven digits, an address, a random key. */
  readonly key: string;
  /** A message to the payer. */
  readonly message?: string;
}

/** A code whose details come from the payee's bank when it is paid. */
export interface PixDynamicDetails extends PixCommon {
  readonly kind: 'dynamic';
  /** Without `https://`. */
  readonly url: string;
}

/** A Pix code as data. */
export type PixDetails = PixStaticDetails | PixDynamicDetails;

const GUI = 'br.gov.bcb.pix';

/**
 * Pix, the «copia e cola» code of Brazil, static and dynamic. The CRC at its end finds any one changed sign; it is no
 * protection from somebody who writes a new one.
 */
export const pix: Rail<PixDetails> = defineRail<'pix', PixDetails>({
  kind: 'pix',
  read(given) {
    const text = given.trim();
    const start = given.indexOf(text);
    const fields = readTlv(text, start);
    if (!Array.isArray(fields))
      return refused('structure', { at: (fields as { brokenAt: number }).brokenAt });
    return readFields(text, fields as readonly Tlv[]);
  },
  write(details) {
    const { name, city, amount, txid, postalCode, category, recurrenceUrl, isOnce } = details;
    const account =
      details.kind === 'static'
        ? writeTlv('01', details.key) + writeTlv('02', details.message)
        : writeTlv('25', details.url);
    const code = [
      writeTlv('00', '01'),
      writeTlv('01', isOnce ? '12' : undefined),
      writeTlv('26', writeTlv('00', GUI) + account),
      writeTlv('52', category ?? '0000'),
      writeTlv('53', '986'),
      writeTlv('54', amount === undefined ? undefined : writeAmount(amount)),
      writeTlv('58', 'BR'),
      writeTlv('59', name),
      writeTlv('60', city),
      writeTlv('61', postalCode),
      writeTlv('62', writeTlv('05', txid ?? '***')),
      writeTlv('80', recurrenceUrl && writeTlv('00', GUI) + writeTlv('25', recurrenceUrl)),
      '6304',
    ].join('');
    return code + crc16(code);
  },
  async rows(details) {
    const code = pix.create(details);
    const { name, city, amount, txid } = details;
    const message = details.kind === 'static' ? details.message : undefined;
    const real = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
    return {
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
    };
  },
});

function readFields(text: string, fields: readonly Tlv[]): Read<PixDetails> {
  const repeated = fields.find(({ id }, at) => fields.findIndex((one) => one.id === id) !== at);
  if (repeated) return refused('repeated', { at: repeated.at, value: repeated.id });
  const get = (id: string) => fields.find((field) => field.id === id);
  const last = fields.at(-1);
  if (last?.id !== '63' || last.value.length !== 4)
    return refused('missing', { value: '63', expected: 'CRC' });
  const expected = crc16(text.slice(0, -4));
  if (last.value !== expected)
    return refused('checksum', { at: last.at + 4, value: last.value, expected });
  for (const [id, value] of [
    ['00', '01'],
    ['53', '986'],
    ['58', 'BR'],
  ] as const)
    if (get(id)?.value !== value)
      return refused('field', { at: get(id)?.at, value: id, expected: value });
  const method = get('01');
  if (method && !/^1[12]$/.test(method.value))
    return refused('field', { at: method.at, value: '01', expected: '11, 12' });
  const category = get('52')?.value ?? '';
  if (!/^\d{4}$/.test(category)) return refused('field', { at: get('52')?.at, value: '52' });
  const name = get('59')?.value ?? '';
  const city = get('60')?.value ?? '';
  if (name.trim() === '' || name.length > 25)
    return refused('field', { at: get('59')?.at, value: '59', expected: '1–25' });
  if (city.trim() === '' || city.length > 15)
    return refused('field', { at: get('60')?.at, value: '60', expected: '1–15' });
  const given = get('54')?.value;
  const amount = given === undefined ? undefined : readAmount(given, 13);
  if (given !== undefined && amount === undefined)
    return refused('amount', { at: get('54')?.at, value: given });
  const additional = readTlv(get('62')?.value ?? '', 0);
  const txid = Array.isArray(additional)
    ? ((additional as readonly Tlv[]).find(({ id }) => id === '05')?.value ?? '***')
    : '';
  if (!/^([\dA-Za-z]{1,25}|\*\*\*)$/.test(txid))
    return refused('field', { at: get('62')?.at, value: '62-05' });
  const account = pixAccount(fields);
  if ('problems' in account) return account;
  const recurrence = get('80') && pixTemplate(get('80')?.value ?? '')?.get('25');
  const postalCode = get('61')?.value;
  const common: PixCommon = {
    name,
    city,
    ...(amount !== undefined && { amount }),
    ...(txid !== '***' && { txid }),
    ...(postalCode !== undefined && { postalCode }),
    ...(category !== '0000' && { category }),
    ...(recurrence !== undefined && { recurrenceUrl: recurrence }),
    ...(method?.value === '12' && { isOnce: true }),
  };
  const { key, url, message, warnings } = account;
  const more: Finding<WarningCode>[] =
    amount === undefined ? [] : [finding('fixed-amount', { value: writeAmount(amount) })];
  return {
    details:
      key === undefined
        ? { kind: 'dynamic', url: url ?? '', ...common }
        : { kind: 'static', key, ...(message !== undefined && { message }), ...common },
    warnings: [...warnings, ...more],
  };
}

interface PixAccount {
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  readonly message?: string | undefined;
  readonly warnings: readonly Finding<WarningCode>[];
}

/** The template of fields 26 to 51 that is Pix. */
function pixAccount(fields: readonly Tlv[]): PixAccount | ReturnType<typeof refused> {
  for (const { id, value, at } of fields) {
    if (Number(id) < 26 || Number(id) > 51) continue;
    const parts = pixTemplate(value);
    if (!parts) continue;
    const [key, url, message] = [parts.get('01'), parts.get('25'), parts.get('02')];
    if (key !== undefined && url !== undefined) return refused('repeated', { at, value: '25' });
    if (url !== undefined)
      return /^[a-z\d.-]+(:\d+)?\/[\w\-./~%]+$/i.test(url) && url.length <= 77
        ? { url, warnings: [finding('url-unchecked', { value: url })] }
        : refused('address', { at, value: url });
    const kind = key === undefined ? undefined : pixKeyKind(key);
    if (kind === undefined) return refused('key', { at, value: key ?? '' });
    return { key, message, warnings: keyWarnings(kind, at) };
  }
  return refused('missing', { value: '26', expected: GUI });
}

/** Its parts by name, when it is a template of Pix. */
function pixTemplate(value: string): ReadonlyMap<string, string> | undefined {
  const parts = readTlv(value);
  if (!Array.isArray(parts)) return undefined;
  const byId = new Map((parts as readonly Tlv[]).map(({ id, value }) => [id, value]));
  return byId.get('00')?.toLowerCase() === GUI && byId.size === parts.length ? byId : undefined;
}

function keyWarnings(kind: PixKeyKind, at: number): Finding<WarningCode>[] {
  return kind === 'phone' || kind === 'cpf' || kind === 'email'
    ? [finding('personal-key', { at, value: kind })]
    : [];
}
