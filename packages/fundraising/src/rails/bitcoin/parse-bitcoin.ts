import { decodePercent } from '../decode-percent.ts';
import {
  createFinding,
  type RailFinding,
  type RailParseResult,
  type RailProblemCode,
  type RailWarningCode,
} from '../rail-validation.ts';
import { getBitcoinNetwork } from './bitcoin-address.ts';
import type { BitcoinDetails } from './bitcoin-details.ts';
import { classifyLightningText, isLightningAddress } from './lightning.ts';

/** What the parser has collected so far. */
interface ParserState {
  readonly details: { -readonly [Name in keyof BitcoinDetails]: BitcoinDetails[Name] };
  readonly problems: RailFinding<RailProblemCode>[];
  readonly warnings: RailFinding<RailWarningCode>[];
}

const LIGHTNING_PARAMETERS = { lightning: 'lightning', lno: 'offer', sp: 'silent' } as const;
const SINGLE_PARAMETERS = ['label', 'message', 'amount', 'pop'] as const;

/** Parses a text without spaces: a link, an address, or anything of lightning. It reports every problem, not the first alone. */
export function parseBitcoin(text: string): RailParseResult<BitcoinDetails> {
  const state: ParserState = { details: {}, problems: [], warnings: [] };
  const { details, problems, warnings } = state;
  const lightning = text.replace(/^lightning:/i, '');
  const position = text.length - lightning.length;
  const link = /^bitcoin:([^?]*)(?:\?(.*))?$/is.exec(text);
  if (link) parseLink(link[1] ?? '', link[2] ?? '', state);
  else if (isLightningAddress(lightning.toLowerCase())) {
    details.lightningAddress = lightning.toLowerCase();
    warnings.push(createFinding('no-checksum', { position, value: lightning }));
  } else if (/^(ln|t?sp1)/i.test(lightning)) parseLightning(lightning, position, undefined, state);
  else parseAddress(text, 0, state, 'address');
  return problems.length > 0 ? { problems } : { details, warnings };
}

