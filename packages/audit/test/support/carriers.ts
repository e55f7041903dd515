import { zipSync } from 'fflate';
import sharp, { type Exif } from 'sharp';

/** A small photograph with these EXIF tags. */
export function photograph(exif: Exif, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  return blank().withExif(exif).toFormat(format).toBuffer();
}

/** A small photograph with this XMP inside of its description. */
export function photographWithXmp(properties: string): Promise<Buffer> {
  return blank().withXmp(xmp(properties)).jpeg().toBuffer();
}

/** A small photograph with a smaller copy of itself. */
export async function photographWithThumbnail(): Promise<Buffer> {
  const jpeg = await blank().jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xe0, 0, 0]);
  const data = Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), jpeg]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** A small photograph with a colour profile, which is turned, and nothing else. */
export function plainPhotograph(): Promise<Buffer> {
  return blank().withMetadata({ orientation: 6 }).withIccProfile('srgb').jpeg().toBuffer();
}

function blank() {
  return sharp({ create: { width: 16, height: 16, channels: 3, background: '#a33' } });
}

/** An XMP packet. */
export function xmp(properties: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** A PDF of one empty page with these entries in its Info, and a stream behind the page. */
export function pdf(info: string, stream: Uint8Array = new Uint8Array()): Buffer {
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'),
    Buffer.from(`<<${info}>>`),
    Buffer.concat([
      Buffer.from(`<</Filter/DCTDecode/Length ${stream.length}>>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A document of an office program with these members. */
export function office(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries({ '[Content_Types].xml': '<Types/>', ...members }).map(
    ([name, content]): [string, Uint8Array] => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ],
  );
  return zipSync(Object.fromEntries(entries));
}

/** A part of an MP4. */
function box(type: string, ...contents: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(contents);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length + 8);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), data]);
}

/** An MP4 without tracks, with texts of a camera by their types, such as `©xyz`. */
export function mp4(texts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(texts).map(([type, text]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(Buffer.byteLength(text));
    head.writeUInt16BE(0x15_c7, 2);
    return box(type, head, Buffer.from(text));
  });
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('udta', ...entries)),
  ]);
}

/** An MP3 of one silent frame with texts of ID3 by their frames, such as `TPE1`. */
export function mp3(texts: Readonly<Record<string, string>>): Buffer {
  const frames = Object.entries(texts).map(([id, text]) => {
    const size = Buffer.alloc(6);
    size.writeUInt32BE(text.length + 1);
    return Buffer.concat([Buffer.from(id), size, Buffer.from(`\0${text}`, 'latin1')]);
  });
  const body = Buffer.concat(frames);
  const head = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1');
  head[8] = body.length >> 7;
  head[9] = body.length & 0x7f;
  return Buffer.concat([head, body, Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
}
