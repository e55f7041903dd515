import sharp from 'sharp';
import { deflateSync } from 'node:zlib';
import {
  box,
  createPicture,
  jpegSegment,
  latin,
  plantAvif,
  plantJpeg,
  plantPng,
  plantWebp,
  pngChunk,
  xmp,
} from './planted-pictures.ts';

const trailer = latin('PLANTED-TRAILER');

/** What cameras write beside the usual. */
const plantJpegExif = (): Promise<Buffer> =>
  createPicture()
    .withExif({
      IFD0: { Make: 'PLANTED-MAKE', Copyright: 'PLANTED-COPYRIGHT', HostComputer: 'PLANTED-HOST' },
      IFD2: { UserComment: 'ASCII\0\0\0PLANTED-USER', MakerNote: 'PLANTED-MAKER' },
      IFD3: { GPSProcessingMethod: 'PLANTED-GPS', GPSLongitude: '99/1 8/1 0/1' },
    })
    .jpeg()
    .toBuffer();

/** XMP that is too long for one segment. */
async function plantJpegExtendedXmp(): Promise<Buffer> {
  const jpeg = await createPicture().jpeg().toBuffer();
  const name = 'http://ns.adobe.com/xmp/extension/\0';
  const extended = latin(`${name}${'A'.repeat(32)}\0\0\0\x0E\0\0\0\0PLANTED-LONGER`);
  return Buffer.concat([jpeg.subarray(0, 2), jpegSegment(0xe1, extended), jpeg.subarray(2)]);
}

/** A second picture behind the first, with its own metadata, as telephones write it for depth. */
async function plantJpegSecond(): Promise<Buffer> {
  return Buffer.concat([await createPicture().jpeg().toBuffer(), await plantJpegExif()]);
}

/** A comment in a picture of several scans. */
async function plantJpegProgressive(): Promise<Buffer> {
  const jpeg = await createPicture().jpeg({ progressive: true }).toBuffer();
  const comment = jpegSegment(0xfe, latin('PLANTED-COMMENT'));
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), trailer]);
}

/** Puts chunks before the pixels of a PNG. */
async function plantInPng(...chunks: readonly Buffer[]): Promise<Buffer> {
  const png = await createPicture().png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

const compressed = (head: string, text: string): Buffer =>
  Buffer.concat([latin(head), deflateSync(latin(text))]);

const plantPngXmp = (): Promise<Buffer> =>
  plantInPng(pngChunk('iTXt', compressed('XML:com.adobe.xmp\0\x01\0\0\0', xmp)));
const plantPngProfile = (): Promise<Buffer> =>
  plantInPng(pngChunk('zTXt', compressed('Raw profile type exif\0\0', 'PLANTED-RAW')));
const plantPngTexts = (): Promise<Buffer> =>
  plantInPng(
    ...['Author', 'Software', 'Source', 'Disclaimer'].map((key) =>
      pngChunk('tEXt', latin(`${key}\0PLANTED-${key}`)),
    ),
  );
async function plantPngPrivate(): Promise<Buffer> {
  const png = await plantInPng(pngChunk('prVt', latin('PLANTED-PRIVATE')));
  return Buffer.concat([png, trailer]);
}

/** A WebP, which may have something behind its end. */
const createWebp = (): Promise<Buffer> => createPicture().webp({ lossless: true }).toBuffer();
const plantWebpExif = (): Promise<Buffer> =>
  createPicture()
    .withExif({ IFD0: { Make: 'PLANTED-MAKE' } })
    .webp({ quality: 50 })
    .toBuffer();
const plantWebpTrailer = async (): Promise<Buffer> => Buffer.concat([await createWebp(), trailer]);
async function plantWebpChunk(): Promise<Buffer> {
  const data = latin('PLANTED-CHUNK');
  const chunk = [latin('NOTE'), Buffer.from([data.length, 0, 0, 0]), data, Buffer.alloc(1)];
  const webp = Buffer.concat([await createWebp(), ...chunk]);
  webp.writeUInt32LE(webp.length - 8, 4);
  return webp;
}
const plantWebpAlpha = (): Promise<Buffer> =>
  createPicture().ensureAlpha(0.5).webp({ quality: 60 }).toBuffer();

const createAvif = (): Promise<Buffer> => createPicture().avif({ effort: 0 }).toBuffer();
const plantAvifExif = (): Promise<Buffer> =>
  createPicture()
    .withExif({ IFD0: { Make: 'PLANTED-MAKE' } })
    .avif({ effort: 0 })
    .toBuffer();
const plantAvifTrailer = async (): Promise<Buffer> => Buffer.concat([await createAvif(), trailer]);
const plantAvifBox = async (): Promise<Buffer> =>
  Buffer.concat([await createAvif(), box('skip', latin('PLANTED-SKIP'))]);
const plantAvifUuid = async (): Promise<Buffer> =>
  Buffer.concat([await createAvif(), box('uuid', latin('0123456789abcdefPLANTED-UUID'))]);

/** Five pictures of each kind, by their ending, each with strings planted in other places. */
export const plantedPictures = {
  jpg: [plantJpeg, plantJpegExif, plantJpegExtendedXmp, plantJpegSecond, plantJpegProgressive],
  png: [plantPng, plantPngXmp, plantPngProfile, plantPngTexts, plantPngPrivate],
  webp: [plantWebp, plantWebpExif, plantWebpTrailer, plantWebpChunk, plantWebpAlpha],
  avif: [plantAvif, plantAvifExif, plantAvifTrailer, plantAvifBox, plantAvifUuid],
} as const;

/** The pixels as they are shown. */
export async function decodePicture(path: string): Promise<string> {
  const { data, info } = await sharp(path).autoOrient().raw().toBuffer({ resolveWithObject: true });
  return `${info.width}×${info.height} ${data.toString('base64')}`;
}
