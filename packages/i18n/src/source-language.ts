/** The language that the interface is written in first, and the last one of every fallback chain. */
export const SOURCE_LANGUAGE = 'es';
