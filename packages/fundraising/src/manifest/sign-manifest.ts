import { FundraisingError } from '../fundraising-error.ts';
import { signDocument, type SignOptions } from '../signing/sign-document.ts';
import type { Signer } from '../signing/signed-document.ts';
import type { Manifest, SignedManifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Signs a manifest for the base URL of its folder, which ends with a slash.
 *
 * @param manifest - What `createManifest` returned.
 * @param base - The address of the folder, such as `https://colectiva.example/`.
 * @param signers - Who signs: at least one.
 * @param options - When it was signed, and when it expires.
 * @throws `FundraisingError` for an invalid manifest or base, and for invalid signers and options, as `signCampaign`.
 * @example
 * ```ts
 * import { serializeSigned, signManifest } from '@comunal/fundraising';
 * import { createManifest, readSigner } from '@comunal/fundraising/node';
 *
 * const base = 'https://colectiva.example/';
 * const signer = await readSigner('campaign-key.pem');
 * const { manifest, problems } = await createManifest('dist', { base, keys: [signer.publicKey] });
 * if (problems.length === 0) console.log(serializeSigned(await signManifest(manifest, base, [signer])));
 * ```
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
