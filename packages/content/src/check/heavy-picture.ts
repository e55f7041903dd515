import type { AssetFault } from './assets/asset-fault.ts';

/** A larger picture takes ten seconds and longer over a slow connection. */
const maxPictureBytes = 2 ** 20;

/** Reports `heavy-picture`: a picture that takes long to load. */
export function checkHeavyPicture(bytes: number, value: string): AssetFault | undefined {
  if (bytes <= maxPictureBytes) return undefined;
  const mebibytes = (bytes / 2 ** 20).toFixed(1);
  return { code: 'heavy-picture', values: { value, mebibytes } };
}
