import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodeIndexedPng } from './encode-indexed-png.ts';
import { indexColors } from './index-colors.ts';
import type { IndexedColumn } from './indexed-column.ts';

const SIZE = { width: 64, height: 48 };

/** Draws a pixel for each place, from red, green and blue. */
function draw(colorAt: (x: number, y: number) => readonly [number, number, number]): Buffer {
  const pixels = Buffer.alloc(SIZE.width * SIZE.height * 4, 255);
  for (let y = 0; y < SIZE.height; y++)
    for (let x = 0; x < SIZE.width; x++) pixels.set(colorAt(x, y), (y * SIZE.width + x) * 4);
  return pixels;
}

/** Encodes a drawing in two parts, as one that is put together is. */
async function encode(drawing: Buffer, inks: readonly string[]): Promise<Buffer> {
  const cut = (left: number, width: number, firstIndex: number): IndexedColumn => {
    const rows = Array.from({ length: SIZE.height }, (_, row) => {
      const start = (row * SIZE.width + left) * 4;
      return drawing.subarray(start, start + width * 4);
    });
    return indexColors(Buffer.concat(rows), { width, inks, firstIndex, mostColors: 128 });
  };
  const first = cut(0, 40, 0);
  const second = cut(40, SIZE.width - 40, first.palette.length);
  return encodeIndexedPng([first, second], [...first.palette, ...second.palette], SIZE.height);
}

async function decode(png: Buffer): Promise<Buffer> {
  return sharp(png).ensureAlpha().raw().toBuffer();
}

it('keeps every pixel of a drawing in flat colours', async () => {
  const drawing = draw((x, y) => (x > y ? [10, 200, 31] : [255, 250, 240]));
  const png = await encode(drawing, ['#0ac81f']);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...SIZE });
  expect((await decode(png)).equals(drawing)).toBe(true);
});

it('takes an ink for all colours that are nearly the same', async () => {
  const drawing = draw((x) => (x === 0 ? [14, 203, 26] : [10, 200, 31]));
  const pixels = await decode(await encode(drawing, ['#0ac81f']));
  expect(pixels.equals(draw(() => [10, 200, 31]))).toBe(true);
});

it('stays near the colours of a drawing that has more than a palette holds', async () => {
  const drawing = draw((x, y) => [x * 4, y * 5, (x * y) % 256]);
  const pixels = await decode(await encode(drawing, []));
  const farthest = pixels.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (drawing[index] ?? 0))),
    0,
  );
  expect(farthest).toBeLessThan(64);
});
