import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listSavedFiles } from './list-saved-files.ts';

const options = { base: '/colectiva/', assetsDir: '_astro', maxFileBytes: 100_000 };

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function listPaths(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { files: saved } = await listSavedFiles(write(files), options);
  return saved.map(({ path }) => path);
}

const UNLISTED = '<meta name="robots" content="noindex">';

it('saves listed pages, what they show and the files that they link to', async () => {
  expect(
    await listPaths({
      'index.html':
        '<link rel="icon" href="/colectiva/icon.svg"><img src="_astro/mesa.1-800.webp" srcset="_astro/mesa.1-400.webp 400w, _astro/mesa.1-800.webp 800w"><source srcset="/colectiva/_astro/dark.webp"><a href="/colectiva/files/libro%20uno.pdf">',
      'icon.svg': '',
      '_astro/mesa.1-400.webp': '',
      '_astro/mesa.1-800.webp': '',
      '_astro/dark.webp': '',
      '_astro/share.png': '',
      '_astro/page.js': '',
      'files/libro uno.pdf': '',
      'files/other.pdf': '',
      'robots.txt': '',
    }),
  ).toEqual([
    '_astro/dark.webp',
    '_astro/mesa.1-800.webp',
    '_astro/page.js',
    'files/libro uno.pdf',
    'icon.svg',
    'index.html',
  ]);
});

it('names neither unlisted pages nor what only they show, and no page that only leads on', async () => {
  expect(
    await listPaths({
      'index.html': '<a href="quiet/">',
      'quiet/index.html': `${UNLISTED}<img src="/colectiva/files/quiet.svg">`,
      'files/quiet.svg': '',
      'old/index.html': '<meta http-equiv="refresh" content="0; url=/colectiva/">',
      '404.html': UNLISTED,
    }),
  ).toEqual(['index.html']);
});

it('saves no page that asks for money: its account may be another one tomorrow', async () => {
  expect(
    await listPaths({
      'index.html': '<a href="/colectiva/apoyar/">',
      'apoyar/index.html': '<script src="/colectiva/support/donate.js"></script>',
      'support/donate.js': '',
    }),
  ).toEqual(['index.html']);
});

it('saves the pages that lead to one that asks for money, whose folder may be that of what it loads', async () => {
  expect(
    await listPaths({
      'index.html': '<a href="/colectiva/support/">',
      'support/index.html': '<script src="/colectiva/support/donate.js"></script>',
      'support/donate.js': '',
    }),
  ).toEqual(['index.html']);
});

it('saves a page of the site that asks search engines alone to leave it out', async () => {
  expect(await listPaths({ 'index.html': `${UNLISTED}<main data-pagefind-body></main>` })).toEqual([
    'index.html',
  ]);
});

it('saves the search without its ready-made forms, and what styles load', async () => {
  expect(
    await listPaths({
      'index.html': '<link rel="stylesheet" href="/colectiva/own.css">',
      'own.css':
        '@font-face { src: url("/colectiva/own.woff2") } p { background: url(https://cdn.example/x.png) }',
      'own.woff2': '',
      'pagefind/pagefind.js': '',
      'pagefind/pagefind-worker.js': '',
      'pagefind/pagefind-entry.json': '',
      'pagefind/pagefind-ui.js': '',
      'pagefind/fragment/es_1.pf_fragment': '',
    }),
  ).toEqual([
    'index.html',
    'own.css',
    'own.woff2',
    'pagefind/fragment/es_1.pf_fragment',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
  ]);
});

it('leaves out what other programs ask for again and again', async () => {
  expect(
    await listPaths({
      'index.html':
        '<link rel="alternate" href="/colectiva/feed.xml"><a href="/colectiva/feed.xml">RSS</a><a href="/colectiva/eventos.ics">',
      'feed.xml': '',
      'eventos.ics': '',
    }),
  ).toEqual(['eventos.ics', 'index.html']);
});

it('counts pages, and says which files are larger than the limit', async () => {
  const folder = write({
    'index.html': '<video src="/colectiva/files/film.mp4">',
    'files/film.mp4': 'x'.repeat(100_001),
  });
  expect(await listSavedFiles(folder, options)).toEqual({
    files: [{ path: 'index.html', bytes: 39 }],
    pageCount: 1,
    tooLarge: [{ path: 'files/film.mp4', bytes: 100_001 }],
  });
});
