import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

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
export function readBitcoinNetwork(address: string): BitcoinNetwork | undefined {
  return /^(bc|tb|bcrt)1/i.test(address) ? witnessNetwork(address) : legacyNetwork(address);
}

function witnessNetwork(address: string): BitcoinNetwork | undefined {
  const code = /^[a-z]+1q/i.test(address) ? bech32 : bech32m; // q is version 0
  const read = code.decodeUnsafe(address);
  if (!read) return undefined;
  const [version = -1, ...words] = read.words;
  const length = code.fromWordsUnsafe(words)?.length;
  if (length === undefined || version < 0 || version > 16) return undefined;
  const isLengthRight =
    version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
  return isLengthRight ? WITNESS[read.prefix] : undefined;
}

function legacyNetwork(address: string): BitcoinNetwork | undefined {
  if (address.length > 35) return undefined;
  try {
    const bytes = createBase58check(sha256).decode(address);
    return bytes.length === 21 ? LEGACY[bytes[0] ?? -1] : undefined;
  } catch {
    return undefined; // other signs, or a checksum that does not agree
  }
}
