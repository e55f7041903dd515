// npm run pictures [NAME…]: the pictures of docs/, or those named, of the built sample in Spanish, of one page of comun.al
// where only that has a map, of the sheets that translators get, and of what is printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../chromium.mjs';
import { bin, ROOT } from '../lib/paths.mjs';
import { drawPrint, PRINT_PICTURES } from '../lib/print-pictures.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { PAGES, PARTS } from '../lib/pictured.ts';
import { run } from '../lib/run.mjs';
import { drawSheet, SHEETS } from '../lib/sheet-pictures.mjs';
import { SITE } from '../lib/site.mjs';

const OUT = join(ROOT, 'docs', 'pictures');
const MAX_BYTES = 150_000;
const MAX_SHEET_BYTES = 60_000;
const CONFIGS = {
  sample: 'astro.pictures.config.ts',
  real: 'astro.config.ts',
  // Has what stands above and below each page.
  tools: 'astro.sample.config.ts',
};
const FOLDERS = { sample: 'dist-pictures', real: 'dist', tools: 'dist-sample' };
const from = createRequire(join(ROOT, 'packages/astro/package.json'));

export async function runTask(names) {
  const built = await buildPackages();
  if (built.code !== 0) return built.code;
  const isWanted = (name) => names.length === 0 || names.includes(name);
  const [sheets, prints] = [SHEETS.filter(isWanted), PRINT_PICTURES.filter(isWanted)];
  const problems = (await drawAll(sheets, drawSheet)) + (await drawAll(prints, drawPrint));
  if (names.length > 0 && sheets.length + prints.length === names.length)
    return problems === 0 ? 0 : 1;
  for (const config of Object.values(CONFIGS)) {
    const cwd = join(ROOT, SITE);
    const { code } = await run(bin('astro', cwd), ['build', '--config', config], { cwd });
    if (code !== 0) return code;
  }
  const { path, problem } = await findChromium();
  if (problem) {
    console.error(problem);
    return 1;
  }
  const { chromium } = createRequire(join(ROOT, 'package.json'))('playwright');
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const { serveFolder } = await import(
    pathToFileURL(join(ROOT, SITE, 'scripts/serve-folder.mjs')).href
  );
  const sites = {};
  for (const [name, folder] of Object.entries(FOLDERS))
    sites[name] = await serveFolder(join(ROOT, SITE, folder));
  try {
    return (await takeAll(browser, sites, names)) + problems === 0 ? 0 : 1;
  } finally {
    await browser.close();
    for (const { server } of Object.values(sites)) server.close();
  }
}

async function takeAll(browser, sites, names) {
  mkdirSync(join(OUT, 'components'), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let problems = 0;
  const parts = Object.entries(PARTS).map(([part, shot]) => [`components/${part}`, shot]);
  const all = Object.entries({ ...PAGES, ...Object.fromEntries(parts) });
  const shots = all.filter(
    ([name]) => names.length === 0 || names.includes(name.split('/').at(-1)),
  );
  for (const [name, { site = 'sample', address, selector, height, isOpen = false }] of shots) {
    await show(page, new URL(address, sites[site].address).href, isOpen);
    const shot = selector
      ? await page.locator(selector).filter({ visible: true }).first().screenshot()
      : await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1280, height } });
    const png = await from('sharp')(shot)
      .png({ palette: true, colours: 64, effort: 10 })
      .toBuffer();
    problems += save(name, png, MAX_BYTES);
  }
  return problems;
}

async function drawAll(names, draw) {
  mkdirSync(join(OUT, 'print'), { recursive: true });
  let problems = 0;
  for (const name of names) problems += save(name, await draw(name), MAX_SHEET_BYTES);
  return problems;
}

/** Writes a picture; returns 1 when it is too large. */
function save(name, png, maxBytes) {
  writeFileSync(join(OUT, `${name}.png`), png);
  console.log(`docs/pictures/${name}.png  ${Math.ceil(png.length / 1000)} kB`);
  if (png.length <= maxBytes) return 0;
  console.error(`docs/pictures/${name}.png is larger than ${maxBytes / 1000} kB.`);
  return 1;
}

/** Opens a page as a reader has it, with its fonts and elements there; `isOpen` where its rooms and files are to be seen. */
async function show(page, address, isOpen) {
  await page.goto(address, { waitUntil: 'networkidle' });
  // A page is not drawn anew with fonts that came late; the second time they are in the cache.
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(async (open) => {
    await document.fonts.ready;
    for (const details of document.querySelectorAll('.node details, .recording details, .citation'))
      details.open = open;
  }, isOpen);
}
