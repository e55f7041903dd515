import { checkOptionNames } from '@comunal/http/check-option-names';
import { unknownOption } from '../fundraising-error.ts';
import { createQrModules, qrOptionNames, type QrOptions } from './create-qr-modules.ts';

/** Options of a QR code as PNG. */
export interface QrPngOptions extends QrOptions {
  /** Pixels per module. @defaultValue 8 */
  readonly scale?: number | undefined;
}

/** A QR code as a PNG, with the text that has to be shown beside it. */
export interface QrPng {
  /** The content of the code, to be shown as text: a picture alone excludes people. */
  readonly text: string;
  /** The bytes of a PNG file, one bit per pixel. */
  readonly png: Uint8Array<ArrayBuffer>;
  /** In pixels, including the border. */
  readonly width: number;
}

/**
 * Creates a QR code as PNG, for places that refuse SVG: mail, app stores, old content management systems.
 *
 * @param text - What the code holds.
 * @param options - How large it is, its border and its correction of errors.
 * @throws FundraisingError with `qr-too-long` for a text that fits into no code: shorten it; and with `bad-option`.
 * @example
 * ```ts
 * import { createQrPng } from '@comunal/fundraising';
 *
 * const { png, width } = await createQrPng('000180000000000014', { scale: 4 });
 * console.log(png.length > 100, width); // → true 116
 * ```
 */
export async function createQrPng(text: string, options: QrPngOptions = {}): Promise<QrPng> {
  checkOptionNames<QrPngOptions>(
    'createQrPng',
    options,
    { ...qrOptionNames, scale: true },
    unknownOption,
  );
  const rows = createQrModules(text, options);
  const scale = Math.min(40, Math.max(1, Math.round(options.scale ?? 8)));
  const width = rows.length * scale;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, width);
  head.setUint8(8, 1); // One bit of grey: 0 is black.
  const png = concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    createChunk('IHDR', new Uint8Array(head.buffer)),
    createChunk('IDAT', await deflate(toScanlines(rows, scale))),
    createChunk('IEND', new Uint8Array()),
  ]);
  return { text, png, width };
}

/** Converts modules to scanlines, each after a byte that says that it is not filtered. */
function toScanlines(
  rows: readonly (readonly boolean[])[],
  scale: number,
): Uint8Array<ArrayBuffer> {
  const bytesPerLine = 1 + Math.ceil((rows.length * scale) / 8);
  const data = new Uint8Array(bytesPerLine * rows.length * scale);
  for (const [y, row] of rows.entries()) {
    const line = new Uint8Array(bytesPerLine).fill(0xff, 1);
    for (let x = 0; x < row.length * scale; x += 1) {
      const byte = 1 + (x >> 3);
      if (row[Math.floor(x / scale)]) line[byte] = (line[byte] ?? 0) & ~(0x80 >> (x & 7));
    }
    for (let copy = 0; copy < scale; copy += 1) data.set(line, (y * scale + copy) * bytesPerLine);
  }
  return data;
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function createChunk(name: string, data: Uint8Array): Uint8Array {
  const body = concatenate([new TextEncoder().encode(name), data]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.length);
  ends.setUint32(4, crc32(body));
  const bytes = new Uint8Array(ends.buffer);
  return concatenate([bytes.subarray(0, 4), body, bytes.subarray(4)]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
