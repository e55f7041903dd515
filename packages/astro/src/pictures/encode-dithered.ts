import sharp, { type Sharp } from 'sharp';
import { mixInks } from '../inks/mix-inks.ts';
import type { Inks } from '../inks/read-inks.ts';
import type { EncodedFile, Encoding } from './encoded-picture.ts';
import { orderDither, type Rgb } from './order-dither.ts';

/** A picture that is larger in the widest of these is made narrower. */
const WIDTHS = [800, 720, 640, 560, 480, 400, 320];
const MOST_BYTES = 15_000;

/**
 * Encodes a picture as dots of one ink on paper, in at most 15 kB, once for light pages and once for dark ones: what is light
 * in it stays light in both.
 */
export async function encodeDithered(picture: Sharp, inks: Inks): Promise<Encoding> {
  const { paper, ink, accent2 } = inks;
  const schemes = {
    light: { dark: toRgb(accent2), light: toRgb(paper) },
    dark: { dark: toRgb(ink), light: toRgb(mixInks(accent2, 0.4, 'white')) },
  };
  for (const widest of WIDTHS) {
    const { data, info } = await picture
      .clone()
      .resize(widest, undefined, { withoutEnlargement: true })
      .flatten({ background: 'white' })
      .greyscale()
      .normalise({ lower: 2, upper: 98 })
      .sharpen()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const grey = channels === 1 ? data : data.filter((_, index) => index % channels === 0);
    const files: EncodedFile[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const raw = { width, height, channels: 3 } as const;
      const pixels = orderDither(grey, width, schemes[scheme]);
      const bytes = await sharp(pixels, { raw }).webp({ lossless: true, effort: 6 }).toBuffer();
      files.push({ format: 'webp', width, scheme, bytes });
    }
    const isSmall = files.every(({ bytes }) => bytes.length <= MOST_BYTES);
    if (isSmall || widest === WIDTHS.at(-1)) return { kind: 'dithered', width, height, files };
  }
  throw new Error('There is no width to dither a picture in.');
}

function toRgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
