import { childEnvironment, longForm } from '@comunal/test-kit/environment';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { commands } from '@comunal/translate/cli';
import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { copySite } from './support/copy-site.ts';
import { root, sample } from './support/sites.ts';

const browser = useBrowser();

/** A folder for what the tests write. */
let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'comunal-site-previews-'));
  return () => rmSync(out, { recursive: true, force: true });
});

/** Calls `comunal translate preview` in a project. */
async function preview(cwd: string, ...args: string[]) {
  let [printed, errors] = ['', ''];
  const module = await commands.find(({ name }) => name === 'translate')?.load();
  const code = await module?.run({
    args: ['preview', ...args],
    cwd,
    env: childEnvironment(),
    stdout: { write: (text: string) => (printed += text) },
    stderr: { write: (text: string) => (errors += text) },
    locale: 'es',
    signal: new AbortController().signal,
  });
  return { code, printed, errors };
}

/** Makes the preview of an entry of the sample, and returns its file. */
async function previewSample(entry: string, language: string): Promise<string> {
  const file = join(out, `${entry.replace('/', '-')}.${language}.html`);
  const config = ['--dir', 'content-sample', '--config', 'astro.sample.config.ts'];
  const ended = await preview(root, entry, '--to', language, '--output', file, ...config);
  expect([ended.code, ended.errors]).toEqual([0, '']);
  return file;
}

/** What a reader sees of a page: its words, and how its main elements look. */
function look(page: Page) {
  return page.evaluate(() => {
    const properties = [
      'display',
      'position',
      'color',
      'background-color',
      'font-family',
      'font-size',
      'font-weight',
      'line-height',
      'letter-spacing',
      'text-align',
      'text-decoration-line',
      'width',
      'height',
      'margin',
      'padding',
      'border',
    ];
    document.querySelector('comunal-preview')?.remove();
    const elements = document.querySelectorAll(
      'body, body *:not(script, template, track, noscript)',
    );
    return {
      text: document.body.innerText,
      styles: Array.from(elements, (element) => {
        const style = getComputedStyle(element);
        const values = properties.map((name) => style.getPropertyValue(name));
        return `${element.tagName} ${values.join(' | ')}`;
      }),
      fonts: Array.from(document.fonts)
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, style }) => `${family} ${weight} ${style}`),
      broken: Array.from(document.images).filter(({ naturalWidth }) => naturalWidth === 0).length,
    };
  });
}

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } };

const previews: readonly [entry: string, language: string, address: string][] = [
  ['event/conversacion-redes', 'pt', '/pt/atividades/conversacion-redes/'],
  ['publication/libro-de-ejemplo', 'en', '/en/library/libro-de-ejemplo/'],
  ['campaign/sostener-los-servidores', 'es', '/apoyar/'],
];

describe.each(pickCases(previews, 3))('the preview of %s in %s', (entry, language, address) => {
  let file: string;
  beforeAll(async () => {
    file = await previewSample(entry, language);
  });

  it('looks as the page of the site, and reads as it', async () => {
    // Without scripts, which a preview does not have.
    const page = await browser.lend(async (tab) => {
      // A page that is slow to get its typefaces stays without, and a machine under test may be.
      await tab.route('**/*.css', async (route) => {
        const response = await route.fetch();
        const css = (await response.text()).replaceAll(
          'font-display:optional',
          'font-display:block',
        );
        await route.fulfill({ response, body: css });
      });
      await tab.goto(new URL(address, browser.origin(sample)).href);
      return settle(tab);
    }, NO_SCRIPT);
    const copy = await browser.lend(async (tab) => {
      await tab.goto(pathToFileURL(file).href);
      return settle(tab);
    }, NO_SCRIPT);
    expect(copy.text).toBe(page.text);
    expect(listDifferences(copy.styles, page.styles)).toEqual([]);
    expect(copy.fonts).toEqual(page.fonts);
    expect(copy.broken).toBe(0);
  });

  it('says at the top of the page, in its language, that it is a preview', () => {
    const html = readFileSync(file, 'utf8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toMatch(
      new RegExp(`<comunal-preview role="region" aria-label="[^"]+" lang="${language}"`),
    );
  });

  it('asks nothing of anybody, and runs nothing', async () => {
    await browser.lend(async (tab) => {
      const requests: string[] = [];
      const refused: string[] = [];
      const session = await tab.context().newCDPSession(tab);
      await session.send('Network.enable');
      session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
      session.on('Network.webSocketCreated', ({ url }) => requests.push(url));
      tab.on('console', (message) => refused.push(message.text()));
      tab.on('pageerror', (error) => refused.push(error.message));
      const { href } = pathToFileURL(file);
      await tab.goto(href);
      await tab.evaluate(() =>
        document.querySelectorAll('details').forEach((each) => (each.open = true)),
      );
      await tab.mouse.wheel(0, 5000);
      await tab.emulateMedia({ media: 'print' });
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([href]);
      expect(refused).toEqual([]);
      expect(await tab.locator('script').count()).toBe(0);
    });
  });
});

async function settle(page: Page) {
  await page.evaluate(() => {
    document.body.getBoundingClientRect(); // the layout asks for the typefaces
    return document.fonts.ready.then(() => undefined);
  });
  return look(page);
}

it(
  'says at the top of the page of an unlisted entry, in its language, that it is a preview',
  longForm,
  async () => {
    const html = readFileSync(await previewSample('event/reunion-no-listada', 'pt'), 'utf8');
    expect(html).toContain('<html lang="pt">');
    expect(html).toContain('<comunal-preview role="region" aria-label="Prévia" lang="pt"');
    expect(html).toContain('Os links levam ao site publicado, com internet.');
  },
);

