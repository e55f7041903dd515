/**
 * Signing keys in files, documents of other packages that they sign, and the manifest of a built site. Browsers never load this entry
 * point, since private keys do not belong into a page.
 *
 * @packageDocumentation
 */
export { generateSigningKey, readSigner } from './signing-key.ts';
export { parseExpiry } from '../signing/parse-expiry.ts';
export { serializeSigned, signDocument, type SignOptions } from '../signing/sign-document.ts';
export type { SignedDocument, SignedKind, Signer } from '../signing/signed-document.ts';
export {
  verifyDocument,
  type DocumentFacts,
  type FailedReason,
  type UncheckedReason,
  type VerifiedDocument,
  type VerifyOptions,
} from '../signing/verify-document.ts';
export { createManifest } from './manifest/create-manifest.ts';
export type { CreatedManifest, CreateManifestOptions } from './manifest/created-manifest.ts';
export type { ManifestProblem } from './manifest/manifest-problem.ts';
