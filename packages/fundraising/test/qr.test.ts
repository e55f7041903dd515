import jsqr from 'jsqr';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bitcoin, pix, qrPng, qrSvg, sepa } from '../src/index.ts';

// Its types say that it is under `default`; what Node gives is the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

const texts = [
  'hola, ¿qué tal? ñandú 👋',
  '000000077777777770',
  pix.create({
    kind: 'static',
    key: '123e4567-e12b-12d1-a456-426655440000',
    name: 'Coletiva de Exemplo',
    city: 'Recife',
    message: 'Para os servidores',
  }),
  sepa.create({ name: 'Franz Mustermänn', iban: 'DE71110220330123456789', amount: 1230 }),
  bitcoin.create({
    address: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    label: 'Colectiva',
  }),
  'x'.repeat(1_200),
];

describe.each(texts)('the QR code of %s', (text) => {
  it('is read back from the PNG by another library', async () => {
    const { png, width, text: beside } = await qrPng(text);
    expect(beside).toBe(text);
    expect(read(pixelsOf(png, width), width)).toBe(text);
  });

  it('is read back from the path of the SVG', async () => {
    const { svg, path, size, text: beside } = await qrSvg(text, { correction: 'H' });
    expect(beside).toBe(text);
    expect(svg).toContain(`d="${path}"`);
    expect(read(drawn(path, size, 4), size * 4)).toBe(text);
  });
});

it('reads a transfer in the character set that it names', async () => {
  const text = sepa.create({ name: 'Señora Peña', iban: 'DE71110220330123456789', encoding: 2 });
  const { png, width } = await qrPng(text);
  const found = decode(pixelsOf(png, width), width, width);
  expect(Buffer.from(found?.binaryData ?? []).toString('latin1')).toBe(text);
  const other = sepa.create({ name: 'Señora', iban: 'DE71110220330123456789', encoding: 5 });
  await expect(qrSvg(other)).rejects.toMatchObject({ code: 'bad-details' });
});

it('keeps a transfer within version 13, and says what has no place', async () => {
  const text = sepa.create({
    name: 'n'.repeat(70),
    iban: 'MT84MALT011000012345MTLCAST001S',
    message: 'm'.repeat(140),
    information: 'i'.repeat(50),
  });
  expect((await qrSvg(text, { border: 0, correction: 'H' })).size).toBeLessThanOrEqual(69);
  await expect(qrSvg('x'.repeat(5_000))).rejects.toMatchObject({ code: 'qr-too-long' });
  await expect(qrPng('')).resolves.toMatchObject({ text: '' });
});

function read(pixels: Uint8ClampedArray, width: number): string | undefined {
  const found = decode(pixels, width, width);
  return found ? Buffer.from(found.binaryData).toString('utf8') : undefined;
}

/** The pixels of a PNG that is written as ours are: one bit, no filter. */
function pixelsOf(png: Uint8Array, width: number): Uint8ClampedArray {
  const view = Buffer.from(png);
  expect(view.readUInt32BE(16)).toBe(width);
  const length = view.readUInt32BE(33);
  const lines = inflateSync(view.subarray(41, 41 + length));
  const perLine = 1 + Math.ceil(width / 8);
  return shades(width, (x, y) => ((lines[y * perLine + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1);
}

function drawn(path: string, size: number, scale: number): Uint8ClampedArray {
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at} ${y}`);
  return shades(size * scale, (x, y) =>
    dark.has(`${Math.floor(x / scale)} ${Math.floor(y / scale)}`) ? 0 : 1,
  );
}

function shades(width: number, bit: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.fill(bit(x, y) * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return pixels;
}
