import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58xmr } from '@scure/base';

/** What a Monero address is. */
export interface MoneroAddress {
  readonly network: 'main' | 'test';
  readonly kind: 'standard' | 'integrated' | 'subaddress';
}

const KINDS = ['standard', 'integrated', 'subaddress'] as const;
/** First bytes of the three kinds: of the network, of the test network, of the stage network. */
const NETWORKS = [
  [18, 19, 42],
  [53, 54, 63],
  [24, 25, 36],
] as const;

/** What an address is; undefined when it is none, or its checksum does not agree. */
export function readMoneroAddress(address: string): MoneroAddress | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]{95}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/.test(address)) return undefined;
  const bytes = decoded(address);
  if (!bytes) return undefined;
  const sum = keccak_256(bytes.subarray(0, -4));
  if (!bytes.subarray(-4).every((byte, position) => byte === sum[position])) return undefined;
  for (const [network, first] of NETWORKS.entries()) {
    const kind = KINDS[first.findIndex((byte) => byte === bytes[0])];
    if (kind && bytes.length === (kind === 'integrated' ? 77 : 69))
      return { network: network === 0 ? 'main' : 'test', kind };
  }
  return undefined;
}

/** Eleven signs for eight bytes, and seven for the last five: the same bytes are never written in two ways. */
function decoded(address: string): Uint8Array | undefined {
  try {
    return base58xmr.decode(address);
  } catch {
    return undefined; // a part that is larger than its bytes
  }
}
