import type { KitLanguage } from '../build/kit-languages.ts';
import type { KitManifest } from '../manifest/kit-manifest.ts';

/** What the first page tells. */
export interface StartPage {
  readonly manifest: Omit<KitManifest, 'files'>;
  readonly languages: readonly KitLanguage[];
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** Paths of files to print, in the kit. */
  readonly prints: readonly string[];
  /** Whether pages that ask not to be listed came along. Whether there are any is not said. */
  readonly hasUnlisted: boolean;
  /** Other hosts that links lead to. */
  readonly hosts: readonly string[];
  /** The public keys that sign. */
  readonly keys: readonly string[];
}
