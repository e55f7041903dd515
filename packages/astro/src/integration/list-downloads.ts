import { folders } from '@comunal/content';
import type { PublicEntry } from '@comunal/schemas';

/**
 * Lists the files that entries offer for download, by their paths on the site. Their bytes are promised by a checksum, so
 * they are published as they are.
 */
export function listDownloads(entries: Iterable<PublicEntry>): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (value: unknown, folder: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sha256' in value && 'path' in value && typeof value.path === 'string')
      paths.add(folder + value.path);
    for (const part of Object.values(value)) visit(part, folder);
  };
  for (const entry of entries) visit(entry, entry.type === 'site' ? '' : `${folders[entry.type]}/`);
  return paths;
}
