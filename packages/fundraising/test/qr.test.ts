import { describe, expect, it } from 'vitest';
import { bitcoin, pix, createQrPng, createQrSvg, sepa } from '../src/index.ts';
import { pixelsOf, readPixels, shades } from './support/read-png.ts';

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
    const { png, width, text: beside } = await createQrPng(text);
    expect(beside).toBe(text);
    expect(readPixels(pixelsOf(png), width).toString()).toBe(text);
  });

  it('is read back from the path of the SVG', async () => {
    const { svg, path, size, text: beside } = await createQrSvg(text, { correction: 'H' });
    expect(beside).toBe(text);
    expect(svg).toContain(`d="${path}"`);
    expect(readPixels(drawn(path, size, 4), size * 4).toString()).toBe(text);
  });
});

it('writes a transfer in the character set that it names', async () => {
  const text = sepa.create({ name: 'Señora Peña', iban: 'DE71110220330123456789', encoding: 2 });
  const { png, width } = await createQrPng(text);
  expect(readPixels(pixelsOf(png), width).toString('latin1')).toBe(text);
  const unsupported = sepa.create({ name: 'Señora', iban: 'DE71110220330123456789', encoding: 5 });
  await expect(createQrSvg(unsupported)).rejects.toMatchObject({ code: 'bad-details' });
});

it('keeps a transfer within version 13, and rejects a text that does not fit', async () => {
  const text = sepa.create({
    name: 'n'.repeat(70),
    iban: 'MT84MALT011000012345MTLCAST001S',
    message: 'm'.repeat(140),
    information: 'i'.repeat(50),
  });
  expect((await createQrSvg(text, { border: 0, correction: 'H' })).size).toBeLessThanOrEqual(69);
  await expect(createQrSvg('x'.repeat(5_000))).rejects.toMatchObject({ code: 'qr-too-long' });
  await expect(createQrPng('')).resolves.toMatchObject({ text: '' });
});

function drawn(path: string, size: number, scale: number): Uint8ClampedArray {
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at} ${y}`);
  return shades(size * scale, (x, y) =>
    dark.has(`${Math.floor(x / scale)} ${Math.floor(y / scale)}`) ? 0 : 1,
  );
}
