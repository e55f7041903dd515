import { FundraisingError } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import type { SignedDocument, Signer } from './signed-document.ts';
import { verifyDocument, type VerifyOptions } from './verify-document.ts';

/** The statement that a key must not be trusted any more: it was lost, or somebody else has it. */
export interface Revocation {
  /** The public key, in base64url. */
  readonly key: string;
}

/** A revocation with the signature of another key of the same collective. */
export type SignedRevocation = SignedDocument<Revocation, 'revocation'>;

/** A revocation never expires: a key that others may have does not become trustworthy again. */
const NEVER = '9999-12-31T23:59:59Z';

/**
 * Signs the revocation of a key. Whoever knows both keys then counts no signature of the revoked one.
 *
 * @param key - The public key that is revoked, in base64url.
 * @param signers - Who signs, with another key.
 * @param options - When it was signed, and its sequence.
 * @throws `FundraisingError` for anything that is not a key, and for a signer who would revoke the key that they sign with.
 * @example
 * ```ts
 * import { signRevocation } from '@comunal/fundraising';
 * import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
 *
 * const lost = await generateSigningKey('a-lost.pem');
 * const kept = await generateSigningKey('a-kept.pem');
 * const revocation = await signRevocation(lost, [await readSigner('a-kept.pem')]);
 * console.log(revocation.payload.key === lost, kept === lost); // → true false
 * ```
 */
export async function signRevocation(
  key: string,
  signers: readonly Signer[],
  options: Pick<SignOptions, 'issuedAt' | 'sequence'> = {},
): Promise<SignedRevocation> {
  if (!decodeBase64url(key, 32))
    throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
  if (signers.some(({ publicKey }) => publicKey === key))
    throw new FundraisingError('bad-option', 'A key is revoked by another key.', { about: 'key' });
  return signDocument('revocation', { key }, signers, {
    ...options,
    name: key,
    expiresAt: NEVER,
  });
}

/** A revoked key, and the key that revoked it. */
export interface RevokedKey {
  /** The public key that must not be trusted any more. */
  readonly key: string;
  /** The known key that says so. */
  readonly by: string;
  /** When it was said, in UTC. Signatures from before do not count either: whoever has the key can write any date. */
  readonly issuedAt: string;
}

/**
 * Verifies revocations and returns the known keys that another known key revoked. Where two keys revoke each other neither
 * counts: one of them is in the wrong hands, and nobody can tell which. Anything that is not a revocation by a known key is
 * ignored.
 *
 * @param revocations - Signed revocations, as data or as the text of their files.
 * @param options - The known keys.
 * @example
 * ```ts
 * import { signRevocation, verifyRevocations } from '@comunal/fundraising';
 * import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
 *
 * const lost = await generateSigningKey('b-lost.pem');
 * const kept = await generateSigningKey('b-kept.pem');
 * const revocation = await signRevocation(lost, [await readSigner('b-kept.pem')]);
 * const revoked = await verifyRevocations([revocation], { keys: [lost, kept] });
 * console.log(revoked.map(({ key, by }) => key === lost && by === kept)); // → [ true ]
 * ```
 */
export async function verifyRevocations(
  revocations: readonly (object | string)[],
  options: Pick<VerifyOptions, 'keys'>,
): Promise<readonly RevokedKey[]> {
  const revokedKeys: RevokedKey[] = [];
  for (const revocation of revocations) {
    const verified = await verifyDocument(revocation, 'revocation', { keys: options.keys });
    if (verified.outcome !== 'valid') continue;
    const { key } = verified.payload as Partial<Revocation>; // The payload of a known signer may still be anything.
    const by = verified.signedBy.find((signer) => signer !== key);
    if (key !== undefined && by !== undefined && options.keys.includes(key))
      revokedKeys.push({ key, by, issuedAt: verified.issuedAt });
  }
  return revokedKeys;
}
