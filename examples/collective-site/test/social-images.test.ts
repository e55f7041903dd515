import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPages, readHtml, sites } from './support/sites.ts';

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
