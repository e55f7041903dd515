import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPhotograph } from '../../test/support/draw-photograph.ts';
import { readInks } from '../inks/read-inks.ts';
import { encodePicture } from './encode-picture.ts';

const { inks } = readInks([]);
const dithered = { photographs: 'dithered', avif: false, inks } as const;
const color = { ...dithered, photographs: 'color' } as const;

let photograph: Buffer;
beforeAll(async () => {
  photograph = await drawPhotograph();
});

describe('of a photograph', () => {
  it('keeps nothing that the camera wrote, dithered or in colours', async () => {
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    for (const options of [dithered, { ...color, avif: true }])
      for (const { bytes } of (await encodePicture(photograph, options)).files) {
        const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
        expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
        expect(bytes.includes('Camera of nobody')).toBe(false);
      }
  });

  it('is at most 15 kB when dithered, in two colours, for light and for dark pages', async () => {
    const { kind, files } = await encodePicture(photograph, dithered);
    expect(kind).toBe('dithered');
    expect(files.map(({ scheme }) => scheme)).toEqual(['light', 'dark']);
    for (const { bytes } of files) {
      expect(bytes.length).toBeLessThanOrEqual(15_000);
      expect((await colorsOf(bytes)).size).toBe(2);
    }
  });

  it('puts the paper of the site where it is light, and its ink where it is dark', async () => {
    const [light] = (await encodePicture(photograph, dithered)).files;
    const colors = await colorsOf(light?.bytes ?? Buffer.alloc(0));
    expect(colors).toEqual(new Set([inks.paper, inks.accent2]));
  });

  it('stands upright as the camera was held', async () => {
    const sideways = await sharp(photograph).withMetadata({ orientation: 6 }).toBuffer();
    for (const options of [dithered, color]) {
      const { width, height } = await encodePicture(sideways, options);
      expect(height).toBeGreaterThan(width);
    }
  });
});

it('makes widths for small and large screens, none of them wider than the picture, and reserves its room', async () => {
  const picture = await sharp(photograph).resize(1000, 500, { fit: 'fill' }).toBuffer();
  const { files, width, height } = await encodePicture(picture, color);
  expect(files.map((file) => [file.format, file.width])).toEqual([
    ['webp', 400],
    ['webp', 800],
    ['webp', 1000],
  ]);
  expect([width, height]).toEqual([1000, 500]);
});

it('leaves a drawing of few colours in its colours', async () => {
  const drawing = await sharp(
    Buffer.from(
      '<svg width="600" height="300" xmlns="http://www.w3.org/2000/svg"><circle cx="200" cy="150" r="90" fill="teal"/><circle cx="350" cy="150" r="90" fill="crimson"/></svg>',
    ),
  )
    .flatten({ background: 'white' })
    .jpeg()
    .toBuffer();
  expect((await encodePicture(drawing, dithered)).kind).toBe('color');
});

it('refuses what is no picture', async () => {
  await expect(encodePicture(Buffer.from('no picture'), color)).rejects.toThrow(
    'unsupported image format',
  );
});

async function colorsOf(bytes: Buffer): Promise<ReadonlySet<string>> {
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
  const colors = new Set<string>();
  for (let index = 0; index < pixels.length; index += 3)
    colors.add(`#${pixels.toString('hex', index, index + 3)}`);
  return colors;
}
