import type { Sharp } from 'sharp';
import type { EncodedFile, Encoding } from './encoded-picture.ts';

const WIDTHS = [400, 800, 1200];
const QUALITY = { avif: 50, webp: 74 };

/**
 * Encodes a picture in the widths that pages show it in, and no wider than it is. AVIF is a third smaller and takes seconds
 * a picture, so it is made only when asked for.
 */
export async function encodeInColor(
  picture: Sharp,
  { width, height }: { readonly width: number; readonly height: number },
  { avif }: { readonly avif: boolean },
): Promise<Encoding> {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  const widths = [...WIDTHS.filter((each) => each < widest), widest];
  const files: EncodedFile[] = [];
  for (const format of avif ? (['avif', 'webp'] as const) : (['webp'] as const))
    for (const each of widths)
      files.push({
        format,
        width: each,
        bytes: await picture
          .clone()
          .resize(each)
          .toFormat(format, { quality: QUALITY[format] })
          .toBuffer(),
      });
  return { kind: 'color', width: widest, height: Math.round((height * widest) / width), files };
}
