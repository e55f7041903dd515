import type { FailedReason, UncheckedReason } from '../../signing/verify-document.ts';
import type { TextPosition } from '../find-json-error.ts';
import type { FetchedDocument } from '../fetch-document.ts';
import type { BlindSpot, ScanMode } from './blind-spots.ts';
import type { DetailKind } from './detectors/detector.ts';
import type { TextLocation } from './page/source-text.ts';

/** Why a campaign in a page is a finding. */
export type CampaignReason = FailedReason | 'too-old' | 'elsewhere';

/** Why a part of the page could not be checked. */
export type UncheckedPartReason =
  | Extract<FetchedDocument, { failure: string }>['failure']
  | UncheckedReason
  | 'unreadable'
  | 'not-html'
  | 'state-file'
  | 'browser-failed'
  | 'browser-as-root'
  | 'browser-ended';

/** A finding: an unsigned payment detail, a redirect, or a key of somebody else that the page trusts. */
export type ScanFinding = {
  readonly location: TextLocation;
  /** The first position in the page's source where its letters and digits are consecutive, if there is one. */
  readonly position?: TextPosition;
} & (
  | { readonly kind: DetailKind | 'trusted-key' | 'redirect'; readonly value: string }
  | { readonly kind: 'campaign'; readonly value: CampaignReason }
);

/** A part that could not be checked. */
export interface UncheckedPart {
  readonly reason: UncheckedPartReason;
  /** The URL or file, unless it is the page itself. */
  readonly about?: string;
  readonly status?: number;
  readonly location?: string;
}

/** The report of a scan, as printed by `--json`. */
export interface ScanReport {
  readonly version: 1;
  readonly mode: ScanMode;
  readonly address: string;
  /** The time of the scan. */
  readonly checkedAt: string;
  readonly outcome: ScanOutcome;
  readonly findings: readonly ScanFinding[];
  readonly unchecked: readonly UncheckedPart[];
  /** The number of signed campaigns that the page was compared with. */
  readonly campaigns: number;
  /** The blind spots of this mode, with the number of cases in the page where they can be counted. */
  readonly blindSpots: readonly { readonly kind: BlindSpot; readonly count?: number }[];
}

/** The outcome of a scan. It never says that all is well, since a scan only finds what its detectors know. */
export type ScanOutcome = 'nothing-found' | 'alarm' | 'unchecked';

/** The exit code for each outcome. */
export const SCAN_EXIT_CODES = { 'nothing-found': 0, alarm: 1, unchecked: 3 } as const;

/** Returns the outcome: findings take precedence over unchecked parts. */
export function getOutcome(
  findings: readonly ScanFinding[],
  unchecked: readonly UncheckedPart[],
): ScanOutcome {
  if (findings.length > 0) return 'alarm';
  return unchecked.length > 0 ? 'unchecked' : 'nothing-found';
}
