import type { ContentType } from '@comunal/schemas';
import { assetPath, encodeAssetPath } from './asset-path.ts';
import { withBase } from './with-base.ts';

/** Where a file that stands beside an entry is found on the site. The build copies the files of public entries alone. */
export function assetAddress(type: ContentType, path: string): string {
  return withBase(`files/${encodeAssetPath(assetPath(type, path))}`);
}
