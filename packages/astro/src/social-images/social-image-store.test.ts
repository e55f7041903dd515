import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { readInks } from '../inks/read-inks.ts';
import { openFileCache } from '../pictures/file-cache.ts';
import type { SocialImageContent } from './social-image.ts';
import { createSocialImageStore, type SocialImageStore } from './social-image-store.ts';

const dir = mkdtempSync(join(tmpdir(), 'comunal-share-'));
afterAll(() => rmSync(dir, { recursive: true }));

const fonts = ['latin', 'latin-ext'].map((part) =>
  createRequire(import.meta.url).resolve(
    `@fontsource/bricolage-grotesque/files/bricolage-grotesque-${part}-700-normal.woff2`,
  ),
);
const createStore = (): SocialImageStore =>
  createSocialImageStore(openFileCache(dir), readInks([]).inks, fonts);

const image: SocialImageContent = {
  title: 'Redes que cuidan',
  section: 'Actividades',
  siteName: 'Colectiva de Ejemplo',
  seed: 'redes-que-cuidan',
  language: 'es',
};

let store: SocialImageStore;
beforeEach(() => (store = createStore()));

async function pixelsOf(content: SocialImageContent): Promise<Buffer> {
  return sharp(await store.files.get(store.draw(content)))
    .raw()
    .toBuffer();
}

it('draws an image in the size that sites ask for', async () => {
  const file = await store.files.get(store.draw(image));
  const { format, width, height } = await sharp(file).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
});

it('shows the title, and another drawing for another page', async () => {
  const pixels = await pixelsOf(image);
  expect(pixels.equals(await pixelsOf({ ...image, title: 'Networks that care' }))).toBe(false);
  expect(pixels.equals(await pixelsOf({ ...image, seed: 'cuidar-la-memoria' }))).toBe(false);
});

it('keeps a title of any length away from the name of the site', async () => {
  const title = 'Conversaciones sobre defensa del territorio y comunicación comunitaria '.repeat(5);
  const footer = { left: 0, top: 520, width: 720, height: 110 };
  const footerOf = async (content: SocialImageContent): Promise<Buffer> =>
    sharp(await store.files.get(store.draw(content)))
      .extract(footer)
      .raw()
      .toBuffer();
  expect((await footerOf({ ...image, title })).equals(await footerOf(image))).toBe(true);
});

it('leaves out words in letters that its typeface does not have', async () => {
  const withoutTitle = await pixelsOf({ ...image, title: '' });
  expect(withoutTitle.equals(await pixelsOf({ ...image, title: 'Сети заботы' }))).toBe(true);
  expect(withoutTitle.equals(await pixelsOf({ ...image, title: 'Łódź y K’iche’' }))).toBe(false);
});

it('draws the same words once, also in a later build', async () => {
  const name = store.draw(image);
  expect(store.draw(image)).toBe(name);
  await store.files.get(name);
  const before = readdirSync(dir).map((file) => readFileSync(join(dir, file)));
  const later = createStore();
  expect(later.draw(image)).toBe(name);
  await later.files.get(name);
  expect(readdirSync(dir).map((file) => readFileSync(join(dir, file)))).toEqual(before);
});

it('tells whoever asks for the file that it cannot be drawn', async () => {
  const broken = createSocialImageStore(openFileCache(dir), readInks([]).inks, ['/none.woff2']);
  const name = broken.draw({ ...image, title: 'Sin letras' });
  await expect(broken.files.get(name)).rejects.toThrow('none.woff2');
});
