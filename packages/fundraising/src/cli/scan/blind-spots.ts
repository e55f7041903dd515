/** How a page is looked at. */
export type ScanMode = 'scan' | 'browser';

/**
 * What each mode cannot see, in the order of the output. The documentation names the same, and every attack that a mode misses
 * belongs to one of them: tests hold the three against each other.
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

/** One thing that cannot be seen. Sentences stand in `@comunal/i18n` under `fundraising:scan.blind.`. */
export type BlindSpot = (typeof BLIND_SPOTS)[ScanMode][number];