it('refuses a closed entry of the sample without a word more than was typed', async () => {
  const dir = ['--dir', 'content-sample', '--config', 'astro.sample.config.ts'];
  const closed = readdirSync(join(sample.content, 'events')).find((name) =>
    name.startsWith('canary-'),
  );
  const typed = `event/${closed?.replace(/\..*/, '') ?? ''}`;
  const { code, printed, errors } = await preview(root, typed, '--to', 'pt', ...dir);
  expect([code, printed]).toEqual([1, '']);
  expect(errors).toBe(
    `No hay ninguna entrada pública o sin listar que se llame ${typed}: no tiene página que mostrar.\n`,
  );
});

describe('a project', () => {
  let copy: string;
  beforeAll(() => {
    copy = copySite('content-sample');
    rmSync(join(copy, 'astro.config.ts'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const file = (): string => join(out, 'project.html');
  // The collective of the site, which is shown on the page about it.
  const args = (): string[] => [
    'organization/colectiva-de-ejemplo',
    '--to',
    'pt',
    '--output',
    file(),
    '--dir',
    'content-sample',
  ];

  it('stays as it was while its collective is shown, whatever its config and its components are made of', async () => {
    // No types of which Node knows how to leave them out: Astro has to read such a file.
    writeFileSync(
      join(copy, 'astro.config.ts'),
      `import { comunal } from '@comunal/astro';
import { writeFileSync } from 'node:fs';
enum Base { Path = '/grupo' }
export default {
  base: Base.Path,
  outDir: './sitio',
  cacheDir: './guardado',
  integrations: [comunal({ content: './content', customCss: ['src/own.css'], components: { HeaderStart: './src/Own.astro' } })],
};`,
    );
    mkdirSync(join(copy, 'src/pages'), { recursive: true });
    writeFileSync(join(copy, 'src/own.css'), '.own{background:url(/grupo/own.svg)}');
    // A package that stays outside of the bundle, as npm puts them side by side.
    const folder = join(copy, 'node_modules/lema');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"lema","version":"1.0.0","type":"module","exports":"./index.js"}',
    );
    writeFileSync(join(folder, 'index.js'), `export const motto = 'Rede de todas';`);
    writeFileSync(
      join(copy, 'src/Own.astro'),
      `---\nimport { motto } from 'lema';\nimport { word } from '@/word.ts';\n---\n<p class="own">{word} {motto}</p>`,
    );
    writeFileSync(join(copy, 'src/word.ts'), `export const word: string = 'Nossa parte';`);
    writeFileSync(join(copy, 'src/pages/propia.astro'), `<p>Propia</p>`);
    writeFileSync(join(copy, 'public/own.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(
      join(copy, 'tsconfig.json'),
      '{"extends":"astro/tsconfigs/strict","compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    );
    const before = describeFolder(copy);
    const ended = await preview(copy, ...args());
    expect([ended.code, ended.errors]).toEqual([0, '']);
    expect(listDifferences(describeFolder(copy), before)).toEqual([]);
    const html = readFileSync(file(), 'utf8');
    expect(html).toContain('<title>Prévia: Quem somos');
    expect(html).toContain('Nossa parte Rede de todas');
    expect(html).toMatch(/\.own ?\{\s*background: ?url\("data:image\/svg\+xml;base64,/);
    expect(html).toContain('href="https://colectiva.example/grupo/pt/');
  });

  it('stays as it was when the command is killed, which leaves nothing elsewhere', async () => {
    const temporary = join(out, 'killed');
    mkdirSync(temporary);
    const before = describeFolder(copy);
    const bin = join(root, '../../packages/cli/src/bin.ts');
    const child = spawn(
      process.execPath,
      [
        '--conditions=@comunal/source',
        '--disable-warning=ExperimentalWarning',
        bin,
        'translate',
        'preview',
        ...args(),
      ],
      { cwd: copy, env: childEnvironment({ TMPDIR: temporary, TEMP: temporary }), stdio: 'ignore' },
    );
    const ended = new Promise((done) => child.once('close', done));
    const started = (): boolean =>
      readdirSync(temporary, { recursive: true }).some((name) =>
        String(name).endsWith('types.d.ts'),
      );
    await expect.poll(started).toBe(true);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
    expect(listDifferences(describeFolder(copy), before)).toEqual([]);
  });

  it('is told when a component of its own is broken', longForm, async () => {
    writeFileSync(
      join(copy, 'src/Own.astro'),
      `---\nimport { nothing } from './nothing.ts';\n---\n{nothing}`,
    );
    const { code, errors } = await preview(copy, ...args());
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^El sitio no se pudo construir, así que no hay vista previa: .*nothing\.ts/,
    );
  });
});

/** The first lines that differ: a whole comparison of so many is told in minutes. */
function listDifferences(ours: readonly string[], theirs: readonly string[]): string[] {
  const different = ours.flatMap((line, at) =>
    line === theirs[at] ? [] : [`${line} ≠ ${theirs[at] ?? ''}`],
  );
  return ours.length === theirs.length
    ? different.slice(0, 3)
    : [`${ours.length} ≠ ${theirs.length}`, ...different.slice(0, 3)];
}

/** Every file and folder of a project, with its size and when it was changed; of the packages, what links to them. */
function describeFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const { size, mtimeMs, mode } = lstatSync(path);
    return [
      `${path} ${size} ${mtimeMs} ${mode}`,
      ...(entry.isDirectory() ? describeFolder(path) : []),
    ];
  });
}
