import type { FailedReason, UncheckedReason } from '../signing/verify-document.ts';
import type { FileFinding } from './verify/verify-file.ts';

/** What can be wrong with what was signed, or with how it can be had. */
export type DocumentReason =
  | FailedReason
  | UncheckedReason
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

/** What is wrong with a signed document: a manifest, or a campaign in it. */
export interface DocumentProblem {
  readonly outcome: 'failed' | 'unchecked';
  readonly reason: DocumentReason;
  /** The campaign, address or file that it is about. */
  readonly about?: string;
  /** What the server answered with, and where it sent whoever asked. */
  readonly status?: number;
  readonly location?: string;
  /** Whether a server did answer, with something that nobody here could read to its end. */
  readonly hasResponse?: boolean;
}

/** What was compared. */
export type Compared = ComparedManifest | ComparedCampaign;

/** A campaign by itself: no page was looked at. */
export interface ComparedCampaign extends ComparedDocument {
  readonly kind: 'campaign';
}

/** A manifest, and with it pages and files. */
export interface ComparedManifest extends ComparedDocument {
  readonly kind: 'manifest';
  /** The pages that it lists, and how many files they load. */
  readonly pages: readonly string[];
  readonly files: number;
  /** Whether the address stands for all of them, and is none of them. */
  readonly isWhole: boolean;
}

/** What every signed document says of itself. */
export interface ComparedDocument {
  readonly name: string;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly signedBy: readonly { readonly key: string; readonly fingerprint: string }[];
}

/** What `verify` found, as its `--json` gives it. */
export interface Report {
  readonly version: 2;
  readonly address: string;
  /** When it looked. */
  readonly checkedAt: string;
  readonly outcome: 'valid' | 'failed' | 'unchecked';
  /** Missing where nothing was signed as it should be. */
  readonly compared?: Compared;
  /** About what was signed. */
  readonly problems: readonly DocumentProblem[];
  /** About what is published. */
  readonly files: readonly FileFinding[];
}

/** The exit code for each outcome: none is taken for another, nor for a call that makes no sense (2). */
export const EXIT_CODES = { valid: 0, failed: 1, unchecked: 3 } as const;

/** What is known to be wrong counts more than what could not be seen, and that more than what is right. */
export function getWorstOutcome(
  findings: readonly { readonly outcome: 'failed' | 'unchecked' }[],
): Report['outcome'] {
  if (findings.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return findings.length > 0 ? 'unchecked' : 'valid';
}
