import { folders } from '@comunal/content';
import type { ContentType } from '@comunal/schemas';
import { withBase } from './with-base.ts';

/** Where a file that stands beside an entry is found on the site. The build copies the files of public entries alone. */
export function assetAddress(type: ContentType, path: string): string {
  const folder = type === 'site' ? [] : [folders[type]];
  return withBase(`files/${[...folder, ...path.split('/')].map(encodeURIComponent).join('/')}`);
}
