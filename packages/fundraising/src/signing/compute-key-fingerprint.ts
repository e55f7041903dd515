import { FundraisingError } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';

/**
 * Computes the fingerprint of a public key: twelve groups of five digits, to compare aloud or in print. Digits work in every
 * language, and nobody mistakes them for the seed words of a wallet.
 *
 * @param publicKey - 32 bytes in base64url, as `generateSigningKey` returned them.
 * @throws `FundraisingError` for anything that is not a key.
 * @example
 * ```ts
 * import { computeKeyFingerprint } from '@comunal/fundraising';
 * import { generateSigningKey } from '@comunal/fundraising/node';
 *
 * const fingerprint = await computeKeyFingerprint(await generateSigningKey('fingerprint-key.pem'));
 * console.log(fingerprint.split(' ').length); // → 12
 * ```
 */
export async function computeKeyFingerprint(publicKey: string): Promise<string> {
  const key = decodeBase64url(publicKey, 32);
  if (!key) throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
  const { sha512 } = await import('@noble/hashes/sha2.js');
  const name = new TextEncoder().encode('comunal-key-1\n');
  const hash = sha512(Uint8Array.of(...name, ...key));
  const groups = Array.from({ length: 12 }, (_, group) => {
    // Five bytes per group keep the modulo bias at one in ten million.
    let number = 0;
    for (const byte of hash.subarray(group * 5, group * 5 + 5)) number = number * 256 + byte;
    return String(number % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}
