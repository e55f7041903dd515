import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPages, readHtml, sample, sites } from './support/sites.ts';

const contentOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe.each(sites)('on the $name site', (site) => {
  it('shows an image of its own for every page that is shared', () => {
    for (const address of listPages(site)) {
      const html = readHtml(site, address);
      // The page for missing addresses has none.
      if (address.endsWith('404.html')) continue;
      const image = contentOf(html, 'og:image');
      expect(image, address).toMatch(/^https:\/\/[^/]+\/_astro\/share\.[0-9a-f]{16}\.png$/);
      expect(existsSync(join(site.folder, new URL(image ?? '').pathname)), address).toBe(true);
      expect(contentOf(html, 'og:image:alt'), address).toBeTruthy();
      expect(contentOf(html, 'twitter:card'), address).toBe('summary_large_image');
    }
  });
});

describe('the preview of a link', () => {
  const readEvent = (slug: string): string => readHtml(sample, `/actividades/${slug}/`);

  it('has the title that the entry gives it, and keeps back what the page says', () => {
    const html = readEvent('sesion-por-definir');
    expect(contentOf(html, 'og:title')).toBe('Una sesión que falta definir');
    expect(contentOf(html, 'og:image:alt')).toMatch(/^Una sesión que falta definir ·/);
    expect(html).toMatch(/<title>Sesión por definir ·/);
    expect(contentOf(html, 'description')).toBe(contentOf(readHtml(sample, '/'), 'description'));
  });

  it('is that of the site where the entry has none', () => {
    const html = readEvent('3f81c20a9d');
    const home = readHtml(sample, '/');
    for (const name of ['og:title', 'og:description', 'og:image', 'og:image:alt', 'description'])
      expect(contentOf(html, name), name).toBe(contentOf(home, name));
    const head = html.slice(0, html.indexOf('</head>')).replace(/<title>.*?<\/title>/, '');
    expect(head).not.toContain('callada');
  });

  it('says that search engines are to leave a page out, and names it in no sitemap', () => {
    const html = readEvent('sesion-por-definir');
    expect(contentOf(html, 'robots')).toBe('noindex');
    expect(html).not.toContain('application/ld+json');
    const sitemap = readFileSync(join(sample.folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('/actividades/');
    expect(sitemap).not.toContain('sesion-por-definir');
  });
});
