import type { FailedReason, UncheckedReason } from '../signing/verify-document.ts';

/** Why what is published is not to be believed, or why nobody could look. */
export type Reason =
  | FailedReason
  | UncheckedReason
  | 'too-old'
  | 'page-key'
  | 'foreign'
  | 'elsewhere'
  | 'unreachable'
  | 'timed-out'
  | 'encoding'
  | 'status'
  | 'redirect'
  | 'unreadable';

/** What `verify` found, as its `--json` gives it. */
export interface Report {
  readonly version: 1;
  readonly address: string;
  /** When it looked. */
  readonly checkedAt: string;
  readonly outcome: 'valid' | 'failed' | 'unchecked';
  readonly reason?: Reason;
  readonly issuedAt?: string;
  readonly expiresAt?: string;
  readonly signedBy?: readonly { readonly key: string; readonly fingerprint: string }[];
  /** Payment details or keys in the page that nobody signed, or where it takes a campaign from. */
  readonly found?: readonly string[];
  /** What the server answered with, and where it sent whoever asked. */
  readonly status?: number;
  readonly location?: string;
}

/** The exit code for each outcome: none is taken for another, nor for a call that makes no sense (2). */
export const EXIT_CODES = { valid: 0, failed: 1, unchecked: 3 } as const;
