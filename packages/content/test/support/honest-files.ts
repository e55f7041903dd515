import { crc32, deflateSync } from 'node:zlib';
import { zipOf } from './zip-of.ts';

type Piece = string | readonly number[] | Uint8Array;

/** Bytes of texts in Latin-1, lists of numbers, and buffers. */
export function bytesOf(...pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece),
    ),
  );
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function pngChunk(kind: string, data: Uint8Array): Buffer {
  const body = bytesOf(kind, data);
  return bytesOf(uint32(data.length), body, uint32(crc32(body)));
}

/** One grey pixel. */
export const png = bytesOf(
  [0x89],
  'PNG\r\n\u001a\n',
  pngChunk('IHDR', bytesOf(uint32(1), uint32(1), [8, 0, 0, 0, 0])),
  pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  pngChunk('IEND', new Uint8Array()),
);

const segment = (marker: number, data: Piece): Buffer => {
  const body = bytesOf(data);
  return bytesOf([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);
};

/** The segments of a JPEG in their order; what would be the picture is a few bytes. */
export const jpeg = bytesOf(
  [0xff, 0xd8],
  segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
  segment(0xe1, 'Exif\0\0'),
  segment(0xdb, new Uint8Array(65)),
  segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
  segment(0xc4, new Uint8Array(18)),
  segment(0xda, [1, 1, 0, 0, 63, 0]),
  [0x12, 0x34, 0xff, 0xd9],
);

/** One pixel in two colours. */
export const gif = bytesOf(
  'GIF89a',
  [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
  [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
  [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
);

function riff(kind: string, ...chunks: readonly Buffer[]): Buffer {
  const body = bytesOf(kind, ...chunks);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return bytesOf('RIFF', size, body);
}

function riffChunk(kind: string, data: Piece): Buffer {
  const body = bytesOf(data);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return bytesOf(kind, size, body, body.length % 2 ? [0] : []);
}

const webp = riff('WEBP', riffChunk('VP8L', [0x2f, 0, 0, 0, 0, 0x88, 0x88, 8]));
const wav = riff(
  'WAVE',
  riffChunk('fmt ', [1, 0, 1, 0, 0x44, 0xac, 0, 0, 0x88, 0x58, 1, 0, 2, 0, 16, 0]),
  riffChunk('data', [0, 0, 1, 0]),
);

function box(kind: string, ...content: readonly Piece[]): Buffer {
  const body = bytesOf(...content);
  return bytesOf(uint32(body.length + 8), kind, body);
}

function isoMedia(brand: string, main: string): Buffer {
  return bytesOf(
    box('ftyp', brand, [0, 0, 0, 0], brand),
    box(main, [0, 0, 0, 0]),
    box('mdat', [1, 2, 3, 4]),
  );
}

export const avif = isoMedia('avif', 'meta');
const mp4 = isoMedia('isom', 'moov');
const m4a = isoMedia('M4A ', 'moov');
const mov = isoMedia('qt  ', 'moov');

function oggPage(flags: number, content: Piece): Buffer {
  const body = bytesOf(content);
  return bytesOf('OggS', [0, flags], new Uint8Array(20), [1, body.length], body);
}

const ogg = bytesOf(
  oggPage(2, bytesOf('\u0001vorbis', new Uint8Array(22))),
  oggPage(0, bytesOf('\u0003vorbis')),
);
const opus = bytesOf(oggPage(2, bytesOf('OpusHead', new Uint8Array(11))), oggPage(0, 'OpusTags'));
const ogv = bytesOf(
  oggPage(2, bytesOf([0x80], 'theora', new Uint8Array(35))),
  oggPage(0, bytesOf([0x81], 'theora')),
);
const flac = bytesOf(
  'fLaC',
  [0x80, 0, 0, 34],
  new Uint8Array(34),
  [0xff, 0xf8, 0xc9, 0x18],
  new Uint8Array(20),
);

/** Frames of 128 kbit/s at 44.1 kHz, each 417 bytes long. */
const mp3Frame = bytesOf([0xff, 0xfb, 0x90, 0x00], new Uint8Array(413));
export const mp3 = bytesOf('ID3', [4, 0, 0, 0, 0, 0, 10], new Uint8Array(10), mp3Frame, mp3Frame);

const webm = bytesOf(
  [0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84],
  'webm',
  [0x18, 0x53, 0x80, 0x67, 0x81, 0],
);

export const pdf = bytesOf(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n44\n%%EOF\n',
);
export const epub = zipOf({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container/>',
});
const odt = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<x/>',
});
const docx = zipOf({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" PartName="/word/document.xml"/></Types>',
  'word/document.xml': '<x/>',
});
export const zip = zipOf({ 'leeme.txt': 'Hola' });

export const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" role="img" aria-label="Cartel">
  <title>Cartel</title>
  <metadata>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
      <cc:Work rdf:about=""><cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></cc:Work>
    </rdf:RDF>
  </metadata>
  <style>.a { fill: url(#b) } @media print { .a { fill: #000 } }</style>
  <defs><linearGradient id="b"><stop offset="0" style="stop-color: #e6356b"/></linearGradient></defs>
  <g id="c" class="a" transform="scale(2)" data-name="capa 1"><path d="M0 0h2v2z" fill="url('#b')"/></g>
  <use xlink:href="#c" x="1"/>
  <image width="1" height="1" href="data:image/png;base64,${png.toString('base64')}"/>
  <text x="1" y="2" xml:space="preserve" font-family="sans-serif">Ñandú &amp; más</text>
</svg>
`;
export const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hola\n';
const srt = '1\n00:00:01,000 --> 00:00:02,000\nHola <i>qué tal</i>\n';

/** One honest file of each type, by the name that it would have, with its media type. */
export const honestFiles: Readonly<Record<string, readonly [Uint8Array | string, string]>> = {
  'foto.jpg': [jpeg, 'image/jpeg'],
  'FOTO.JPEG': [jpeg, 'image/jpeg'],
  'foto.png': [png, 'image/png'],
  'foto.gif': [gif, 'image/gif'],
  'foto.webp': [webp, 'image/webp'],
  'foto.avif': [avif, 'image/avif'],
  'cartel.svg': [svg, 'image/svg+xml'],
  'audio.mp3': [mp3, 'audio/mpeg'],
  'audio.ogg': [ogg, 'audio/ogg'],
  'audio.opus': [opus, 'audio/ogg'],
  'audio.m4a': [m4a, 'audio/mp4'],
  'audio.flac': [flac, 'audio/flac'],
  'audio.wav': [wav, 'audio/wav'],
  'video.mp4': [mp4, 'video/mp4'],
  'video.webm': [webm, 'video/webm'],
  'video.ogv': [ogv, 'video/ogg'],
  'video.mov': [mov, 'video/quicktime'],
  'libro.es.pdf': [pdf, 'application/pdf'],
  'libro.v2.epub': [epub, 'application/epub+zip'],
  'libro.odt': [odt, 'application/vnd.oasis.opendocument.text'],
  'libro.docx': [docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  'todo.zip': [zip, 'application/zip'],
  'charla.pt-BR.vtt': [vtt, 'text/vtt'],
  'charla.srt': [srt, 'application/x-subrip'],
  'texto.txt': ['Uno < dos, y «tres» > cero.\r\n', 'text/plain'],
  'con-marca.txt': [bytesOf([0xef, 0xbb, 0xbf], 'Hola'), 'text/plain'],
  'datos.csv': ['nombre,valor\n"<b>",1\n', 'text/csv'],
};
