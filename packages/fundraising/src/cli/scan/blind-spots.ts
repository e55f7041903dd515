/** How a page is scanned: its source alone, or also in a browser. */
export type ScanMode = 'scan' | 'browser';

/**
 * The blind spots of each mode, in the order of the output. The documentation lists the same ones, and every attack that a
 * mode misses belongs to one of them; tests compare the three.
 */
export const BLIND_SPOTS = {
  scan: [
    'scripts',
    'styles',
    'pictures',
    'frames',
    'words',
    'other-hosts',
    'other-pages',
    'later',
    'clipboard',
    'other-visitors',
  ],
  browser: ['drawn', 'words', 'other-hosts', 'other-pages', 'later', 'clipboard', 'other-visitors'],
} as const satisfies Readonly<Record<ScanMode, readonly string[]>>;

/** A blind spot. Its sentences are in `@comunal/i18n` under `fundraising:scan.blind.`. */
export type BlindSpot = (typeof BLIND_SPOTS)[ScanMode][number];
