// Pictures of the spreadsheet that a translator gets, drawn by LibreOffice: docs/pictures/translate-sheet-LOCALE.png.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ROOT } from './paths.mjs';

const call = promisify(execFile);

const sharp = createRequire(join(ROOT, 'packages/astro/package.json'))('sharp');

/** What is drawn: a sheet for those who read the language of its name, who translate to it. */
const TEXTS = {
  es: {
    from: 'pt',
    title: ['Oficina de redes', 'Taller de redes'],
    summary: ['Uma tarde para montar antenas.', 'Una tarde para armar antenas.'],
    changed: 'Uma manhã para montar antenas.',
    body: [
      'Levamos antenas, cabo e paciência.',
      'Não é preciso saber nada: aprende-se com as mãos.',
    ],
  },
  pt: {
    from: 'es',
    title: ['Taller de redes', 'Oficina de redes'],
    summary: ['Una tarde para armar antenas.', 'Uma tarde para montar antenas.'],
    changed: 'Una mañana para armar antenas.',
    body: [
      'Traemos antenas, cable y paciencia.',
      'No hace falta saber nada: se aprende con las manos.',
    ],
  },
};
TEXTS.en = {
  ...TEXTS.pt,
  title: ['Taller de redes', 'Networks workshop'],
  summary: ['Una tarde para armar antenas.', 'An afternoon to build antennas.'],
};

/** The columns of each picture and their widths, in characters: all of them as they are would be too small to read on a page. */
const COLUMNS = {
  sheet: { 1: 26, 2: 25, 3: 16, 4: 21, 5: 16 },
  'sheet-end': { 6: 24, 7: 15, 8: 21, 9: 18, 10: 13 },
};

/** The names of the pictures. */
export const SHEETS = Object.keys(COLUMNS).flatMap((part) =>
  Object.keys(TEXTS).map((language) => `translate-${part}-${language}`),
);

const ORGANIZATION = 'visibility: public\nname: Colectiva de Ejemplo\nkind: collective\n';

const site = (from, to) => `visibility: public
title: Colectiva de Ejemplo
url: https://colectiva.example
languages: [${from}, ${to}]
organization: colectiva-de-ejemplo
`;

const event = (to, { from, title, summary, body }) => `visibility: public
starts: 2030-03-08
title:
  ${from}: ${title[0]}
  ${to}: ${title[1]}
summary:
  ${from}: ${summary[0]}
  ${to}: ${summary[1]}
body:
  ${from}: |
    ${body[0]}

    ${body[1]}
translations:
  ${to}: { state: draft }
`;

/** Draws a sheet as PNG. It needs the built packages and LibreOffice. */
export async function drawSheet(name) {
  const [, part, language] = /^translate-(.+)-(\w+)$/.exec(name);
  const folder = await mkdtemp(join(tmpdir(), 'comunal-sheet-'));
  try {
    await exportSheet(folder, language);
    const sheet = join(folder, 'translations', `${language}.xlsx`);
    await writeFile(join(folder, 'page.xlsx'), asPage(await readFile(sheet), COLUMNS[part]));
    const own = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    await call('soffice', [own, ...options, join(folder, 'page.xlsx')]);
    return await drawPage(await readFile(join(folder, 'page.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exports the sheet of an invented collective, with a text that is translated, one that changed since, and empty ones. */
async function exportSheet(folder, language) {
  const texts = TEXTS[language];
  const write = async (path, text) => {
    const file = join(folder, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const translate = (...args) => {
    const program = join(ROOT, 'packages/cli/dist/bin.js');
    return call('node', [program, 'translate', ...args, '--to', language], { cwd: folder });
  };
  const yaml = event(language, texts);
  const output = ['export', '--format', 'xlsx', '--entry', 'event/taller-de-redes'];
  await write('site.yaml', site(texts.from, language));
  await write('organizations/colectiva-de-ejemplo.yaml', ORGANIZATION);
  await write('events/taller-de-redes.yaml', yaml);
  await translate('review', 'event/taller-de-redes');
  await translate(...output);
  const path = join(folder, 'content', 'events', 'taller-de-redes.yaml');
  const reviewed = await readFile(path, 'utf8');
  await writeFile(path, reviewed.replace(texts.summary[0], texts.changed));
  await translate(...output);
}

/** Has some columns of a sheet printed, with its grid and their letters, on one wide page without a heading. */
function asPage(bytes, widths) {
  const files = unzipSync(bytes);
  const path = Object.keys(files).find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const page = `<printOptions headings="1" gridLines="1"/><pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0" footer="0"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader/><oddFooter/></headerFooter>`;
  const xml = strFromU8(files[path])
    .replace(/<sheetPr[^>]*?(\/>|>.*?<\/sheetPr>)/s, '')
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replaceAll(/<col [^>]*?min="(\d+)"[^>]*?\/>/g, (_, column) => {
      const seen = widths[column] ? `width="${widths[column]}"` : 'width="60" hidden="1"';
      return `<col min="${column}" max="${column}" ${seen} customWidth="1"/>`;
    })
    .replace('</worksheet>', `${page}</worksheet>`);
  return zipSync({ ...files, [path]: strToU8(xml) });
}

async function drawPage(pdf) {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const page = document.getPage(0);
  const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' });
  document.destroy();
  const edge = { top: 12, bottom: 12, left: 12, right: 12, background: '#fff' };
  return sharp(data, { raw: { width, height, channels: 4 } })
    .trim({ background: '#fff' })
    .extend(edge)
    .png({ palette: true, colours: 64, effort: 10 })
    .toBuffer();
}
