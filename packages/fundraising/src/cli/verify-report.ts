import type { ManifestCoverage } from '../manifest/manifest.ts';
import type { FailedReason, UncheckedReason } from '../signing/verify-document.ts';
import type { Difference } from './verify/find-first-difference.ts';
import type { FileFinding } from './verify/verify-file.ts';

/** Why a signed document fails, or could not be checked. */
export type DocumentReason =
  | FailedReason
  | UncheckedReason
  | 'other-html'
  | 'reworded'
  | 'too-old'
  | 'duplicate-sequence'
  | 'other-base'
  | 'not-listed'
  | 'no-manifest'
  | 'manifest-removed'
  | 'repeated-errors'
  | 'unreachable'
  | 'timed-out'
  | 'encoding'
  | 'status'
  | 'redirect'
  | 'unreadable'
  | 'state-file';

/** A problem of a signed document: a manifest or cards, or a campaign in them. */
export interface DocumentProblem {
  readonly outcome: 'failed' | 'unchecked';
  readonly reason: DocumentReason;
  /** The campaign, URL or file with the problem. */
  readonly about?: string;
  /** Status and `Location` of the response. */
  readonly status?: number;
  readonly location?: string;
  /** Whether a server did respond, but not with a complete and valid response. */
  readonly hasResponse?: boolean;
  /** Where the HTML of a card first differs from what its data render. */
  readonly difference?: Difference;
}

/** The document that was compared. */
export type Compared = ComparedManifest | ComparedCampaign | ComparedCards;

/** A campaign alone: no page was compared. */
export interface ComparedCampaign extends ComparedDocument {
  readonly kind: 'campaign';
}

/** Cards alone: no page was compared. */
export interface ComparedCards extends ComparedDocument {
  readonly kind: 'cards';
  /** The slugs of the campaigns whose HTML is what their data render; none where a campaign has a problem. */
  readonly campaigns: readonly string[];
}

/** A manifest with its pages and files. */
export interface ComparedManifest extends ComparedDocument {
  readonly kind: 'manifest';
  /** The listed pages, and the number of files that they load. */
  readonly pages: readonly string[];
  readonly files: number;
  /** Whether the requested URL stands for all pages without being one of them. */
  readonly isWhole: boolean;
  /** The part of the folder that the manifest covers, where it does not cover all donation pages. */
  readonly coverage?: ManifestCoverage;
}

/** The facts of a signed document. */
export interface ComparedDocument {
  readonly name: string;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly signedBy: readonly { readonly key: string; readonly fingerprint: string }[];
}

/** The report of `verify`, as printed by `--json`. */
export interface Report {
  readonly version: 2;
  readonly address: string;
  /** The time of the verification. */
  readonly checkedAt: string;
  readonly outcome: 'valid' | 'failed' | 'unchecked';
  /** The compared document. It is missing without a valid signature. */
  readonly compared?: Compared;
  /** Problems of the signed document. */
  readonly problems: readonly DocumentProblem[];
  /** Findings about the published files. */
  readonly files: readonly FileFinding[];
}

/** The exit code for each outcome. They differ from each other and from wrong usage (2). */
export const EXIT_CODES = { valid: 0, failed: 1, unchecked: 3 } as const;

/** Returns the worst outcome: `failed` takes precedence over `unchecked`, and that over `valid`. */
export function getWorstOutcome(
  findings: readonly { readonly outcome: 'failed' | 'unchecked' }[],
): Report['outcome'] {
  if (findings.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return findings.length > 0 ? 'unchecked' : 'valid';
}
