const TWELVE_HOURS_MS = 12 * 60 * 60 * 1000;

/**
 * The day of this build, as `YYYY-MM-DD`, where it is earliest on earth: an activity is past once its day has ended
 * everywhere. Pages built earlier say what was upcoming then.
 */
export const today = new Date(Date.now() - TWELVE_HOURS_MS).toISOString().slice(0, 10);
