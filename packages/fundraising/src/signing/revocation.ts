import { FundraisingError } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import type { SignedDocument, Signer } from './signed-document.ts';
import { verifyDocument, type VerifyOptions } from './verify-document.ts';

/** That a key is not to be believed any more: it was lost, or somebody else has it. */
export interface Revocation {
  /** The public key, in base64url. */
  readonly key: string;
}

/** A revocation with the signature of another key of the same collective. */
export type SignedRevocation = SignedDocument<Revocation, 'revocation'>;

/** A revocation holds for good: a key that others may have never becomes good again. */
const FOR_GOOD = '9999-12-31T23:59:59Z';

/**
 * Signs that a key is revoked. Whoever knows both keys then counts no signature of the revoked one.
 *
 * @throws `FundraisingError` for what is no key, and for a signer who would revoke the key that they sign with.
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
    expiresAt: FOR_GOOD,
  });
}

/** A key that was revoked, and by which. */
export interface RevokedKey {
  readonly key: string;
  readonly by: string;
  readonly issuedAt: string;
}

/**
 * The keys among those that one knows which another one of them revoked. Where two keys revoke each other neither counts:
 * one of them is in the wrong hands, and nobody can tell which. What is no revocation by such a key is left out.
 */
export async function verifyRevocations(
  revocations: readonly (object | string)[],
  options: Pick<VerifyOptions, 'keys'>,
): Promise<readonly RevokedKey[]> {
  const found: RevokedKey[] = [];
  for (const revocation of revocations) {
    const verified = await verifyDocument(revocation, 'revocation', { keys: options.keys });
    if (verified.outcome !== 'valid') continue;
    const { key } = verified.payload as Partial<Revocation>; // the payload of a signer may still be anything
    const by = verified.signedBy.find((signer) => signer !== key);
    if (key !== undefined && by !== undefined && options.keys.includes(key))
      found.push({ key, by, issuedAt: verified.issuedAt });
  }
  return found;
}
