import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/** A part of a drawing, as high as all of it. */
export interface Column {
  /** In pixels. */
  readonly width: number;
  /** Red, green, blue and alpha of each pixel, row by row. The drawing is opaque: alpha is left out. */
  readonly pixels: Uint8Array;
}

/**
 * Encodes a drawing in a few flat colours as a PNG with a palette. Each colour stands for all that are nearly the same, so
 * that the edges of shapes and letters fit into the palette too. It takes half the bytes and a third of the time of a PNG
 * without a palette, and encoders that choose a palette take longer to choose it.
 *
 * @param columns - The parts of the drawing, from left to right.
 * @param height - In pixels.
 * @param inks - Colours that stay exactly as they are, as `#rrggbb`.
 */
export async function encodeIndexedPng(
  columns: readonly Column[],
  height: number,
  inks: readonly string[],
): Promise<Buffer> {
  const { rows, palette } = toIndexes(columns, height, inks.map(toColor));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(
    columns.reduce((sum, { width }) => sum + width, 0),
    0,
  );
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // a byte for each pixel, and a palette
  // More than level 3 saves a tenth of the bytes in four times the time.
  const compressed = await promisify(deflate)(rows, { level: 3 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(toBytes))),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours as pixels hold them: red in the lowest byte. */
type Color = number;

interface Indexed {
  /** For each row a byte that says it is not filtered, and the number of the colour of each pixel. */
  readonly rows: Buffer;
  readonly palette: readonly Color[];
}

function toIndexes(columns: readonly Column[], height: number, inks: readonly Color[]): Indexed {
  for (const bits of [5, 4, 3]) {
    const indexed = indexBy(bits, columns, height, inks);
    if (indexed.palette.length <= MOST_COLORS) return indexed;
  }
  return indexBy(2, columns, height, inks);
}

/** Takes colours for the same whose red, green and blue begin with the same bits. */
function indexBy(
  bits: number,
  columns: readonly Column[],
  height: number,
  inks: readonly Color[],
): Indexed {
  const indexes = new Int16Array(2 ** (bits * 3)).fill(-1);
  const palette: Color[] = [];
  const indexOf = (color: Color): number => {
    const key = toKey(color, bits);
    const index = indexes[key] ?? -1;
    return index >= 0 ? index : (indexes[key] = palette.push(color) - 1);
  };
  inks.forEach(indexOf);
  const rowLength = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const rows = Buffer.alloc(rowLength * height);
  let left = 1;
  for (const { width, pixels } of columns) {
    // Signed, since larger numbers would be put on the heap one by one.
    const colors = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
    let last = ~(colors[0] ?? 0);
    let index = 0;
    for (let row = 0; row < height; row++) {
      let position = row * rowLength + left;
      for (let pixel = row * width; pixel < (row + 1) * width; pixel++) {
        const color = colors[pixel] ?? 0;
        // Most pixels have the colour of the one before.
        if (color !== last) index = indexOf(color);
        last = color;
        rows[position++] = index;
      }
    }
    left += width;
  }
  return { rows, palette };
}

function toKey(color: Color, bits: number): number {
  const mask = 2 ** bits - 1;
  const shift = 8 - bits;
  const red = (color >> shift) & mask;
  const green = (color >> (shift + 8)) & mask;
  const blue = (color >> (shift + 16)) & mask;
  return red | (green << bits) | (blue << (2 * bits));
}

function toBytes(color: Color): readonly [number, number, number] {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}

function toColor(hex: string): Color {
  return Buffer.from(hex.slice(1), 'hex').readUIntLE(0, 3);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
