import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import { toBytes, type Color, type IndexedColumn } from './indexed-column.ts';

/** A part of the drawing, as high as all of it. */
type Part = Pick<IndexedColumn, 'width' | 'indexes'>;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Encodes a drawing as a PNG with a palette. It takes half the bytes and a third of the time of a PNG without one, and
 * encoders that choose a palette take longer to choose it.
 *
 * @param columns - The parts of the drawing, from left to right.
 * @param palette - The colours of all parts, 256 at most.
 * @param height - In pixels.
 */
export async function encodeIndexedPng(
  columns: readonly Part[],
  palette: readonly Color[],
  height: number,
): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthOf(columns), 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // a byte for each pixel, and a palette
  // Flat areas are runs of a byte: looking for them alone takes two thirds of the time of level 3, and a twentieth more bytes.
  // Level 6 saves a tenth of the bytes in four times the time.
  const compressed = await promisify(deflate)(toRows(columns, height), {
    strategy: constants.Z_RLE,
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(toBytes))),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** For each row a byte that says it is not filtered, and the number of the colour of each pixel. */
function toRows(columns: readonly Part[], height: number): Buffer {
  const rowLength = 1 + widthOf(columns);
  const rows = Buffer.alloc(rowLength * height);
  let left = 1;
  for (const { width, indexes } of columns) {
    for (let row = 0; row < height; row++)
      rows.set(indexes.subarray(row * width, (row + 1) * width), row * rowLength + left);
    left += width;
  }
  return rows;
}

function widthOf(columns: readonly Part[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
