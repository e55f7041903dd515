import { FundraisingError } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';

/**
 * Twelve groups of five digits for a public key, to be compared aloud or printed. Digits sound alike in no two languages,
 * and nobody takes them for the words of a wallet.
 *
 * @throws `FundraisingError` for what is no key.
 */
export async function computeKeyFingerprint(publicKey: string): Promise<string> {
  const key = decodeBase64url(publicKey, 32);
  if (!key) throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
  const { sha512 } = await import('@noble/hashes/sha2.js');
  const name = new TextEncoder().encode('comunal-key-1\n');
  const hash = sha512(Uint8Array.of(...name, ...key));
  const groups = Array.from({ length: 12 }, (_, group) => {
    // Five bytes a group: what the remainder prefers is one in ten million.
    let number = 0;
    for (const byte of hash.subarray(group * 5, group * 5 + 5)) number = number * 256 + byte;
    return String(number % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}
