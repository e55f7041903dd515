// Pictures of what `comunal print` makes of the sample content: docs/pictures/print/NAME-LOCALE.png.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './paths.mjs';
import { PRINTS } from './pictured.ts';

const call = promisify(execFile);
const sharp = createRequire(join(ROOT, 'packages/astro/package.json'))('sharp');

const CONTENT = join(ROOT, 'examples/collective-site/content-sample');
const LANGUAGES = ['es', 'en', 'pt'];

/** The names of the pictures. */
export const PRINT_PICTURES = Object.keys(PRINTS).flatMap((name) =>
  LANGUAGES.map((language) => `print/${name}-${language}`),
);

/** Draws a sheet, or how it is folded, as PNG. It needs the built packages. */
export async function drawPrint(picture) {
  const [, name, language] = /^print\/(.+)-(\w+)$/.exec(picture);
  const { make, widthPx, drawing = false } = PRINTS[name];
  const folder = await mkdtemp(join(tmpdir(), 'comunal-print-'));
  try {
    const paths = ['--out', join(folder, 'sheet.pdf'), '--preview', join(folder, 'sheet.png')];
    const options = ['--content', CONTENT, '--locale', language, ...paths];
    const program = join(ROOT, 'packages/cli/dist/bin.js');
    await call('node', [program, 'print', ...make, ...options]);
    const png = drawing
      ? await drawFirstPage(join(folder, 'sheet-fold.pdf'))
      : await readFile(join(folder, 'sheet.png'));
    return await toFigure(png, widthPx, drawing);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawFirstPage(path) {
  const { renderPreview } = await import('../../packages/print/dist/index.js');
  return renderPreview(await readFile(path), 1, { widthPx: 1600 });
}

/** Makes a sheet small and gives it an edge; of a drawing it keeps what is not empty. */
function toFigure(png, widthPx, isTrimmed) {
  const image = sharp(png).flatten({ background: '#fff' });
  const edge = isTrimmed
    ? { top: 12, bottom: 12, left: 12, right: 12, background: '#fff' }
    : { top: 1, bottom: 1, left: 1, right: 1, background: '#999' };
  return (isTrimmed ? image.trim({ background: '#fff' }) : image)
    .resize({ width: widthPx })
    .extend(edge)
    .png({ palette: true, colours: 8, effort: 10 })
    .toBuffer();
}
