import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

/** The network of an address: `test` for every network whose coins are worth nothing. */
export type BitcoinNetwork = 'main' | 'test';

/** The human-readable part of a segregated-witness address, by network. */
const WITNESS: Readonly<Record<string, BitcoinNetwork>> = { bc: 'main', tb: 'test', bcrt: 'test' };
/** The first byte of a legacy address. */
const LEGACY: Readonly<Record<number, BitcoinNetwork>> = {
  0x00: 'main',
  0x05: 'main',
  0x6f: 'test',
  0xc4: 'test',
};

/**
 * Gets the network of a bitcoin address, by bech32 (version 0), bech32m (1 and above) or base58 with its checksum; undefined
 * for anything that is not an address.
 */
export function getBitcoinNetwork(address: string): BitcoinNetwork | undefined {
  return /^(bc|tb|bcrt)1/i.test(address) ? getWitnessNetwork(address) : getLegacyNetwork(address);
}

function getWitnessNetwork(address: string): BitcoinNetwork | undefined {
  const encoding = /^[a-z]+1q/i.test(address) ? bech32 : bech32m; // q is version 0
  const decoded = encoding.decodeUnsafe(address);
  if (!decoded) return undefined;
  const [version = -1, ...words] = decoded.words;
  const length = encoding.fromWordsUnsafe(words)?.length;
  if (length === undefined || version < 0 || version > 16) return undefined;
  const hasValidLength =
    version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
  return hasValidLength ? WITNESS[decoded.prefix] : undefined;
}

function getLegacyNetwork(address: string): BitcoinNetwork | undefined {
  if (address.length > 35) return undefined;
  try {
    const bytes = createBase58check(sha256).decode(address);
    return bytes.length === 21 ? LEGACY[bytes[0] ?? -1] : undefined;
  } catch {
    return undefined; // Other characters, or a checksum that does not match.
  }
}
