import type { AssetFault } from './assets/asset-fault.ts';
import { hasPosition } from './assets/has-position.ts';
import type { AssetUse } from './assets/check-asset-type.ts';

/** The formats in which cameras and telephones write a position. */
const photograph = /\.(?:jpe?g|png|webp|avif)$/i;

/**
 * Reports `picture-gps`: a picture that says where it was taken. The position itself is quoted nowhere.
 *
 * @param path - Where the file is.
 * @param use - How the entry uses it.
 */
export function checkPictureGps(path: string, { value, file }: AssetUse): AssetFault | undefined {
  if (!photograph.test(value) || !hasPosition(path)) return undefined;
  // A site publishes a file for download as it is, and pictures without what a camera wrote into them.
  return { code: 'picture-gps', values: { value }, ...(file ? { variant: 'download' } : {}) };
}
