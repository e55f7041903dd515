// Cuts two typefaces down to the letters of Spanish, English and Portuguese, so that all four together stay under 45 kB.
// Written to dist/fonts, with their licences.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
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
    from: '@fontsource/atkinson-hyperlegible-next',
    file: 'atkinson-hyperlegible-next-latin-700-normal.woff2',
    to: 'bold.woff2',
  },
  {
    from: '@fontsource/atkinson-hyperlegible-next',
    file: 'atkinson-hyperlegible-next-latin-400-italic.woff2',
    to: 'italic.woff2',
  },
  {
    from: '@fontsource/bricolage-grotesque',
    file: 'bricolage-grotesque-latin-700-normal.woff2',
    to: 'heading.woff2',
  },
];

const require = createRequire(import.meta.url);

// The images of shared links have titles in any language that is written in Latin letters, and no page loads these.
const TITLES = '@fontsource/bricolage-grotesque';

const folder = join(import.meta.dirname, '..', 'dist', 'fonts');

await mkdir(folder, { recursive: true });
for (const part of ['latin', 'latin-ext'])
  await copyFile(
    require.resolve(`${TITLES}/files/bricolage-grotesque-${part}-700-normal.woff2`),
    join(folder, `titles-${part}.woff2`),
  );
for (const { from, file, to } of fonts) {
  const root = dirname(require.resolve(`${from}/package.json`));
  const font = await readFile(join(root, 'files', file));
  await writeFile(join(folder, to), await subsetFont(font, LETTERS, { targetFormat: 'woff2' }));
  await writeFile(
    join(folder, to.replace('.woff2', '-licence.txt')),
    await readFile(join(root, 'LICENSE')),
  );
}
