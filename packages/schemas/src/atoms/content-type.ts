/** Every kind of entry, in the order in which a collective usually writes them. */
export const contentTypes = [
  'site',
  'organization',
  'person',
  'series',
  'event',
  'recording',
  'podcast',
  'publication',
  'curriculum',
  'service',
  'campaign',
  'page',
] as const;
/** The name of a kind of entry. */
export type ContentType = (typeof contentTypes)[number];
