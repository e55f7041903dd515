import { percentDecoded } from '../percent-decoded.ts';
import {
  finding,
  type Finding,
  type ProblemCode,
  type Read,
  type WarningCode,
} from '../validation.ts';
import { bitcoinNetwork } from './bitcoin-address.ts';
import type { BitcoinDetails } from './bitcoin-details.ts';
import { isLightningAddress, lightningText } from './lightning.ts';

type Writable = { -readonly [Name in keyof BitcoinDetails]: BitcoinDetails[Name] };

interface Reading {
  readonly details: Writable;
  readonly problems: Finding<ProblemCode>[];
  readonly warnings: Finding<WarningCode>[];
}

const LIGHTNING = { lightning: 'lightning', lno: 'offer', sp: 'silent' } as const;
const ONCE = ['label', 'message', 'amount', 'pop'] as const;

/** A text without spaces: a link, an address, or something of lightning. All that is wrong is named, not the first alone. */
export function readBitcoinText(text: string): Read<BitcoinDetails> {
  const reading: Reading = { details: {}, problems: [], warnings: [] };
  const { details, problems, warnings } = reading;
  const lightning = text.replace(/^lightning:/i, '');
  const at = text.length - lightning.length;
  const link = /^bitcoin:([^?]*)(?:\?(.*))?$/is.exec(text);
  if (link) readLink(link[1] ?? '', link[2] ?? '', reading);
  else if (isLightningAddress(lightning.toLowerCase())) {
    details.lightningAddress = lightning.toLowerCase();
    warnings.push(finding('no-checksum', { at, value: lightning }));
  } else if (/^(ln|t?sp1)/i.test(lightning)) readLightning(lightning, at, undefined, reading);
  else readAddress(text, 0, reading, 'address');
  return problems.length > 0 ? { problems } : { details, warnings };
}

function readLink(address: string, query: string, reading: Reading): void {
  const { details, problems } = reading;
  if (address) readAddress(address, 'bitcoin:'.length, reading, 'address');
  let at = 'bitcoin:?'.length + address.length;
  const seen = new Set<string>();
  for (const part of query === '' ? [] : query.split('&')) {
    const [, name = '', raw = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    const value = percentDecoded(raw);
    if (value === undefined) problems.push(finding('structure', { at, value: raw }));
    else readParameter(name.toLowerCase(), value, at, seen, reading);
    at += part.length + 1;
  }
  const { lightning, offer, silent, addresses, other } = details;
  // A way to pay that is not understood is still one: wallets that know it can pay.
  const ways = [details.address, lightning, offer, silent, addresses, other];
  if (problems.length === 0 && ways.every((way) => way === undefined))
    problems.push(finding('missing', { value: 'address' }));
}

function readParameter(
  name: string,
  value: string,
  at: number,
  seen: Set<string>,
  reading: Reading,
): void {
  const { details, problems, warnings } = reading;
  const plain = name === 'req-pop' ? 'pop' : name;
  const isRepeated = seen.has(plain);
  seen.add(plain);
  if (plain === 'bc' || plain === 'tb' || plain === 'bcrt') {
    if (value.toLowerCase().startsWith(`${plain}1`)) readAddress(value, at, reading, 'addresses');
    else problems.push(finding('network', { at, value, expected: `${plain}1…` }));
  } else if (isOnce(plain)) {
    if (isRepeated) problems.push(finding('repeated', { at, value: name }));
    else readOnce(plain, value, at, reading);
  } else if (Object.hasOwn(LIGHTNING, plain) && !isRepeated) {
    readLightning(value, at, LIGHTNING[plain as keyof typeof LIGHTNING], reading);
  } else if (plain.startsWith('req-')) {
    problems.push(finding('required-parameter', { at, value: plain }));
  } else if (/^[a-z\d_.-]+$/.test(plain)) {
    details.other = [...(details.other ?? []), [plain, value]];
    warnings.push(finding('not-understood', { at, value: plain }));
  } else problems.push(finding('structure', { at, value: plain }));
}

function isOnce(name: string): name is (typeof ONCE)[number] {
  return ONCE.some((one) => one === name);
}

function readOnce(
  name: (typeof ONCE)[number],
  value: string,
  at: number,
  { details, problems, warnings }: Reading,
): void {
  if (name === 'amount') {
    const amount = satoshis(value);
    if (amount === undefined) problems.push(finding('amount', { at, value }));
    else {
      details.amount = amount;
      warnings.push(finding('fixed-amount', { at, value }));
    }
  } else if (
    name === 'pop' &&
    (/^(https?|file|javascript|data|mailto)(:|$)/i.test(value) || !value.includes(':'))
  )
    problems.push(finding('scheme', { at, value }));
  else details[name] = value;
}

/** `field`: the parameter it came in; undefined for a text that stands alone and has to be understood. */
function readLightning(
  text: string,
  at: number,
  field: 'lightning' | 'offer' | 'silent' | undefined,
  { details, problems, warnings }: Reading,
): void {
  const kind = lightningText(text);
  const belongs = kind === 'offer' || kind === 'silent' ? kind : 'lightning';
  if (kind === 'wrong') problems.push(finding('checksum', { at, value: text }));
  else if (kind !== 'unknown' && (field ?? belongs) === belongs) {
    details[belongs] = text.toLowerCase();
    if (kind === 'offer') warnings.push(finding('no-checksum', { at, value: 'lno' }));
    if (kind === 'invoice') warnings.push(finding('one-time', { at, value: 'lightning' }));
    if (/^(lntb|lnbcrt|tsp)/i.test(text)) warnings.push(finding('testnet', { at }));
  } else if (field === undefined || text === '')
    problems.push(finding('address', { at, value: text }));
  else {
    details[field] = text;
    warnings.push(finding('not-understood', { at, value: text }));
  }
}

function readAddress(
  address: string,
  at: number,
  { details, problems, warnings }: Reading,
  field: 'address' | 'addresses',
): void {
  const network = bitcoinNetwork(address);
  if (network === undefined) {
    const isWritten = /^(bc|tb|bcrt)1[a-z\d]{8,87}$|^[13mn2][1-9A-HJ-NP-Za-km-z]{25,34}$/i;
    const code = isWritten.test(address) ? 'checksum' : 'address';
    problems.push(finding(code, { at, value: address }));
    return;
  }
  if (network === 'test') warnings.push(finding('testnet', { at }));
  const plain = /^(bc|tb|bcrt)1/i.test(address) ? address.toLowerCase() : address;
  if (field === 'address') details.address = plain;
  else details.addresses = [...(details.addresses ?? []), plain];
}

/** An amount in whole coins with at most eight places. */
function satoshis(text: string): number | undefined {
  const match = /^(\d{1,8})(?:\.(\d{1,8}))?$|^\.(\d{1,8})$/.exec(text);
  if (!match) return undefined;
  const amount = Number(`${match[1] ?? '0'}${(match[2] ?? match[3] ?? '').padEnd(8, '0')}`);
  return amount > 0 && amount <= 2_100_000_000_000_000 ? amount : undefined;
}