function parseLink(address: string, query: string, state: ParserState): void {
  const { details, problems } = state;
  if (address) parseAddress(address, 'bitcoin:'.length, state, 'address');
  let position = 'bitcoin:?'.length + address.length;
  const seen = new Set<string>();
  for (const part of query === '' ? [] : query.split('&')) {
    const [, name = '', encoded = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    const value = decodePercent(encoded);
    if (value === undefined)
      problems.push(createFinding('structure', { position, value: encoded }));
    else parseParameter(name.toLowerCase(), value, position, seen, state);
    position += part.length + 1;
  }
  const { lightning, offer, silent, addresses, unknownParameters } = details;
  // An unknown parameter may be a way to pay as well, for wallets that know it.
  const ways = [details.address, lightning, offer, silent, addresses, unknownParameters];
  if (problems.length === 0 && ways.every((way) => way === undefined))
    problems.push(createFinding('missing', { value: 'address' }));
}

function parseParameter(
  name: string,
  value: string,
  position: number,
  seen: Set<string>,
  state: ParserState,
): void {
  const { details, problems, warnings } = state;
  const parameter = name === 'req-pop' ? 'pop' : name;
  const isRepeated = seen.has(parameter);
  seen.add(parameter);
  if (parameter === 'bc' || parameter === 'tb' || parameter === 'bcrt') {
    if (value.toLowerCase().startsWith(`${parameter}1`))
      parseAddress(value, position, state, 'addresses');
    else problems.push(createFinding('network', { position, value, expected: `${parameter}1…` }));
  } else if (isSingleParameter(parameter)) {
    if (isRepeated) problems.push(createFinding('repeated', { position, value: name }));
    else parseSingleParameter(parameter, value, position, state);
  } else if (Object.hasOwn(LIGHTNING_PARAMETERS, parameter) && !isRepeated) {
    const field = LIGHTNING_PARAMETERS[parameter as keyof typeof LIGHTNING_PARAMETERS];
    parseLightning(value, position, field, state);
  } else if (parameter.startsWith('req-')) {
    problems.push(createFinding('required-parameter', { position, value: parameter }));
  } else if (/^[a-z\d_.-]+$/.test(parameter)) {
    details.unknownParameters = [...(details.unknownParameters ?? []), [parameter, value]];
    warnings.push(createFinding('not-understood', { position, value: parameter }));
  } else problems.push(createFinding('structure', { position, value: parameter }));
}

function isSingleParameter(name: string): name is (typeof SINGLE_PARAMETERS)[number] {
  return SINGLE_PARAMETERS.some((known) => known === name);
}

function parseSingleParameter(
  name: (typeof SINGLE_PARAMETERS)[number],
  value: string,
  position: number,
  { details, problems, warnings }: ParserState,
): void {
  if (name === 'amount') {
    const amount = parseCoins(value);
    if (amount === undefined) problems.push(createFinding('amount', { position, value }));
    else {
      details.amount = amount;
      warnings.push(createFinding('fixed-amount', { position, value }));
    }
  } else if (
    name === 'pop' &&
    (/^(https?|file|javascript|data|mailto)(:|$)/i.test(value) || !value.includes(':'))
  )
    problems.push(createFinding('scheme', { position, value }));
  else details[name] = value;
}

/** @param field - The parameter that holds the text; undefined for a text on its own, which has to be understood. */
function parseLightning(
  text: string,
  position: number,
  field: 'lightning' | 'offer' | 'silent' | undefined,
  { details, problems, warnings }: ParserState,
): void {
  const kind = classifyLightningText(text);
  const matchingField = kind === 'offer' || kind === 'silent' ? kind : 'lightning';
  if (kind === 'wrong') problems.push(createFinding('checksum', { position, value: text }));
  else if (kind !== 'unknown' && (field ?? matchingField) === matchingField) {
    details[matchingField] = text.toLowerCase();
    if (kind === 'offer') warnings.push(createFinding('no-checksum', { position, value: 'lno' }));
    if (kind === 'invoice')
      warnings.push(createFinding('one-time', { position, value: 'lightning' }));
    if (/^(lntb|lnbcrt|tsp)/i.test(text)) warnings.push(createFinding('testnet', { position }));
  } else if (field === undefined || text === '')
    problems.push(createFinding('address', { position, value: text }));
  else {
    details[field] = text;
    warnings.push(createFinding('not-understood', { position, value: text }));
  }
}

function parseAddress(
  address: string,
  position: number,
  { details, problems, warnings }: ParserState,
  field: 'address' | 'addresses',
): void {
  const network = getBitcoinNetwork(address);
  if (network === undefined) {
    const addressPattern = /^(bc|tb|bcrt)1[a-z\d]{8,87}$|^[13mn2][1-9A-HJ-NP-Za-km-z]{25,34}$/i;
    const code = addressPattern.test(address) ? 'checksum' : 'address';
    problems.push(createFinding(code, { position, value: address }));
    return;
  }
  if (network === 'test') warnings.push(createFinding('testnet', { position }));
  const normalized = /^(bc|tb|bcrt)1/i.test(address) ? address.toLowerCase() : address;
  if (field === 'address') details.address = normalized;
  else details.addresses = [...(details.addresses ?? []), normalized];
}

/** Parses an amount in whole coins with at most eight decimals into satoshis. */
function parseCoins(text: string): number | undefined {
  const match = /^(\d{1,8})(?:\.(\d{1,8}))?$|^\.(\d{1,8})$/.exec(text);
  if (!match) return undefined;
  const amount = Number(`${match[1] ?? '0'}${(match[2] ?? match[3] ?? '').padEnd(8, '0')}`);
  return amount > 0 && amount <= 2_100_000_000_000_000 ? amount : undefined;
}
