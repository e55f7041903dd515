import type { SignedDocument } from '../signing/signed-document.ts';

/** Everything that a collective publishes where it asks for money, to the byte. Its signed document is named after its base. */
export interface Manifest {
  /** The pages that ask for money. */
  readonly pages: readonly PublishedFile[];
  /** Every script, style, font, picture and data file that one of those pages loads. */
  readonly files: readonly PublishedFile[];
  /** Response headers that are compared, in small letters: one that a file does not name must not come with it. */
  readonly watchedHeaders: readonly string[];
  /** The signed campaigns that stand in those pages and files. */
  readonly campaigns: readonly ManifestCampaign[];
  /** Signed revocations of keys. Each proves itself, with `verifyRevocations`, whoever signed the manifest. */
  readonly revocations: readonly object[];
}

/** One address and what it answers with. */
export interface PublishedFile {
  /** Relative to the base and as it is asked for: empty for the base itself, `apoyo/`, `fonts/a%20b.woff2`. */
  readonly path: string;
  /** Its length. */
  readonly bytes: number;
  /** Its SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** The watched headers that come with it, by name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What identifies a signed campaign, so that an old one is known without reading the page that holds it. */
export interface ManifestCampaign {
  /** The path of the page or file that holds it. */
  readonly path: string;
  readonly name: string;
  readonly sequence: number;
  readonly expiresAt: string;
  /** The public keys that signed it. */
  readonly keys: readonly string[];
}

/** A manifest with signatures under it, as it stands in a file. */
export type SignedManifest = SignedDocument<Manifest, 'manifest'>;

/** Where verifiers look for a manifest: this file, in the folder of a page or in one above it. */
export const MANIFEST_FILE = 'comunal-manifest.json';
