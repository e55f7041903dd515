import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@comunal/content';
import { createServer } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { readInks } from '../inks/read-inks.ts';
import { toSiteContent } from '../lib/site-content.ts';
import { openFileCache } from '../pictures/file-cache.ts';
import { createPictureStore } from '../pictures/picture-store.ts';
import { createSocialImageStore } from '../social-images/social-image-store.ts';
import { serveFiles } from './serve-files.ts';

/** Serves the caption file that a page links to, and returns what it is answered with. */
async function fetchCaptions(captions: string): Promise<Response> {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-serve-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'content/pages/fiesta'), { recursive: true });
  writeFileSync(
    join(dir, 'content/pages/fiesta.md'),
    '---\nvisibility: public\ntitle: { es: Fiesta }\nsummary: { es: Una fiesta. }\n---\n[Subtítulos](fiesta/es.vtt)\n',
  );
  writeFileSync(join(dir, 'content/pages/fiesta/es.vtt'), captions);
  const site = toSiteContent(await loadContent(join(dir, 'content')));
  const cache = openFileCache(join(dir, 'cache'));
  const { inks } = readInks([]);
  const server = await createServer({
    root: dir,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    plugins: [
      {
        name: 'serve-files',
        configureServer: (vite) =>
          serveFiles(vite, {
            base: '/',
            options: { adminDir: undefined },
            assetsDir: '_astro',
            pictures: createPictureStore(cache, { inks, avif: false }),
            socialImages: createSocialImageStore(cache, inks, []),
            readContent: () => Promise.resolve(site),
            bundlePageTools: () => Promise.resolve(undefined),
            bundleSupportFiles: () => Promise.reject(new Error('There are no support pages.')),
          }),
      },
    ],
  });
  onTestFinished(() => server.close());
  await server.listen();
  return fetch(new URL('files/pages/fiesta/es.vtt', server.resolvedUrls?.local[0]));
}

it('serves captions without their comments', async () => {
  const response = await fetchCaptions('WEBVTT\n\nNOTE canary\n\n00:01.000 --> 00:02.000\nHola\n');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHola\n');
});

it('answers with an error in place of a file that cannot be published', async () => {
  const response = await fetchCaptions('00:01.000 --> 00:02.000\nHola\n\nNOTE canary\n');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('canary');
});
