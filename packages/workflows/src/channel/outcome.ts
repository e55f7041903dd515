/** Why a video is not copied. */
export const leftOutReasons = [
  'no-entry',
  'no-consents',
  'consent-not-in-force',
  'not-shown',
  'too-early',
  'gone',
  'not-public',
  'no-download',
  'no-file',
  'dark',
] as const;

/**
 * Why a video is not copied. `no-entry`: no public recording names it; the reasons of a permit; `gone`: it was deleted or closed
 * meanwhile; `no-download`: its owner does not let it be downloaded; `no-file`: no file holds picture and sound in one; `dark`:
 * the Archive has taken its item out of view.
 */
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A video that was not copied, by its short UUID, which its address ends in. */
export type LeftOutVideo = {
  /** Its short UUID. */
  readonly video: string;
  /** What keeps it from being copied, now or for good. */
  readonly reason: LeftOutReason;
  /** The first day on which it may be copied, for `too-early`. */
  readonly from?: string;
};

/** A video whose copy failed, which the next mirroring tries again. */
export type FailedVideo = {
  /** Its short UUID. */
  readonly video: string;
  /** The code of the failure. */
  readonly code: string;
};

/** What became of the videos of a channel. */
export type MirrorReport = {
  /** Copied now. */
  readonly copied: number;
  /** Of those, the ones that the Archive does not list yet. */
  readonly unlisted: number;
  /** In the Archive already, and as they should be. */
  readonly present: number;
  /** In the Archive already, with metadata or captions that were changed now. */
  readonly updated: number;
  /** Bytes of the files that were sent. */
  readonly bytes: number;
  /** Those that may not or cannot be copied; the next mirroring looks at them again. */
  readonly leftOut: readonly LeftOutVideo[];
  /** Those whose copy was tried as often as it may be. */
  readonly failed: readonly FailedVideo[];
  /** Entries that do not name their copy, and could not be edited without changing something else. */
  readonly byHand: readonly string[];
};

/** A report of nothing. */
export const emptyReport: MirrorReport = {
  copied: 0,
  unlisted: 0,
  present: 0,
  updated: 0,
  bytes: 0,
  leftOut: [],
  failed: [],
  byHand: [],
};

/** Adds two reports up. */
export function addReports(a: MirrorReport, b: MirrorReport): MirrorReport {
  return {
    copied: a.copied + b.copied,
    unlisted: a.unlisted + b.unlisted,
    present: a.present + b.present,
    updated: a.updated + b.updated,
    bytes: a.bytes + b.bytes,
    leftOut: [...a.leftOut, ...b.leftOut],
    failed: [...a.failed, ...b.failed],
    byHand: [...a.byHand, ...b.byHand],
  };
}
