import sharp from 'sharp';
import { expect, it } from 'vitest';
import { dither } from './dither.ts';
import { preparePicture } from './prepare-picture.ts';

const size = { widthMm: 50, heightMm: 30 };

function createRamp(width: number, height: number): Buffer {
  return Buffer.from(
    Array.from({ length: width * height }, (_, index) =>
      Math.floor(((index % width) * 256) / width),
    ),
  );
}

async function createPhoto(): Promise<Buffer> {
  const raw = { width: 600, height: 400, channels: 1 } as const;
  return sharp(createRamp(600, 400), { raw })
    .withExif({ IFD0: { Artist: 'Nadie' }, IFD3: { GPSLatitude: '19/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();
}

it('leaves black and white alone, and nothing between', async () => {
  const picture = await preparePicture(await createPhoto(), size, 'photocopy');
  const { data, info } = await sharp(picture?.bytes)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(picture?.extension).toBe('png');
  expect(info.width).toBe(Math.round((50 / 25.4) * 300));
  expect([...new Set(data)].toSorted((a, b) => a - b)).toEqual([0, 255]);
});

it('keeps each tone as dark as it was', () => {
  for (const tone of [16, 64, 128, 192, 240]) {
    const dots = dither(new Uint8Array(64 * 64).fill(tone), 64);
    const mean = dots.reduce((sum, value) => sum + value, 0) / dots.length;
    expect(Math.abs(mean - tone)).toBeLessThan(8);
  }
});

it('makes dots of the second ink where there are two', async () => {
  const picture = await preparePicture(await createPhoto(), size, 'two-inks');
  const { data } = await sharp(picture?.bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let index = 0; index < data.length; index += 3)
    colours.add(data.subarray(index, index + 3).toString('hex'));
  expect([...colours].toSorted()).toEqual(['0b4a4c', 'ffffff']);
});

it.each(['photocopy', 'two-inks', 'colour'] as const)('has no metadata in %s', async (inks) => {
  const picture = await preparePicture(await createPhoto(), size, inks);
  const { exif, icc, xmp, iptc } = await sharp(picture?.bytes).metadata();
  expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(Buffer.from(picture?.bytes ?? []).includes('Nadie')).toBe(false);
});

it('takes a picture of a hundred megapixels', async () => {
  const create = { width: 10_000, height: 10_000, channels: 3, background: '#808080' } as const;
  const bytes = await sharp({ create }).png({ compressionLevel: 1 }).toBuffer();
  const picture = await preparePicture(bytes, size, 'photocopy');
  expect((await sharp(picture?.bytes).metadata()).width).toBe(591);
});

it.each([
  ['more than 250 megapixels', () => createClaim(20_000, 20_000)],
  ['what is no picture', () => Buffer.from('<p>no</p>')],
  ['half a picture', async () => (await createPhoto()).subarray(0, 1500)],
])('does without %s', async (_, create) => {
  expect(await preparePicture(await create(), size, 'photocopy')).toBeUndefined();
});

/** A file of a few bytes that claims to hold a huge picture. */
function createClaim(width: number, height: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`,
  );
}
