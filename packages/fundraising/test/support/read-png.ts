import { inflateSync } from 'node:zlib';
import jsqr from 'jsqr';

// Its types declare a default export; Node imports the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

/** Reads a QR code from pixels with another library. */
export function readPixels(pixels: Uint8ClampedArray, width: number): Buffer {
  return Buffer.from(decode(pixels, width, width)?.binaryData ?? []);
}

/** Decodes a PNG like ours: one bit per pixel, no filter. */
export function pixelsOf(png: Uint8Array): Uint8ClampedArray {
  const view = Buffer.from(png);
  const width = view.readUInt32BE(16);
  const length = view.readUInt32BE(33);
  const lines = inflateSync(view.subarray(41, 41 + length));
  const perLine = 1 + Math.ceil(width / 8);
  return shades(width, (x, y) => ((lines[y * perLine + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1);
}

/** Draws grey pixels, 0 black and 1 white. */
export function shades(width: number, bit: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.fill(bit(x, y) * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return pixels;
}
