import type { SignedDocument } from '../signing/signed-document.ts';

/** Every page and file of a site that asks for money, with its hash. Its signed document is named after its base URL. */
export interface Manifest {
  /** The pages that ask for money. */
  readonly pages: readonly PublishedFile[];
  /** Every script, style, font, picture and data file that one of those pages loads. */
  readonly files: readonly PublishedFile[];
  /** Response headers that are compared, in lower case. A file must not be sent with one that it does not list. */
  readonly watchedHeaders: readonly string[];
  /** The signed campaigns in those pages and files. */
  readonly campaigns: readonly ManifestCampaign[];
  /** Signed revocations of keys. `verifyRevocations` verifies each by itself, whoever signed the manifest. */
  readonly revocations: readonly object[];
  /** What is covered of the folder. It is missing where the manifest lists the donation pages of the whole folder. */
  readonly coverage?: ManifestCoverage;
}

/** The part of a folder that a manifest covers. */
export interface ManifestCoverage {
  /** The patterns that selected the listed files, such as `campana/**`. */
  readonly only: readonly string[];
  /** Paths that the listed files load, and that no pattern matches. Nobody notices when they change. */
  readonly uncovered: readonly string[];
}

/** A published file and its response. */
export interface PublishedFile {
  /** Path relative to the base, as requested: an empty string for the base itself, `apoyo/`, `fonts/a%20b.woff2`. */
  readonly path: string;
  /** Its length in bytes. */
  readonly bytes: number;
  /** Its SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** The watched headers that are sent with it, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Identifies a signed campaign, so that an old one is recognised without reading the page that contains it. */
export interface ManifestCampaign {
  /** The path of the page or file that contains it. */
  readonly path: string;
  /** The name that it was signed with. */
  readonly name: string;
  /** The number that increases with each document of that name. */
  readonly sequence: number;
  /** When its signature expires, in UTC. */
  readonly expiresAt: string;
  /** The public keys that signed it. */
  readonly keys: readonly string[];
}

/** A manifest with its signatures, as stored in a file. */
export type SignedManifest = SignedDocument<Manifest, 'manifest'>;

/** The file name of a manifest. Verifiers search it in the folder of a page and in those above it. */
export const MANIFEST_FILE = 'comunal-manifest.json';
