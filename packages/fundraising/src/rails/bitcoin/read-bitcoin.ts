import { percentDecoded } from '../percent-decoded.ts';
import {
  finding,
  type RailFinding,
  type RailProblemCode,
  type Read,
  type RailWarningCode,
} from '../validation.ts';
import { readBitcoinNetwork } from './bitcoin-address.ts';
import type { BitcoinDetails } from './bitcoin-details.ts';
import { isLightningAddress, classifyLightningText } from './lightning.ts';

type Writable = { -readonly [Name in keyof BitcoinDetails]: BitcoinDetails[Name] };

interface Reading {
  readonly details: Writable;
  readonly problems: RailFinding<RailProblemCode>[];
  readonly warnings: RailFinding<RailWarningCode>[];
}

const LIGHTNING = { lightning: 'lightning', lno: 'offer', sp: 'silent' } as const;
const ONCE = ['label', 'message', 'amount', 'pop'] as const;

/** A text without spaces: a link, an address, or something of lightning. All that is wrong is named, not the first alone. */
export function readBitcoinText(text: string): Read<BitcoinDetails> {
  const reading: Reading = { details: {}, problems: [], warnings: [] };
  const { details, problems, warnings } = reading;
  const lightning = text.replace(/^lightning:/i, '');
  const position = text.length - lightning.length;
  const link = /^bitcoin:([^?]*)(?:\?(.*))?$/is.exec(text);
  if (link) readLink(link[1] ?? '', link[2] ?? '', reading);
  else if (isLightningAddress(lightning.toLowerCase())) {
    details.lightningAddress = lightning.toLowerCase();
    warnings.push(finding('no-checksum', { position, value: lightning }));
  } else if (/^(ln|t?sp1)/i.test(lightning)) readLightning(lightning, position, undefined, reading);
  else readAddress(text, 0, reading, 'address');
  return problems.length > 0 ? { problems } : { details, warnings };
}

function readLink(address: string, query: string, reading: Reading): void {
  const { details, problems } = reading;
  if (address) readAddress(address, 'bitcoin:'.length, reading, 'address');
  let position = 'bitcoin:?'.length + address.length;
  const seen = new Set<string>();
  for (const part of query === '' ? [] : query.split('&')) {
    const [, name = '', raw = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    const value = percentDecoded(raw);
    if (value === undefined) problems.push(finding('structure', { position, value: raw }));
    else readParameter(name.toLowerCase(), value, position, seen, reading);
    position += part.length + 1;
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
  position: number,
  seen: Set<string>,
  reading: Reading,
): void {
  const { details, problems, warnings } = reading;
  const plain = name === 'req-pop' ? 'pop' : name;
  const isRepeated = seen.has(plain);
  seen.add(plain);
  if (plain === 'bc' || plain === 'tb' || plain === 'bcrt') {
    if (value.toLowerCase().startsWith(`${plain}1`))
      readAddress(value, position, reading, 'addresses');
    else problems.push(finding('network', { position, value, expected: `${plain}1…` }));
  } else if (isOnce(plain)) {
    if (isRepeated) problems.push(finding('repeated', { position, value: name }));
    else readOnce(plain, value, position, reading);
  } else if (Object.hasOwn(LIGHTNING, plain) && !isRepeated) {
    readLightning(value, position, LIGHTNING[plain as keyof typeof LIGHTNING], reading);
  } else if (plain.startsWith('req-')) {
    problems.push(finding('required-parameter', { position, value: plain }));
  } else if (/^[a-z\d_.-]+$/.test(plain)) {
    details.other = [...(details.other ?? []), [plain, value]];
    warnings.push(finding('not-understood', { position, value: plain }));
  } else problems.push(finding('structure', { position, value: plain }));
}

function isOnce(name: string): name is (typeof ONCE)[number] {
  return ONCE.some((one) => one === name);
}

function readOnce(
  name: (typeof ONCE)[number],
  value: string,
  position: number,
  { details, problems, warnings }: Reading,
): void {
  if (name === 'amount') {
    const amount = satoshis(value);
    if (amount === undefined) problems.push(finding('amount', { position, value }));
    else {
      details.amount = amount;
      warnings.push(finding('fixed-amount', { position, value }));
    }
  } else if (
    name === 'pop' &&
    (/^(https?|file|javascript|data|mailto)(:|$)/i.test(value) || !value.includes(':'))
  )
    problems.push(finding('scheme', { position, value }));
  else details[name] = value;
}

/** `field`: the parameter it came in; undefined for a text that stands alone and has to be understood. */
function readLightning(
  text: string,
  position: number,
  field: 'lightning' | 'offer' | 'silent' | undefined,
  { details, problems, warnings }: Reading,
): void {
  const kind = classifyLightningText(text);
  const belongs = kind === 'offer' || kind === 'silent' ? kind : 'lightning';
  if (kind === 'wrong') problems.push(finding('checksum', { position, value: text }));
  else if (kind !== 'unknown' && (field ?? belongs) === belongs) {
    details[belongs] = text.toLowerCase();
    if (kind === 'offer') warnings.push(finding('no-checksum', { position, value: 'lno' }));
    if (kind === 'invoice') warnings.push(finding('one-time', { position, value: 'lightning' }));
    if (/^(lntb|lnbcrt|tsp)/i.test(text)) warnings.push(finding('testnet', { position }));
  } else if (field === undefined || text === '')
    problems.push(finding('address', { position, value: text }));
  else {
    details[field] = text;
    warnings.push(finding('not-understood', { position, value: text }));
  }
}

function readAddress(
  address: string,
  position: number,
  { details, problems, warnings }: Reading,
  field: 'address' | 'addresses',
): void {
  const network = readBitcoinNetwork(address);
  if (network === undefined) {
    const isWritten = /^(bc|tb|bcrt)1[a-z\d]{8,87}$|^[13mn2][1-9A-HJ-NP-Za-km-z]{25,34}$/i;
    const code = isWritten.test(address) ? 'checksum' : 'address';
    problems.push(finding(code, { position, value: address }));
    return;
  }
  if (network === 'test') warnings.push(finding('testnet', { position }));
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
