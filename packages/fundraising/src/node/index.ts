/**
 * Keys that sign, kept in files, which go nowhere but here: no page takes one; and the manifest of a built site.
 *
 * @packageDocumentation
 */
export { generateSigningKey, readSigner } from './signing-key.ts';
export type { Signer } from '../signing/signed-document.ts';
export { createManifest } from './manifest/create-manifest.ts';
export type { CreatedManifest, CreateManifestOptions } from './manifest/created-manifest.ts';
export type { ManifestProblem } from './manifest/manifest-problem.ts';
