import type { ContentType } from '@comunal/schemas';
import type { PublicLookup } from './export-options.ts';
import { parseOnce } from './parse-once.ts';

/**
 * Wraps a lookup so that it finds only what an output may name: entries that pass the strict public schema of their type and
 * are listed. What it does not find is left out, as is everything when there is no lookup.
 *
 * @throws NotPublicError when the lookup returns something that may not be published.
 */
export function createResolver(lookup: PublicLookup | undefined): PublicLookup {
  return <T extends ContentType>(type: T, slug: string) => {
    const entry = lookup?.(type, slug);
    if (entry?.visibility !== 'public') return undefined;
    return parseOnce<T>(type, entry);
  };
}
