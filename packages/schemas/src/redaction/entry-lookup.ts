import type { ContentType } from '../atoms/content-type.ts';
import type { Entry } from '../types/entry-by-type.ts';

/**
 * Looks up another entry, so that a reference to one that may not be shown is left out.
 * @param type - The content type.
 * @param slug - The slug of the entry.
 */
export type EntryLookup = (type: ContentType, slug: string) => Entry | undefined;
