import {
  verifyDocument,
  type VerifiedDocument,
  type VerifyOptions,
} from '../signing/verify-document.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * What a check came to: three outcomes, never confused. `name` is the base that the manifest speaks for. `valid` carries the
 * manifest, and so does `failed` where the reason is `expired` and nothing else is wrong.
 */
export type VerifiedManifest = VerifiedDocument<{ readonly manifest: Manifest }>;

/**
 * Checks the signature and the form of a manifest, and fetches nothing: whether the files are as it says is for
 * `comunal fundraising verify` to see. Never throws for what a file holds.
 *
 * @throws `FundraisingError` for options that make no sense, such as none.
 */
export async function verifyManifest(
  signed: object | string,
  options: VerifyOptions,
): Promise<VerifiedManifest> {
  const verified = await verifyDocument(signed, 'manifest', options);
  if (!('payload' in verified)) return verified;
  const { payload, ...facts } = verified;
  const manifest = readManifest(payload, facts.name);
  return manifest ? { ...facts, manifest } : { outcome: 'failed', reason: 'form' };
}
