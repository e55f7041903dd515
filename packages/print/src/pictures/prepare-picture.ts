import type { PrintInks } from '../typeset/print-design.ts';
import { coloursOf } from '../typeset/print-design.ts';
import type { Region } from 'sharp';
import { loadOptional } from '../typeset/load-optional.ts';
import { dither } from './dither.ts';
import { MOST_PIXELS } from './measure-picture.ts';

/** Dots an inch of a small picture, and of a large one, which is looked at from afar. */
const [DPI, LARGE_DPI] = [300, 150];
const LARGE_MM = 120;
const MM_PER_INCH = 25.4;

/** A picture as it is printed, without metadata. */
export interface PreparedPicture {
  /** `png` for black and white, `jpg` for colours. */
  readonly extension: 'png' | 'jpg';
  readonly bytes: Uint8Array;
}

/**
 * Prepares a picture for print: upright, no larger than 300 dots an inch ask for, without metadata; in one ink dithered to real
 * black and white.
 *
 * @param bytes - A JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file.
 * @param size - How large it is printed at most, in millimetres. It is cut to this shape.
 * @returns `undefined` for what is no picture, is damaged, or has more than 250 megapixels.
 */
export async function preparePicture(
  bytes: Uint8Array,
  size: { readonly widthMm: number; readonly heightMm: number },
  inks: PrintInks,
): Promise<PreparedPicture | undefined> {
  const { default: sharp } = await loadOptional('sharp', () => import('sharp'));
  const dpi = inks !== 'colour' && size.widthMm > LARGE_MM ? LARGE_DPI : DPI;
  const [width, height] = [size.widthMm, size.heightMm].map((mm) =>
    Math.max(1, Math.round((mm / MM_PER_INCH) * dpi)),
  );
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
    const { autoOrient } = await source.metadata();
    const picture = source
      .autoOrient()
      .extract(middleOf(autoOrient, size.widthMm / size.heightMm))
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .flatten({ background: 'white' });
    if (inks === 'colour')
      return { extension: 'jpg', bytes: await picture.jpeg({ quality: 86 }).toBuffer() };
    const { data, info } = await picture
      .greyscale()
      .normalise({ lower: 1, upper: 99 })
      .sharpen()
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dots = dither(data, info.width);
    const raw = { width: info.width, height: info.height, channels: 1 } as const;
    const png = await sharp(inkOf(dots, inks), { raw: { ...raw, channels: 3 } })
      .png({ palette: true, colours: 2, dither: 0, compressionLevel: 9 })
      .toBuffer();
    return { extension: 'png', bytes: png };
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) throw thrown;
    return undefined; // sharp says in many words that it cannot read it
  }
}

/**
 * The middle of a picture that is a strip, at most twice as long as its place: made as wide as the place, all of a strip would have
 * as many pixels as no memory holds.
 */
function middleOf(
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
): Region {
  const [wide, high] = [
    Math.min(width, Math.ceil(height * ratio * 2)),
    Math.min(height, Math.ceil((width / ratio) * 2)),
  ];
  const [left, top] = [Math.floor((width - wide) / 2), Math.floor((height - high) / 2)];
  return { left, top, width: wide, height: high };
}

/** Black dots in the ink that pictures have, on paper. */
function inkOf(dots: Uint8Array, inks: PrintInks): Buffer {
  const { second } = coloursOf(inks);
  const ink = [1, 3, 5].map((start) => Number.parseInt(second.slice(start, start + 2), 16));
  const pixels = Buffer.alloc(dots.length * 3, 255);
  for (let index = 0; index < dots.length; index += 1)
    if (dots[index] === 0) pixels.set(ink, index * 3);
  return pixels;
}
