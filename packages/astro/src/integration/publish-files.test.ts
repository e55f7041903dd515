import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@comunal/content';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPhotograph } from '../../test/support/draw-photograph.ts';
import { readInks } from '../inks/read-inks.ts';
import { toSiteContent, type SiteContent } from '../lib/site-content.ts';
import { openFileCache } from '../pictures/file-cache.ts';
import { createPictureStore } from '../pictures/picture-store.ts';
import { createSocialImageStore } from '../social-images/social-image-store.ts';
import { publishFiles, type PublishedFiles } from './publish-files.ts';

let dir: string;
let published: PublishedFiles;
const inSite = (path: string): string => join(dir, 'site', path);

const CAPTIONS = 'WEBVTT\n\nNOTE canary: no digas su nombre\n\n00:01.000 --> 00:02.000\nHola\n';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-publish-'));
  for (const path of ['content/pages/fiesta', 'site'])
    mkdirSync(join(dir, path), { recursive: true });
  const photograph = await drawPhotograph();
  for (const name of ['encoded', 'linked', 'unseen'])
    writeFileSync(join(dir, `content/pages/fiesta/${name}.jpg`), photograph);
  writeFileSync(
    join(dir, 'content/pages/fiesta.md'),
    `---
visibility: public
title: { es: Fiesta }
summary: { es: Una fiesta. }
picture: { path: fiesta/encoded.jpg, alt: { es: Fiesta }, people: none }
---
![Otra](fiesta/linked.jpg) y [otra más](fiesta/unseen.jpg), con [subtítulos](fiesta/es.vtt)
`,
  );
  writeFileSync(join(dir, 'content/pages/fiesta/es.vtt'), CAPTIONS);
  writeFileSync(
    inSite('index.html'),
    '<img src="/files/pages/fiesta/linked.jpg"><a href="/files/pages/fiesta/es.vtt">Subtítulos</a>',
  );
  const content = await loadContent(join(dir, 'content'));
  const site: SiteContent = toSiteContent(content);
  const cache = openFileCache(join(dir, 'cache'));
  const pictures = createPictureStore(cache, { inks: readInks([]).inks, avif: false });
  await pictures.encode(join(dir, 'content/pages/fiesta/encoded.jpg'), 'dithered');
  const socialImages = createSocialImageStore(cache, readInks([]).inks, []);
  const project = {
    pictures,
    socialImages,
    assetsDir: '_astro',
    readContent: () => Promise.resolve(site),
  };
  published = await publishFiles(project, join(dir, 'site'));
});
afterAll(() => rmSync(dir, { recursive: true }));

it('publishes a photograph that a page links to without the place where it was taken', async () => {
  const { exif, width } = await sharp(
    readFileSync(inSite('files/pages/fiesta/linked.jpg')),
  ).metadata();
  expect([exif, width]).toEqual([undefined, 1200]);
});

it('publishes of an encoded picture the files that pages load, and not the one it was made from', () => {
  expect(existsSync(inSite('files/pages/fiesta/encoded.jpg'))).toBe(false);
  expect(existsSync(inSite('_astro'))).toBe(true);
});

it('leaves out a picture that no page shows, and names it', () => {
  expect(existsSync(inSite('files/pages/fiesta/unseen.jpg'))).toBe(false);
  expect(published.unshown).toEqual(['pages/fiesta/unseen.jpg']);
});

it('publishes captions without the comments in them, and names the file', () => {
  const captions = readFileSync(inSite('files/pages/fiesta/es.vtt'), 'utf8');
  expect(captions).toContain('Hola');
  expect(captions).not.toContain('canary');
  expect(published.uncommented).toEqual(['pages/fiesta/es.vtt']);
});
