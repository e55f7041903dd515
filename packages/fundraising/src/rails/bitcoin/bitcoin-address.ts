import { sha256 } from '@noble/hashes/sha2.js';
import { base58, bech32, bech32m } from '@scure/base';

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
  for (const code of [bech32, bech32m]) {
    const read = code.decodeUnsafe(address, 90);
    if (!read) continue;
    const [version = -1, ...words] = read.words;
    const program = code.fromWordsUnsafe(words);
    if (!program || version < 0 || version > 16) return undefined;
    if ((version === 0) !== (code === bech32)) return undefined;
    const { length } = program;
    const isLengthRight =
      version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
    return isLengthRight ? WITNESS[read.prefix] : undefined;
  }
  return undefined;
}

function legacyNetwork(address: string): BitcoinNetwork | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]{26,35}$/.test(address)) return undefined;
  const bytes = base58.decode(address);
  if (bytes.length !== 25) return undefined;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  const isRight = bytes.subarray(21).every((byte, at) => byte === sum[at]);
  return isRight ? LEGACY[bytes[0] ?? -1] : undefined;
}
