import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { toFilePath, languages, sites } from './support/sites.ts';
import { watch } from './support/watch.ts';

/** Bytes over the wire that the home page may take. */
const CEILINGS = { html: 14_000, style: 10_000, script: 12_000, font: 45_000 };
const TOGETHER = 75_000;
const KINDS: Readonly<Record<string, keyof typeof CEILINGS>> = {
  '.html': 'html',
  '.css': 'style',
  '.js': 'script',
  '.woff2': 'font',
};

const browser = useBrowser();

describe.each(sites)('the home page of the $name site', (site) => {
  it.each(languages)('is light in %s', async (language) => {
    await browser.lend(async (page) => {
      const { requests } = watch(page);
      const address = new URL(language === 'es' ? '/' : `/${language}/`, browser.origin(site)).href;
      await page.goto(address, { waitUntil: 'networkidle' });
      const bytes = { html: 0, style: 0, script: 0, font: 0 };
      for (const url of new Set(requests)) {
        const file = toFilePath(new URL(url).pathname);
        const kind = KINDS[extname(file)];
        if (!kind) continue; // a picture
        const content = readFileSync(join(site.folder, file));
        // Fonts are compressed already and travel as they are.
        bytes[kind] += kind === 'font' ? content.length : brotliCompressSync(content).length;
      }
      const all = bytes.html + bytes.style + bytes.script + bytes.font;
      process.stdout.write(
        `${site.name} ${language}: ${String(all)} bytes (html ${String(bytes.html)}, style ${String(bytes.style)}, script ${String(bytes.script)}, fonts ${String(bytes.font)})\n`,
      );
      expect(bytes.html).toBeGreaterThan(1000);
      expect(bytes.style).toBeGreaterThan(1000);
      expect(bytes.font).toBeGreaterThan(1000);
      for (const [kind, ceiling] of Object.entries(CEILINGS))
        expect(bytes[kind as keyof typeof CEILINGS], kind).toBeLessThanOrEqual(ceiling);
      expect(all).toBeLessThanOrEqual(TOGETHER);
    });
  });
});
