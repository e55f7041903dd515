/**
 * Keys that sign, kept in files, which go nowhere but here: no page takes one; and the manifest of a built site.
 *
 * @packageDocumentation
 */
export { generateSigningKey, readSigner } from './signing-key.ts';
export type { Signer } from '../signing/signed-document.ts';
export {
  createManifest,
  type CreatedManifest,
  type CreateManifestOptions,
} from './manifest/create-manifest.ts';
export type { ManifestProblem } from './manifest/listed-files.ts';
