import sharp from 'sharp';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../src/index.ts';
import { plantAvif, plantJpeg, plantPng, plantWebp } from './support/planted-pictures.ts';

/** The bytes as text, and those of every zlib stream in them. */
function readAll(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const texts = [buffer.toString('latin1')];
  for (let at = buffer.indexOf(0x78); at >= 0; at = buffer.indexOf(0x78, at + 1)) {
    try {
      texts.push(inflateSync(buffer.subarray(at)).toString('latin1'));
    } catch {
      // Those bytes are no stream.
    }
  }
  return texts.join('\n');
}

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
  ['%PDF-1.7\n', 'unsupported-pdf'],
  ['PK\x03\x04word/', 'unsupported-document'],
  ['GIF89a', 'unsupported-picture'],
  ['\0\0\0\x18ftypheic', 'unsupported-picture'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'unsupported-picture'],
  ['\0\0\0\x18ftypisom', 'unsupported-media'],
  ['ID3\x04', 'unsupported-media'],
  ['hola', 'unsupported'],
  ['', 'unsupported'],
])('refuses %j as %s', async (text, code) => {
  await expect(cleanPicture(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code });
});
