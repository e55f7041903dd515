import type { Manifest } from '../../manifest/manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';

/** What a manifest is made for. */
export interface CreateManifestOptions {
  /** Where the folder is published, with a slash at the end. */
  readonly base: string;
  /** Public keys that may have signed the campaigns in it. */
  readonly keys: readonly string[];
  /** Paths of pages that ask for money in a way that cannot be known: `apoyo/`. */
  readonly pages?: readonly string[] | undefined;
  /** Paths of files that a script loads by a name that it puts together. */
  readonly files?: readonly string[] | undefined;
  /** The text of a `_headers` file. @defaultValue that of the folder, if it has one */
  readonly headers?: string | undefined;
  /** Signed revocations, to be published with it. */
  readonly revocations?: readonly object[] | undefined;
  /** The moment it is, `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly now?: string | undefined;
}

/** A manifest, and what its author should know before they sign it. */
export interface CreatedManifest {
  readonly manifest: Manifest;
  /** What keeps it from being whole; with any of them it should not be signed. */
  readonly problems: readonly ManifestProblem[];
  /** Files of donation pages that other pages load too, so that another build of those forces a new signature. */
  readonly sharedFiles: readonly string[];
  /** Donation pages with neither a policy (CSP) in a header nor one of their own. */
  readonly pagesWithoutPolicy: readonly string[];
  /** Other servers that scripts of donation pages name: what comes from there is in no manifest. */
  readonly thirdPartyHosts: readonly string[];
  /** Pages of the folder that it does not list. */
  readonly unlistedPages: readonly string[];
}
