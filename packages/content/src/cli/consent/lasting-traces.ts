/** What stays of somebody whatever a collective does. Each has a message of its name. */
export const lastingTraces = [
  'downloads',
  'copiesOfFiles',
  'subscribers',
  'clones',
  'webArchives',
  'federation',
  'printed',
] as const;

/** One of {@link lastingTraces}. */
export type LastingTrace = (typeof lastingTraces)[number];
