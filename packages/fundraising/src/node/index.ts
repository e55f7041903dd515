/**
 * Signing keys in files, the manifest of a built site, and payment details in its pages. Browsers never load this entry point, since private keys do not belong
 * into a page.
 *
 * @packageDocumentation
 */
export { generateSigningKey, readSigner } from './signing-key.ts';
export type { Signer } from '../signing/signed-document.ts';
export { createManifest } from './manifest/create-manifest.ts';
export type { CreatedManifest, CreateManifestOptions } from './manifest/created-manifest.ts';
export type { ManifestProblem } from './manifest/manifest-problem.ts';
export {
  createPaymentDetailFinder,
  findDeclaredCampaigns,
  type PaymentDetail,
  type PaymentDetailFinder,
} from '../cli/scan/find-payment-details.ts';
export type { DetailKind } from '../cli/scan/detectors/detector.ts';
