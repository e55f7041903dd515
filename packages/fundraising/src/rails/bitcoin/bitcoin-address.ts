import { sha256 } from '@noble/hashes/sha2.js';
import { readBase58 } from '../../checksums/base58.ts';
import { bytesInWords, readBech32 } from '../../checksums/bech32.ts';

/** Where an address is good: `test` for every network whose coins are worth nothing. */
export type BitcoinNetwork = 'main' | 'test';

/** The first part of a segregated-witness address, by network. */
const WITNESS: Readonly<Record<string, BitcoinNetwork>> = { bc: 'main', tb: 'test', bcrt: 'test' };
/** The first byte of an older one. */
const LEGACY: Readonly<Record<number, BitcoinNetwork>> = {
  0x00: 'main',
  0x05: 'main',
  0x6f: 'test',
  0xc4: 'test',
};

/**
 * The network of a bitcoin address, by bech32 (version 0), bech32m (1 and above) or base58 with its check; undefined for
 * what is no address.
 */
export function bitcoinNetwork(address: string): BitcoinNetwork | undefined {
  return /^(bc|tb|bcrt)1/i.test(address) ? witnessNetwork(address) : legacyNetwork(address);
}

function witnessNetwork(address: string): BitcoinNetwork | undefined {
  const read = address.length > 90 ? undefined : readBech32(address);
  if (!read) return undefined;
  const [version = -1, ...words] = read.words;
  const length = bytesInWords(words);
  if (length === undefined || version < 0 || version > 16) return undefined;
  if ((version === 0) !== (read.code === 'bech32')) return undefined;
  const isLengthRight =
    version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
  return isLengthRight ? WITNESS[read.prefix] : undefined;
}

function legacyNetwork(address: string): BitcoinNetwork | undefined {
  const bytes = address.length > 35 ? undefined : readBase58(address, 25);
  if (!bytes) return undefined;
  // A zero at the beginning is written as 1, or the same bytes could be written in many ways.
  const ones = /^1*/.exec(address)?.[0].length;
  if (ones !== bytes.findIndex((byte) => byte !== 0)) return undefined;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  const isRight = bytes.subarray(21).every((byte, at) => byte === sum[at]);
  return isRight ? LEGACY[bytes[0] ?? -1] : undefined;
}
