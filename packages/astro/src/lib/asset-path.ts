import { folders } from '@comunal/content';
import type { ContentType } from '@comunal/schemas';

/** The path of a file beside an entry, from the folder that such files are published in. */
export function assetPath(type: ContentType, path: string): string {
  return type === 'site' ? path : `${folders[type]}/${path}`;
}

/** The same path as a part of an address. */
export function encodeAssetPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
