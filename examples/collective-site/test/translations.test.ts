import { expect, it } from 'vitest';
import { listFiles } from './support/list-files.ts';
import { searchFolder } from './support/search-bytes.ts';
import { readHtml, sample } from './support/sites.ts';

/** The notes of a page, as text, in its order. */
const notesOf = (address: string): readonly string[] =>
  [...readHtml(sample, address).matchAll(/<p class="note"[^>]*>([\s\S]*?)<\/p>/g)].map(
    ([, html = '']) =>
      html
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
  );

it('tells readers that the original has changed since, and leads to it', () => {
  expect(notesOf('/en/about/como-decidimos/')).toContain(
    'The original has changed since this translation. Read the original in Spanish.',
  );
  const html = readHtml(sample, '/en/about/como-decidimos/');
  expect(html).toMatch(/<a href="\/quienes-somos\/como-decidimos\/" hreflang="es"[^>]*>/);
  expect(notesOf('/quienes-somos/como-decidimos/')).toEqual([]);
});

it('says of a translation that a machine made it, and says nothing of the original', () => {
  const machine = 'Esta tradução foi feita por uma máquina e ninguém a revisou.';
  expect(notesOf('/pt/servicos/').filter((note) => note === machine)).toHaveLength(1);
  expect(notesOf('/servicios/').join(' ')).not.toContain('máquina');
});

it('shows a text on which safety depends in its original, marked, until somebody reviews the other', () => {
  expect(notesOf('/pt/quem-somos/contacto/')).toContain(
    'Deste texto depende a segurança de alguém: ele aparecerá em português quando alguém o tiver revisado.',
  );
  const html = readHtml(sample, '/pt/quem-somos/contacto/');
  expect(html).toMatch(/<h1>[\s\S]*?<span lang="es"[^>]*>Contacto de prueba<\/span>/);
  expect(html).toMatch(/<div class="prose" lang="es"[^>]*>/);
  expect(notesOf('/en/about/contacto/')).toEqual([]);
});

it('publishes no revision: a hash of a short text can be guessed', () => {
  const revisions = ['sourceRevision', 'title:reEF', 'body:NY2x'];
  expect(listFiles(sample.folder).length).toBeGreaterThan(100);
  for (const text of revisions) expect(searchFolder(sample.folder, [text])).toEqual([]);
});
