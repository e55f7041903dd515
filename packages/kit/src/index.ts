/**
 * A built site on a stick: a folder that opens without a server and without the network.
 *
 * @packageDocumentation
 */
export { buildKit } from './build/build-kit.ts';
export type { KitOptions, KitProgress } from './build/kit-options.ts';
export type { KitReport, LinkedHost, MediaFile, RenamedFile } from './build/kit-report.ts';
export { diffKits, type KitDifference } from './diff/diff-kits.ts';
export { isKitError, KitError, type KitErrorCode } from './kit-error.ts';
export type { KitFile, KitManifest, LeftOutFile } from './manifest/kit-manifest.ts';
export type { KitSignature } from './manifest/sign-manifest.ts';
export type { PageLoss, PageLossKind } from './pages/page-report.ts';
export type { WrittenCounts } from './stick/stick-writer.ts';
export {
  verifyKit,
  type KitProblem,
  type VerifiedKit,
  type VerifyKitOptions,
} from './verify/verify-kit.ts';
export { writeZim, type ZimOptions } from './zim/write-zim.ts';
