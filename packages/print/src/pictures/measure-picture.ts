import { loadOptional } from '../typeset/load-optional.ts';

/** More pixels are not decoded: a picture of a few kilobytes can claim to have billions. */
export const MOST_PIXELS = 250_000_000;

/** How wide a picture is to how high, as it is seen upright; `undefined` for what is none, or cannot be printed. */
export async function measurePicture(bytes: Uint8Array): Promise<number | undefined> {
  const { default: sharp } = await loadOptional('sharp', () => import('sharp'));
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const ratio = autoOrient.width / autoOrient.height;
    return ratio > 0 && Number.isFinite(ratio) ? ratio : undefined;
  } catch {
    return undefined; // It is said once the picture itself is asked for.
  }
}
