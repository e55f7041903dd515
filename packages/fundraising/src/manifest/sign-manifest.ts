import { FundraisingError } from '../fundraising-error.ts';
import { signDocument, type SignOptions } from '../signing/sign-document.ts';
import type { Signer } from '../signing/signed-document.ts';
import type { Manifest, SignedManifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Signs a manifest for the address under which its folder is published, with a slash at the end.
 *
 * @throws `FundraisingError` for a manifest or base that no reader would take, and for what `signCampaign` refuses in signers
 * and options.
 */
export async function signManifest(
  manifest: Manifest,
  base: string,
  signers: readonly Signer[],
  options: Omit<SignOptions, 'name'> = {},
): Promise<SignedManifest> {
  const read = readManifest(manifest, base);
  if (!read)
    throw new FundraisingError('bad-manifest', 'No reader would take this manifest.', {
      about: base,
    });
  return signDocument('manifest', read, signers, { ...options, name: base });
}
