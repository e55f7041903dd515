import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { listUnlistedSlugs } from './support/canaries.ts';
import { listFiles } from './support/list-files.ts';
import {
  getLanguage,
  languages,
  listPages,
  readHtml,
  sample,
  sites,
  toFilePath,
  type Language,
  type Site,
} from './support/sites.ts';

/** What other programs read: neither what the pages load, nor the files that stand beside entries. */
const listSiteFiles = ({ folder }: Site, extension: RegExp): string[] =>
  listFiles(folder).filter((file) => extension.test(file) && !/pagefind\/|^files\//.test(file));
const readText = ({ folder }: Site, file: string): string =>
  readFileSync(join(folder, file), 'utf8');

const feeds = /(?:^|\/)(?:feed|atom)(?:-\d+)?\.xml$/;
const inEachLanguage = (files: readonly string[]): Language[] =>
  languages.filter((language) => files.some((file) => getLanguage(`/${file}`) === language));

describe.each(sites)('the $name site', (site) => {
  it('has calendars with activities that a calendar program reads', () => {
    const files = listSiteFiles(site, /\.ics$/);
    expect(inEachLanguage(files)).toEqual(languages);
    for (const file of files) {
      const calendar = new ICAL.Component(ICAL.parse(readText(site, file)));
      const titles = calendar
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component).summary);
      expect(titles.length, file).toBeGreaterThan(0);
      expect(
        titles.filter((title) => title.trim() === ''),
        file,
      ).toEqual([]);
    }
  });

  it('has feeds that a feed reader reads, whose items lead to pages of the site', async () => {
    const files = listSiteFiles(site, feeds);
    expect(inEachLanguage(files)).toEqual(languages);
    for (const file of files) {
      const { items } = await new Parser().parseString(readText(site, file));
      expect(items.length, file).toBeGreaterThan(0);
      const missing = items.filter(
        ({ link = '' }) => !existsSync(join(site.folder, toFilePath(new URL(link).pathname))),
      );
      expect(missing, file).toEqual([]);
    }
  });

  it('links from each page to files that are there, for programs and for people', () => {
    for (const address of listPages(site)) {
      const html = readHtml(site, address);
      const links = [
        ...html.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)"/g),
        ...html.matchAll(/<a [^>]*?href="(\/[^"]+\.(?:ics|bib|xml|json))"/g),
      ].map(([, href = '']) => href);
      expect(links.length, address).toBeGreaterThan(0);
      const missing = links.filter((href) => !existsSync(join(site.folder, toFilePath(href))));
      expect(missing, address).toEqual([]);
    }
  });

  it('says in JSON-LD what its pages are about, and sends programs to no other place', () => {
    let count = 0;
    for (const address of listPages(site))
      for (const [, text = ''] of readHtml(site, address).matchAll(
        /<script type="application\/ld\+json">([^]*?)<\/script>/g,
      )) {
        count++;
        const data: unknown = JSON.parse(text);
        expect(data, address).toHaveProperty('@context', 'https://schema.org');
        const foreign = listHosts(data).filter((host) => !isNamed(site, host));
        expect(foreign, address).toEqual([]);
      }
    expect(count).toBeGreaterThan(10);
  });
});

it('offers what is to come to calendars, in each language', () => {
  const words = {
    es: 'Agregar a mi calendario',
    en: 'Add to my calendar',
    pt: 'Adicionar ao meu calendário',
  };
  const folders = { es: '/actividades/', en: '/en/activities/', pt: '/pt/atividades/' };
  for (const language of languages) {
    const offers = (slug: string): boolean =>
      readHtml(sample, `${folders[language]}${slug}/`).includes(words[language]);
    expect(['encuentro-de-ejemplo-2030', 'taller-de-fanzine-2030'].map(offers)).toEqual([
      true,
      true,
    ]);
    expect(['conversacion-redes', 'taller-cancelado'].map(offers)).toEqual([false, false]);
  }
});

it('lists nothing for other programs that stands in no list of the site', () => {
  const slugs = listUnlistedSlugs(sample.content);
  expect(slugs).toContain('reunion-no-listada');
  const files = listSiteFiles(sample, /\.(?:ics|xml|json|bib)$/);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readText(sample, file);
    expect(
      slugs.filter((slug) => text.includes(slug)),
      file,
    ).toEqual([]);
    expect(text, file).not.toMatch(/no listad|unlisted test|não listad/i);
  }
});

it('publishes a podcast once, in the language spoken, and leads to it from its page in each language', async () => {
  const feed = '/biblioteca/radio-de-ejemplo/feed.xml';
  for (const page of ['/biblioteca/', '/en/library/', '/pt/biblioteca/']) {
    const html = readHtml(sample, `${page}radio-de-ejemplo/`);
    expect(html).toMatch(
      new RegExp(`<link rel="alternate" type="application/rss\\+xml" href="${feed}"`),
    );
    expect(html).toContain(`>https://colectiva.example${feed}</code>`);
    expect(html).toContain('href="https://radio.example/canal.xml"');
  }
  const text = readText(sample, toFilePath(feed));
  const { items, language } = await new Parser().parseString(text);
  expect(language).toBe('es');
  expect(items.map(({ title, enclosure }) => [title, enclosure?.url])).toEqual([
    [
      'Qué es un archivo comunitario',
      'https://archivo.example/download/episodio-de-radio/episodio.mp3',
    ],
    [
      'Grabación de la conversación 1',
      'https://colectiva.example/files/recordings/grabacion-redes/audio.wav',
    ],
  ]);
  const addresses = [...text.matchAll(/<podcast:(?:chapters|transcript) url="([^"]+)"/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(addresses).toContain('/pt/atividades/transcricoes/grabacion-redes/');
  expect(addresses).toContain('/biblioteca/radio-de-ejemplo/episodio-de-radio.chapters.json');
  for (const address of addresses)
    expect(existsSync(join(sample.folder, toFilePath(address))), address).toBe(true);
});

function listHosts(data: unknown): string[] {
  if (typeof data === 'string') return /^https?:\/\//.test(data) ? [new URL(data).hostname] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(listHosts) : [];
}

/** Whether the content of a site names a host, or it is the one of licences or of the vocabulary. */
function isNamed({ name }: Site, host: string): boolean {
  if (['schema.org', 'creativecommons.org'].includes(host)) return true;
  return name === 'real' ? /^(?:\w+\.)?comun\.al$/.test(host) : host.endsWith('.example');
}
