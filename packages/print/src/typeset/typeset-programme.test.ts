import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { extractText } from '../../test/support/extract-text.ts';
import { sampleEvent, sampleNode } from '../../test/support/sample-entries.ts';
import { typesetProgramme } from './typeset-programme.ts';

it('prints the sessions of a day by time and place on one sheet of A3', async () => {
  const nodes = [
    sampleNode(1, '12:00', 'Patio', { state: 'cancelled' }),
    sampleNode(2, '10:00', 'Patio', { languages: ['es'], doNotRecord: true }),
    sampleNode(3, '10:00', 'Aula'),
  ];
  const { pdf, pages } = await typesetProgramme(sampleEvent({ nodes }));
  expect(pages).toBe(1);
  const { width, height } = (await PDFDocument.load(pdf)).getPage(0).getSize();
  expect([width, height].map(Math.round)).toEqual([1191, 842]);
  const text = await extractText(pdf);
  expect(text).toMatch(/Viernes, 15 de marzo de 2030/);
  expect(text).toMatch(/Hora ?Patio ?Aula/);
  expect(text).toMatch(/Nodo 2.*Nodo 3.*Nodo 1.*Cancelada/);
  expect(text).toContain('Se pide no grabar');
});

it('names the column of sessions that say no place', async () => {
  const nodes = [
    sampleNode(1, '10:00', 'Patio'),
    sampleNode(2, '10:00', 'Aula', { place: undefined }),
  ];
  const some = await extractText((await typesetProgramme(sampleEvent({ nodes }))).pdf);
  expect(some).toMatch(/Hora ?Patio ?Sin lugar indicado/);
  const none = nodes.map((node) => ({ ...node, place: undefined }));
  const all = await extractText((await typesetProgramme(sampleEvent({ nodes: none }))).pdf);
  expect(all).toMatch(/Hora ?Nodos/);
});

it('lays days without parallel sessions beside each other, in larger type, and says the place of each', async () => {
  const nodes = [1, 2, 3, 4, 5, 6].map((number) =>
    sampleNode(number, '10:00', `Lugar ${number}`, {
      starts: {
        local: `2030-03-${15 + (number % 3)}T1${number}:00`,
        zone: 'America/Mexico_City',
      },
      summary: { es: 'Un nodo inventado del que hay algo que decir.' },
    }),
  );
  const { pdf, pages } = await typesetProgramme(sampleEvent({ nodes }));
  expect(pages).toBe(1);
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const { items } = await (await document.getPage(1)).getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const days = texts.filter(({ str }) => /15|16|17/.test(str) && /marzo/.test(str));
  const heights = new Set(days.map(({ transform }) => Math.round(Number(transform[5]))));
  expect(days).toHaveLength(3);
  expect(heights.size).toBeLessThan(3);
  const title = texts.find(({ str }) => str.includes('Nodo 1'));
  expect(title?.height).toBeGreaterThan(18);
  expect(await extractText(pdf)).toMatch(/Nodo 3.{1,30} · Lugar 3 /);
});

it('goes on to further sheets where one is too small, and leaves no session out', async () => {
  const nodes = Array.from({ length: 60 }, (_, index) =>
    sampleNode(
      index,
      `${String(8 + Math.floor(index / 9)).padStart(2, '0')}:${(index % 6) * 10 || '00'}`,
      `Lugar ${index % 3}`,
      {
        summary: {
          es: 'Un nodo inventado del que hay mucho que decir, en más de un renglón de la celda.',
        },
      },
    ),
  );
  const { pdf, pages } = await typesetProgramme(sampleEvent({ nodes }));
  expect(pages).toBeGreaterThan(1);
  const text = await extractText(pdf);
  for (let index = 0; index < 60; index += 1) expect(text).toMatch(new RegExp(`Nodo ${index} `));
});

it('refuses an event without a programme', async () => {
  await expect(typesetProgramme(sampleEvent())).rejects.toMatchObject({ code: 'no-programme' });
});
