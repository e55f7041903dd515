import { contentTypes, type ContentType, type PublicEntry } from '@comunal/schemas';
import { assetPath } from '../lib/asset-path.ts';
import type { SiteContent } from '../lib/site-content.ts';

/**
 * Lists the files that entries offer for download, by their paths on the site. Their bytes are promised by a checksum, so
 * they are published as they are.
 */
export function listDownloads(entries: SiteContent['entries']): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (value: unknown, type: ContentType): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sha256' in value && 'path' in value && typeof value.path === 'string')
      paths.add(assetPath(type, value.path));
    for (const part of Object.values(value)) visit(part, type);
  };
  for (const type of contentTypes) {
    const withPage: readonly PublicEntry[] = entries[type].withPage;
    for (const entry of withPage) visit(entry, type);
  }
  return paths;
}
