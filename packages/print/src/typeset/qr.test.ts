import { expect, it } from 'vitest';
import { readQr, renderCorner } from '../../test/support/render-page.ts';
import { sampleEvent, samplePublication } from '../../test/support/sample-entries.ts';
import { dither } from '../pictures/dither.ts';
import { printInks } from './print-design.ts';
import { typesetFlyer, typesetPoster } from './typeset-poster.ts';
import { typesetZine } from './typeset-zine.ts';

const pageUrl = 'https://colectiva.example/es/actividades/taller-inventado/';

it('can be scanned from a poster at 300 dots an inch', async () => {
  const { pdf } = await typesetPoster(sampleEvent(), { pageUrl });
  const { grey, width, height } = await renderCorner(pdf, 1, 300);
  expect(await readQr(grey, width, height)).toBe(pageUrl);
});

it.each(printInks)(
  'can be scanned from a flyer in %s, also once a copier made it black and white',
  async (inks) => {
    const { pdf } = await typesetFlyer(sampleEvent(), { pageUrl, design: { inks } });
    const { grey, width, height } = await renderCorner(pdf, 1, 300);
    expect(await readQr(grey, width, height)).toBe(pageUrl);
    expect(await readQr(dither(grey, width), width, height)).toBe(pageUrl);
  },
);

it('can be scanned from the last page of a fanzine', async () => {
  const { pdf } = await typesetZine(samplePublication(), { pageUrl });
  const { grey, width, height } = await renderCorner(pdf, 8, 300, { isLeft: true });
  expect(await readQr(grey, width, height)).toBe(pageUrl);
  expect(await readQr(dither(grey, width), width, height)).toBe(pageUrl);
});
