// Cuts two typefaces down to the letters of Spanish, English and Portuguese, so that both together stay under 25 kB.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const LETTERS =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~' +
  'ÁÉÍÓÚÜÑÀÂÃÊÔÕÇáéíóúüñàâãêôõç¿¡«»“”‘’–—…·ªº°×→↓↗ ';

const fonts = [
  {
    from: '@fontsource/atkinson-hyperlegible-next',
    file: 'atkinson-hyperlegible-next-latin-400-normal.woff2',
    to: 'text.woff2',
  },
  {
    from: '@fontsource/bricolage-grotesque',
    file: 'bricolage-grotesque-latin-700-normal.woff2',
    to: 'heading.woff2',
  },
];

const require = createRequire(import.meta.url);

/** Writes the subset fonts to one folder, their licences to another, and gives the sizes of the fonts in bytes. */
export async function subsetFonts(folder, licences) {
  await Promise.all([folder, licences].map((each) => mkdir(each, { recursive: true })));
  const sizes = {};
  for (const { from, file, to } of fonts) {
    const root = dirname(require.resolve(`${from}/package.json`));
    const font = await readFile(join(root, 'files', file));
    const subset = await subsetFont(font, LETTERS, { targetFormat: 'woff2' });
    await writeFile(join(folder, to), subset);
    await writeFile(
      join(licences, to.replace('.woff2', '-licence.txt')),
      await readFile(join(root, 'LICENSE')),
    );
    sizes[to] = subset.length;
  }
  return sizes;
}
