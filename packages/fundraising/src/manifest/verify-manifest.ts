import {
  verifyDocument,
  type VerifiedDocument,
  type VerifyOptions,
} from '../signing/verify-document.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * The result of {@link verifyManifest}, with one of three outcomes. `name` is the base URL of the manifest. `valid` contains the
 * manifest, and so does `failed` where the reason is `expired` and nothing else is wrong.
 */
export type VerifiedManifest = VerifiedDocument<{
  /** What was signed. */
  readonly manifest: Manifest;
}>;

/**
 * Verifies the signatures and the form of a manifest. It fetches nothing: `comunal fundraising verify` compares the published files.
 * It never throws for the content of a file.
 *
 * @param signed - A signed manifest, as data or as the text of its file.
 * @param options - The known keys, and what else it is verified against.
 * @throws `FundraisingError` for invalid options, such as an empty list of keys.
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { verifyManifest } from '@comunal/fundraising';
 *
 * const text = await readFile('dist/comunal-manifest.json', 'utf8');
 * const verified = await verifyManifest(text, { keys: ['PUBLIC_KEY'] });
 * if (verified.outcome === 'valid') console.log(verified.manifest.pages.length);
 * else console.log(verified.outcome, verified.reason);
 * ```
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
