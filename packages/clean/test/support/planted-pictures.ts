import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

/** The bytes of a text, one a character. */
export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const raw = Buffer.from(
  Uint8Array.from({ length: 64 * 48 * 3 }, (_, index) => (index * 37 + (index >> 5) * 11) & 255),
);

/** What programs write about a picture. */
export const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>PLANTED-XMP</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A picture with EXIF, GPS, XMP and a colour profile, which is turned. */
export function createPicture() {
  return sharp(raw, { raw: { width: 64, height: 48, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Artist: 'PLANTED-EXIF', ImageDescription: 'PLANTED-TEXT' },
      IFD3: { GPSLatitude: '19/1 25/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(xmp)
    .withIccProfile('p3');
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([latin(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A box of an AVIF. */
export function box(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length + 8);
  return Buffer.concat([size, latin(type), data]);
}

const trailer = latin('PLANTED-TRAILER');

/** A JPEG with something planted in each APP segment, comments, a thumbnail, IPTC and behind its end. */
export async function plantJpeg(): Promise<Buffer> {
  const jpeg = await createPicture().jpeg().toBuffer();
  const applications = Array.from({ length: 15 }, (_, index) =>
    jpegSegment(0xe1 + index, latin(`UNKNOWN\0PLANTED-APP${index + 1}`)),
  );
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, 12]), latin('PLANTED-IPTC')]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  const photoshop = Buffer.concat([
    latin('Photoshop 3.0\x008BIM\x04\x04\0\0'),
    size,
    iptc,
    Buffer.alloc(1),
  ]);
  const thumbnail = Buffer.concat([
    latin('JFXX\0\x10'),
    await sharp(jpeg).resize(8).jpeg().toBuffer(),
    trailer,
  ]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...applications,
    jpegSegment(0xed, photoshop),
    jpegSegment(0xfe, latin('PLANTED-COMMENT')),
    jpegSegment(0xe0, thumbnail),
    jpeg.subarray(2),
    trailer,
  ]);
}

/** A PNG with something planted in each kind of text, in an unknown chunk, late and behind its end. */
export async function plantPng(): Promise<Buffer> {
  const png = await createPicture().png().toBuffer();
  return Buffer.concat([
    png.subarray(0, 33),
    pngChunk('tEXt', latin('Author\0PLANTED-PNG-TEXT')),
    pngChunk('zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(latin('PLANTED-ZTXT'))])),
    pngChunk(
      'iTXt',
      Buffer.concat([latin('Title\0\x01\0\0\0'), deflateSync(latin('PLANTED-ITXT'))]),
    ),
    pngChunk('tIME', Buffer.from([7, 232, 1, 1, 1, 1, 1])),
    pngChunk('prVt', latin('PLANTED-PRIVATE')),
    png.subarray(33, -12),
    pngChunk('tEXt', latin('Source\0PLANTED-LATE')),
    png.subarray(-12),
    trailer,
  ]);
}

/** A WebP with an unknown chunk and something behind its end. */
export async function plantWebp(): Promise<Buffer> {
  const webp = await createPicture().webp({ lossless: true }).toBuffer();
  const data = latin('PLANTED-PRIVATE!');
  const head = Buffer.concat([latin('PRIV'), Buffer.from([data.length, 0, 0, 0])]);
  const whole = Buffer.concat([webp, head, data]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return Buffer.concat([whole, trailer]);
}

/** An AVIF with unknown boxes and something behind its last one. */
export async function plantAvif(): Promise<Buffer> {
  const avif = await createPicture().avif({ lossless: true }).toBuffer();
  return Buffer.concat([
    avif,
    box('free', latin('PLANTED-FREE')),
    box('uuid', latin('0123456789abcdefPLANTED-UUID')),
    trailer,
  ]);
}
