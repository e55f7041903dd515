/** The namespaces that `createI18n` loads by itself: those of a site's pages and of messages about content. */
export const PAGE_NAMESPACES = ['common', 'site', 'content', 'problems'] as const;
