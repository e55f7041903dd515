import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml, getLanguage, listPages, sites } from './support/sites.ts';

describe.each(sites)('the $name site', (site) => {
  it('links to each page of its sitemap from another page in the same language', () => {
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    const linked = new Set(
      listPages(site).flatMap((address) =>
        [...readHtml(site, address).matchAll(/<a\b[^>]*?href="(\/[^"#?]*)/g)].flatMap(
          ([, href = '']) =>
            href !== address && getLanguage(href) === getLanguage(address) ? [href] : [],
        ),
      ),
    );
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((address) => !linked.has(address))).toEqual([]);
  });
});
