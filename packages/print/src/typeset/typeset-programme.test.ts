import { PDFDocument } from '@cantoo/pdf-lib';
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
    sampleNode(2, '12:00', 'Aula', { place: undefined }),
  ];
  const some = await extractText((await typesetProgramme(sampleEvent({ nodes }))).pdf);
  expect(some).toMatch(/Hora ?Patio ?Sin lugar indicado/);
  const none = nodes.map((node) => ({ ...node, place: undefined }));
  const all = await extractText((await typesetProgramme(sampleEvent({ nodes: none }))).pdf);
  expect(all).toMatch(/Hora ?Nodos/);
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
