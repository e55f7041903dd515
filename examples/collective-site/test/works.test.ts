import { expect, it } from 'vitest';
import { readHtml, real, sample } from './support/sites.ts';

const editions = (html: string): string =>
  /<table class="editions">[^]*?<\/table>/.exec(html)?.[0] ?? '';

it.each([
  ['/biblioteca/', '21 de octubre de 2024 · Primera edición inventada.'],
  ['/en/library/', '21 October 2024 · A made-up first edition.'],
  ['/pt/biblioteca/', '21 de outubro de 2024 · Primeira edição inventada.'],
])('keeps the date of an edition beside what is said about it, below %s', (section, text) => {
  expect(editions(readHtml(sample, `${section}libro-de-ejemplo/`))).toContain(text);
});

it('says once what a note tells with its year', () => {
  const html = readHtml(real, '/en/library/violencia-digital-en-mexico/');
  expect(editions(html)).toContain('>At the end of October 2021<');
});

it('tells about an edition that is under way', () => {
  expect(editions(readHtml(sample, '/en/library/libro-de-ejemplo/'))).toContain(
    'In progress · A made-up translation under way',
  );
});

it.each([
  ['/biblioteca/', 'Escuchar en archivo.example'],
  ['/en/library/', 'Listen on archivo.example'],
  ['/pt/biblioteca/', 'Ouvir em archivo.example'],
])('promises no picture of an episode that is sound, below %s', (section, text) => {
  const html = readHtml(sample, `${section}radio-de-ejemplo/`);
  expect(html).toContain(text);
});

it('marks the English names that directories have for the kinds of podcasts', () => {
  const html = readHtml(sample, '/pt/biblioteca/radio-de-ejemplo/');
  expect(html).toContain('<span lang="en">Society &amp; Culture</span>');
});
