import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSitemap } from './write-sitemap.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comunal-sitemap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes pages with these heads, and the sitemap of them. */
async function sitemapOf(heads: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, head] of Object.entries(heads)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), `<!doctype html>${head}<body>noindex</body>`);
  }
  const pathnames = [...Object.keys(heads), '404/', '500/', 'empty/'];
  await writeSitemap(folder, { pathnames, url: 'https://radio.example/', base: '/radio/' });
  return readFileSync(join(folder, 'sitemap.xml'), 'utf8');
}

it('takes address and other languages from the page, and the path where it says nothing', async () => {
  const sitemap = await sitemapOf({
    'en/': `<head><LINK REL="canonical" href="https://radio.example/radio/en/?a=1&amp;b=2">
      <link rel="alternate" hreflang="es" href="https://radio.example/radio/">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>`,
    'mapa/': '<title>Mapa</title>',
  });
  expect(sitemap).toBe(`<?xml version="1.0" encoding="UTF-8"?>\
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\
<url><loc>https://radio.example/radio/en/?a=1&#x26;b=2</loc>\
<xhtml:link rel="alternate" hreflang="es" href="https://radio.example/radio/" /></url>\
<url><loc>https://radio.example/radio/mapa/</loc></url></urlset>
`);
});

it.each(['noindex', 'noindex, nofollow', 'NOINDEX', 'none'])(
  'leaves out a page whose robots are told %s',
  async (content) => {
    const sitemap = await sitemapOf({
      'secreta/': `<head><meta name="robots" content="${content}"></head>`,
      'mapa/': '<head><meta name="robots" content="max-snippet:-1"></head>',
    });
    expect(sitemap).not.toContain('secreta');
    expect(sitemap).toContain('/radio/mapa/');
  },
);
