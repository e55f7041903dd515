/** The server's labels of its constants, by id. */
export const PRIVACIES: Readonly<Record<string, string>> = {
  1: 'Public',
  2: 'Unlisted',
  3: 'Private',
  4: 'Internal',
  5: 'Password protected',
};

export const VIDEO_STATES: Readonly<Record<string, string>> = {
  1: 'Published',
  2: 'To transcode',
  3: 'To import',
  4: 'Waiting for livestream',
  5: 'Livestream ended',
  6: 'To move to external storage',
  7: 'Transcoding failed',
  8: 'Moving to external storage failed',
  9: 'To edit',
  12: 'Import failed',
};

export const COMMENT_POLICIES: Readonly<Record<string, string>> = {
  1: 'Enabled',
  2: 'Disabled',
  3: 'Requires approval',
};

export const LICENCES: Readonly<Record<string, string>> = {
  1: 'Attribution',
  2: 'Attribution - Share Alike',
  3: 'Attribution - No Derivatives',
  4: 'Attribution - Non Commercial',
  5: 'Attribution - Non Commercial - Share Alike',
  6: 'Attribution - Non Commercial - No Derivatives',
  7: 'Public Domain Dedication',
  8: 'Free of known copyright restrictions',
  9: 'Copyrighted - All Rights Reserved',
};

export const CATEGORIES: Readonly<Record<string, string>> = {
  1: 'Music',
  2: 'Films',
  3: 'Vehicles',
  4: 'Art',
  5: 'Sports',
  6: 'Travels',
  7: 'Gaming',
  8: 'People',
  9: 'Comedy',
  10: 'Entertainment',
  11: 'News & Politics',
  12: 'How To',
  13: 'Education',
  14: 'Activism',
  15: 'Science & Technology',
  16: 'Animals',
  17: 'Kids',
  18: 'Food',
};

export interface Labelled {
  readonly id: number | string | null;
  readonly label: string;
}

export function labelled(
  labels: Readonly<Record<string, string>>,
  id: number | string | null,
): Labelled {
  return { id, label: (id !== null && labels[id]) || 'Unknown' };
}
