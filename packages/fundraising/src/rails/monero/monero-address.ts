import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58xmr } from '@scure/base';

/** The network and the kind of a Monero address. */
export interface MoneroAddress {
  readonly network: 'main' | 'test';
  readonly kind: 'standard' | 'integrated' | 'subaddress';
}

const KINDS = ['standard', 'integrated', 'subaddress'] as const;
/** The first bytes of the three kinds: on the main network, the test network and the stage network. */
const NETWORKS = [
  [18, 19, 42],
  [53, 54, 63],
  [24, 25, 36],
] as const;

/** Parses a Monero address; undefined for anything else, and where the checksum does not match. */
export function parseMoneroAddress(address: string): MoneroAddress | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]{95}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/.test(address)) return undefined;
  const bytes = decodeBase58(address);
  if (!bytes) return undefined;
  const checksum = keccak_256(bytes.subarray(0, -4));
  if (!bytes.subarray(-4).every((byte, index) => byte === checksum[index])) return undefined;
  for (const [network, prefixes] of NETWORKS.entries()) {
    const kind = KINDS[prefixes.findIndex((prefix) => prefix === bytes[0])];
    if (kind && bytes.length === (kind === 'integrated' ? 77 : 69))
      return { network: network === 0 ? 'main' : 'test', kind };
  }
  return undefined;
}

/** Eleven characters for eight bytes, and seven for the last five: no bytes can be written in two ways. */
function decodeBase58(address: string): Uint8Array | undefined {
  try {
    return base58xmr.decode(address);
  } catch {
    return undefined; // A block encodes more than its bytes can hold.
  }
}
