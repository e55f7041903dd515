import type { Manifest } from '../../manifest/manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';

/** Options of `createManifest`. */
export interface CreateManifestOptions {
  /** The URL of the published folder, which ends with a slash. */
  readonly base: string;
  /** Public keys that may have signed the campaigns in it. */
  readonly keys: readonly string[];
  /**
   * Patterns such as `campana/**`. With them the manifest lists every file of the folder that matches one, and nothing else; what
   * these files load beside that is in `coverage.uncovered`. `pages` and `files` are ignored then.
   */
  readonly only?: readonly string[] | undefined;
  /** Paths of pages that ask for money in a way that cannot be detected: `apoyo/`. */
  readonly pages?: readonly string[] | undefined;
  /** Paths of files that a script loads by a name that it assembles. */
  readonly files?: readonly string[] | undefined;
  /** The text of a `_headers` file. @defaultValue that of the folder, if it has one */
  readonly headers?: string | undefined;
  /** Signed revocations to publish with the manifest. */
  readonly revocations?: readonly object[] | undefined;
  /** The current time as `2026-11-25T10:00:00Z`. @defaultValue the time of the system */
  readonly now?: string | undefined;
}

/** A manifest, and what its author should know before signing it. */
export interface CreatedManifest {
  /** The pages and files with their hashes, to be signed. */
  readonly manifest: Manifest;
  /** Problems that make the manifest incomplete. It should not be signed with any of them. */
  readonly problems: readonly ManifestProblem[];
  /** Files that donation pages share with other pages, so that a new build of those needs a new signature. */
  readonly sharedFiles: readonly string[];
  /** Donation pages without a Content Security Policy, neither in a header nor in a `<meta>`. */
  readonly pagesWithoutPolicy: readonly string[];
  /** Third-party hosts that scripts of donation pages name. Content from there is not in the manifest. */
  readonly thirdPartyHosts: readonly string[];
  /** Pages of the folder that the manifest does not list. */
  readonly unlistedPages: readonly string[];
}
