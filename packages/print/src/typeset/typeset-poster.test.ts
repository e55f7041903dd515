import { PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { extractText, squeeze } from '../../test/support/extract-text.ts';
import { findRightEdge } from '../../test/support/find-right-edge.ts';
import { sampleEvent } from '../../test/support/sample-entries.ts';
import { createEventPosters } from './create-event-posters.ts';
import { typesetFlyer, typesetPoster } from './typeset-poster.ts';

it('says what, when and where', async () => {
  const { pdf, pages } = await typesetPoster(sampleEvent(), { locale: 'es' });
  expect(pages).toBe(1);
  expect(await extractText(pdf)).toMatch(
    /Taller inventado.*11 sábado mayo de 2030 10:00.*Casa Inventada/,
  );
});

it.each([
  ['cancelled', 'Cancelada'],
  ['postponed', 'Pospuesta'],
])('says that an event is %s', async (state, words) => {
  expect(await extractText((await typesetPoster(sampleEvent({ state }))).pdf)).toContain(words);
});

it('shows a picture whole but for a tenth of it, whatever the shape of its place', async () => {
  const event = sampleEvent({ picture: { path: 'x.png', alt: { es: 'Dos manchas.' } } });
  for (const [width, height] of [
    [900, 600],
    [300, 900],
    [2000, 300],
  ] as const) {
    const picture = await sharp({ create: { width, height, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    const readPicture = () => Promise.resolve(picture);
    const { pdf } = await typesetPoster(event, { readPicture, design: { inks: 'colour' } });
    const { context } = await PDFDocument.load(pdf);
    const [ratio = 0] = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict = object instanceof PDFStream ? object.dict : undefined;
      const sizes = ['Width', 'Height'].map((key) => dict?.lookup(PDFName.of(key)));
      const [wide, high] = sizes.map((size) => (size instanceof PDFNumber ? size.asNumber() : 0));
      return wide && high ? [wide / high] : [];
    });
    const share = ratio / (width / height);
    expect(Math.max(share, 1 / share)).toBeLessThan(1.2);
  }
});

it('gives a picture that is a strip room enough to be seen, and does not take minutes for it', async () => {
  const event = sampleEvent({ picture: { path: 'x.png', alt: { es: 'Una raya.' } } });
  const create = { width: 1, height: 60_000, channels: 3, background: '#777' } as const;
  const picture = await sharp({ create }).png().toBuffer();
  const { pdf } = await typesetPoster(event, { readPicture: () => Promise.resolve(picture) });
  const { context } = await PDFDocument.load(pdf);
  const widths = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const width = object instanceof PDFStream && object.dict.lookup(PDFName.of('Width'));
    return width instanceof PDFNumber ? [width.asNumber()] : [];
  });
  expect(Math.max(...widths)).toBeGreaterThan(200);
});

it('names the zone of an hour where people join from elsewhere', async () => {
  const { pdf } = await typesetPoster(sampleEvent({ mode: 'online', place: undefined }));
  expect(await extractText(pdf)).toContain('hora del centro de México');
});

it.each([
  ['one letter', 'x'],
  ['a word that is wider than the page', 'Interinstitucionalizaciones'.repeat(3)],
  [
    'a title of a whole paragraph',
    Array.from({ length: 60 }, (_, index) => `título${index}`).join(' '),
  ],
])('stays on one page with %s for a title', async (_, title) => {
  for (const typesetOne of [typesetPoster, typesetFlyer]) {
    const { pdf, pages } = await typesetOne(sampleEvent({ title, summary: { es: 'Un resumen.' } }));
    expect(pages).toBe(1);
    expect(squeeze(await extractText(pdf))).toContain(squeeze(title));
  }
});

it.each(['letter', 'half-letter', 'a5'] as const)(
  'keeps the place inside a flyer of a quarter of %s',
  async (paper) => {
    const place = {
      name: 'Universidad Intercultural de Ejemplo',
      level: 'venue',
      precision: 'exact',
      address: 'Calzada Inventada 1024',
    };
    const pageUrl = 'https://colectiva.example/actividades/taller/';
    const { pdf, notes } = await typesetFlyer(sampleEvent({ place }), { paper, pageUrl });
    expect(notes).toEqual([]);
    expect(await findRightEdge(pdf)).toBeLessThan(0.97);
  },
);

it('makes a poster in each language of the site', async () => {
  const posters = await createEventPosters(sampleEvent(), {
    languages: ['es', 'en', 'pt'],
    pageUrl: (language) => `https://colectiva.example/${language}/taller/`,
  });
  expect(posters.map(({ name }) => name)).toEqual([
    'poster.es.pdf',
    'poster.en.pdf',
    'poster.pt.pdf',
  ]);
  const texts = await Promise.all(posters.map(({ data }) => extractText(data)));
  expect(texts[1]).toMatch(/A made-up workshop.*Saturday.*colectiva\.example\/ ?en\/taller/);
  expect(texts[2]).toMatch(/Oficina inventada.*sábado/);
});
