import sharp from 'sharp';
import type { Inks } from '../inks/read-inks.ts';
import { encodeDithered } from './encode-dithered.ts';
import { encodeInColor } from './encode-in-color.ts';
import type { Encoding } from './encoded-picture.ts';
import { isPhotograph } from './is-photograph.ts';

/** How pictures are encoded. */
export interface EncodeOptions {
  /** How photographs are shown. */
  readonly photographs: 'color' | 'dithered';
  /** Whether there is AVIF beside WebP. */
  readonly avif: boolean;
  readonly inks: Inks;
}

/**
 * Encodes a picture for pages, upright, and without anything that a camera or a program wrote into the file.
 *
 * @throws Error when it is no picture, or in a format that no library here reads, such as HEIC.
 */
export async function encodePicture(
  bytes: Buffer,
  { photographs, avif, inks }: EncodeOptions,
): Promise<Encoding> {
  const picture = sharp(bytes, { failOn: 'error' });
  const { format, autoOrient } = await picture.metadata();
  const { width, height } = autoOrient;
  if (format === 'svg') return { kind: 'vector', width, height, files: [] };
  // The pixels are turned as the camera was held, since the note that says so is left out.
  const upright = picture.autoOrient();
  return photographs === 'dithered' && (await isPhotograph(upright))
    ? encodeDithered(upright, inks)
    : encodeInColor(upright, { width, height }, { avif });
}
