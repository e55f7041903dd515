import type { FailedReason, UncheckedReason } from '../../signing/verify-document.ts';
import type { TextPosition } from '../find-json-error.ts';
import type { FetchedDocument } from '../fetch-document.ts';
import type { BlindSpot, ScanMode } from './blind-spots.ts';
import type { DetailKind } from './detectors/detector.ts';
import type { Place } from './page/source-text.ts';

/** Why a campaign in a page is an alarm. */
export type CampaignReason = FailedReason | 'too-old' | 'elsewhere';

/** Why nobody could look. */
export type UncheckedPartReason =
  | Extract<FetchedDocument, { failure: string }>['failure']
  | UncheckedReason
  | 'unreadable'
  | 'not-html'
  | 'memory'
  | 'browser-failed'
  | 'browser-as-root'
  | 'browser-ended';

/** What looks like a payment detail and was not signed, or leads visitors away, or makes them trust somebody else. */
export type ScanFinding = {
  readonly place: Place;
  /** Where in the source of the page its letters and digits stand in a row, if they do: the first such place. */
  readonly position?: TextPosition;
} & (
  | { readonly kind: DetailKind | 'trusted-key' | 'redirect'; readonly value: string }
  | { readonly kind: 'campaign'; readonly value: CampaignReason }
);

/** What could not be looked at. */
export interface UncheckedPart {
  readonly reason: UncheckedPartReason;
  /** The address or file, where it is another than the page. */
  readonly about?: string;
  readonly status?: number;
  readonly location?: string;
}

/** What a scan came to, as its `--json` gives it. */
export interface ScanReport {
  readonly version: 1;
  readonly mode: ScanMode;
  readonly address: string;
  /** When it looked. */
  readonly checkedAt: string;
  readonly outcome: ScanOutcome;
  readonly found: readonly ScanFinding[];
  readonly unseen: readonly UncheckedPart[];
  /** How many signed campaigns the page was held against. */
  readonly campaigns: number;
  /** What this mode cannot see, with how often the page has it where that can be counted. */
  readonly blindSpots: readonly { readonly what: BlindSpot; readonly count?: number }[];
}

/** Never that all is well: a scan finds what it knows, and no more. */
export type ScanOutcome = 'nothing-found' | 'alarm' | 'unchecked';

/** The exit code for each outcome. */
export const SCAN_EXIT_CODES = { 'nothing-found': 0, alarm: 1, unchecked: 3 } as const;

/** What was found counts more than what could not be seen, and that more than that nothing was found. */
export function getOutcome(
  found: readonly ScanFinding[],
  unseen: readonly UncheckedPart[],
): ScanOutcome {
  if (found.length > 0) return 'alarm';
  return unseen.length > 0 ? 'unchecked' : 'nothing-found';
}
