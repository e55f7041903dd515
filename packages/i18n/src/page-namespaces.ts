/** The namespaces that `createI18n` loads by itself: those of a site's pages and of messages about content. */
export const PAGE_NAMESPACES = ['common', 'site', 'content', 'problems'] as const;

/**
 * The namespaces whose messages a visitor of a site sees: those of its pages and of its elements. Messages about problems of
 * the content are for its authors.
 */
export const VISITOR_NAMESPACES = [
  'common',
  'site',
  'content',
  'room',
  'call',
  'video',
  'donate',
  'zones',
] as const;
