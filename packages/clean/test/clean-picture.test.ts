import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../src/index.ts';
import { readAll } from './support/read-all.ts';
import { plantAvif, plantJpeg, plantPng, plantWebp } from './support/planted-pictures.ts';

const decode = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { sum: data.toString('base64'), width: info.width, height: info.height };
};

describe.each([
  ['jpeg', plantJpeg],
  ['png', plantPng],
  ['webp', plantWebp],
  ['avif', plantAvif],
] as const)('cleanPicture with %s', (format, plant) => {
  it('leaves no planted string, and the pixels, profile and orientation', async () => {
    const before = await plant();
    expect(readAll(before)).toContain('PLANTED');
    const cleaned = await cleanPicture(before);
    expect(cleaned.format).toBe(format);
    expect(readAll(cleaned.bytes)).not.toContain('PLANTED');
    expect(await decode(cleaned.bytes)).toEqual(await decode(before));
    const metadata = await sharp(cleaned.bytes).metadata();
    expect(metadata.icc).toEqual((await sharp(before).metadata()).icc);
    expect(metadata.xmp).toBeUndefined();
    // AVIF turns by its structure, which stays; its EXIF is for nobody.
    expect(metadata.orientation).toBe(format === 'avif' ? undefined : 6);
    expect(cleaned.removed).toContain('GPS:GPSLatitude');
    expect(cleaned.removed).toContain('IFD0:Artist');
    expect(JSON.stringify([cleaned.removed, cleaned.kept])).not.toContain('PLANTED');
  });

  it('finds nothing in what it cleaned', async () => {
    const { bytes } = await cleanPicture(await plant());
    const again = await cleanPicture(bytes);
    expect(again.removed).toEqual([]);
    expect(again.bytes).toBe(bytes);
  });

  it('refuses a picture that is cut', async () => {
    const { bytes } = await cleanPicture(await plant());
    for (const part of [0.3, 0.6, 0.95])
      await expect(cleanPicture(bytes.subarray(0, bytes.length * part))).rejects.toMatchObject({
        code: 'damaged',
      });
  });
});

it.each([
  ['PK\x03\x04word/', 'unsupported-document'],
  ['GIF89a', 'unsupported-picture'],
  ['\0\0\0\x18ftypheic', 'unsupported-picture'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'unsupported-picture'],
  ['fLaC', 'unsupported-media'],
  ['\x1A\x45\xDF\xA3\0\0matroska', 'unsupported-media'],
  ['%PDF-1.7\n', 'unsupported'],
  ['\0\0\0\x18ftypisom', 'unsupported'],
  ['hola', 'unsupported'],
  ['', 'unsupported'],
])('refuses %j as %s', async (text, code) => {
  await expect(cleanPicture(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code });
});

it('stops a picture when told to, and cleans the next ones', async () => {
  const picture = await plantPng();
  const controller = new AbortController();
  const stopped = cleanPicture(picture, { signal: controller.signal });
  const next = cleanPicture(picture);
  controller.abort(new Error('stopped'));
  await expect(stopped).rejects.toThrow('stopped');
  expect((await next).removed).toContain('IFD0:Artist');
});

it('cleans pictures that are asked for at once', async () => {
  const pictures = await Promise.all([plantPng(), plantWebp(), plantJpeg()]);
  const cleaned = await Promise.all(pictures.map((picture) => cleanPicture(picture)));
  expect(cleaned.map(({ format }) => format)).toEqual(['png', 'webp', 'jpeg']);
  for (const { bytes } of cleaned) expect(readAll(bytes)).not.toContain('PLANTED');
});
