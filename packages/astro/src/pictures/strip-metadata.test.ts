import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPhotograph } from '../../test/support/draw-photograph.ts';
import { stripMetadata } from './strip-metadata.ts';

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'comunal-strip-'))));
afterAll(() => rmSync(dir, { recursive: true }));

const write = (name: string, content: Buffer | string): string => {
  const file = join(dir, name);
  writeFileSync(file, content);
  return file;
};

it('leaves out of a photograph where it was taken, and keeps format and size', async () => {
  const stripped = await stripMetadata(write('fiesta.JPG', await drawPhotograph()));
  const { exif, format, width, height } = await sharp(stripped).metadata();
  expect(exif).toBeUndefined();
  expect([format, width, height]).toEqual(['jpeg', 1200, 800]);
});

it('leaves out of a drawing the folders of whoever drew it, and keeps the drawing', async () => {
  const svg = `<?xml version="1.0"?><!-- by nobody --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9" inkscape:export-filename="C:\\Users\\nadie\\logo.png"><title>Logo</title><metadata>nadie</metadata><circle r="4"/></svg>`;
  const stripped = (await stripMetadata(write('logo.svg', svg))).toString();
  expect(stripped).not.toMatch(/nadie|nobody|inkscape/);
  expect(stripped).toMatch(/<title>Logo<\/title><circle r="4"\/>/);
});

it('leaves out of a photograph in a drawing where it was taken', async () => {
  const photograph = (await drawPhotograph()).toString('base64');
  const image = (attribute: string): string =>
    `<image width="9" height="6" ${attribute}="data:image/jpg;base64,\n${photograph}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 6">${image('href')}${image('xlink:href')}</svg>`;
  const stripped = (await stripMetadata(write('cartel.svg', svg))).toString();
  const embedded = [...stripped.matchAll(/href="data:image\/jpeg;base64,([^"]+)"/g)];
  expect(embedded).toHaveLength(2);
  for (const [, base64 = ''] of embedded) {
    const { exif, width } = await sharp(Buffer.from(base64, 'base64')).metadata();
    expect([exif, width]).toEqual([undefined, 1200]);
  }
});
