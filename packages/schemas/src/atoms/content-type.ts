/** The name of every content type, in the order in which a collective usually writes entries. `contentTypeRegistry` defines each. */
export const contentTypes = [
  'site',
  'organization',
  'person',
  'series',
  'event',
  'recording',
  'podcast',
  'article',
  'publication',
  'curriculum',
  'service',
  'campaign',
  'page',
] as const;
/** The name of a content type. */
export type ContentType = (typeof contentTypes)[number];
