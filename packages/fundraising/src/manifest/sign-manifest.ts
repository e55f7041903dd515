import { FundraisingError } from '../fundraising-error.ts';
import { signDocument, type SignOptions } from '../signing/sign-document.ts';
import type { Signer } from '../signing/signed-document.ts';
import type { Manifest, SignedManifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Signs a manifest for the base URL of its folder, which ends with a slash.
 *
 * @throws `FundraisingError` for an invalid manifest or base, and for invalid signers and options, as `signCampaign`.
 */
export async function signManifest(
  manifest: Manifest,
  base: string,
  signers: readonly Signer[],
  options: Omit<SignOptions, 'name'> = {},
): Promise<SignedManifest> {
  const read = readManifest(manifest, base);
  if (!read)
    throw new FundraisingError('bad-manifest', 'The manifest or its base is invalid.', {
      about: base,
    });
  return signDocument('manifest', read, signers, { ...options, name: base });
}
