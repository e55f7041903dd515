import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { childEnvironment } from '@comunal/test-kit/environment';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { copySite } from './support/copy-site.ts';
import { root } from './support/sites.ts';

const ENTRY = 'content-sample/events/charla-pospuesta.yaml';
const PAGE = 'actividades/charla-pospuesta/';

let copy: string;
let server: ChildProcess;
let origin: string;
/** All that the server has printed. */
const lines: string[] = [];
beforeAll(async () => {
  copy = copySite('content-sample');
  writeFileSync(join(copy, '.env'), 'TOKEN=canary');
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  server = spawn(
    process.execPath,
    [
      astro,
      'dev',
      '--config',
      'astro.sample.config.ts',
      '--host',
      '127.0.0.1',
      '--port',
      String(await findFreePort()),
    ],
    {
      cwd: copy,
      env: childEnvironment({
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      }),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (!server.stdout) throw new Error('The server has no output.');
  origin = await new Promise((done) => {
    if (server.stdout)
      createInterface({ input: server.stdout }).on('line', (line) => {
        lines.push(line);
        const [, address] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(line) ?? [];
        if (address !== undefined) done(address);
      });
  });
}, 480_000);
afterAll(async () => {
  server.kill();
  rmSync(copy, { recursive: true, force: true });
});

it('shows pages, files of entries and what support pages load, without a warning on what is empty', async () => {
  for (const path of ['', PAGE, 'en/support/', 'files/recordings/grabacion-redes/cartel.svg']) {
    const { status } = await fetch(new URL(path, origin));
    expect(status, path).toBe(200);
  }
  const support = await (await fetch(new URL('apoyar/', origin))).text();
  const [, script = ''] = /src="(\/support\/[^"]*)"/.exec(support) ?? [];
  expect((await fetch(new URL(script, origin))).headers.get('content-type')).toContain(
    'javascript',
  );
  expect(lines.join('\n')).not.toMatch(/collection|canary/);
});

it('hands out no file of the content folder by its path, which has closed entries in it', async () => {
  for (const path of [ENTRY, `${ENTRY}?raw`, `${ENTRY}?import&raw`, `@fs${join(copy, ENTRY)}`]) {
    const response = await fetch(new URL(path, origin));
    expect(response.status, path).toBe(403);
    expect(await response.text(), path).not.toContain('visibility');
  }
  // What Vite itself denies stays denied.
  expect((await fetch(new URL('.env?raw', origin))).status).toBe(403);
});

it(
  'reloads a page when its entry changes, and shows an error of the content over it, with its place',
  needsBrowser,
  async () => {
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(new URL(PAGE, origin).href);
    const file = join(copy, ENTRY);
    const before = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      before.replace(/^title:\n(?: {2}.*\n)+/m, 'title: Otra charla de prueba\n'),
    );
    await page.getByRole('heading', { level: 1, name: 'Otra charla de prueba' }).waitFor();

    writeFileSync(file, before.replace(/^mode:.*/m, 'mode: sideways'));
    const overlay = page.locator('vite-error-overlay');
    await overlay
      .getByText(/charla-pospuesta\.yaml:\d+:\d+:.*sideways/)
      .first()
      .waitFor();

    writeFileSync(file, before);
    await page.getByRole('heading', { level: 1, name: 'Charla pospuesta de prueba' }).waitFor();
    expect(await overlay.count()).toBe(0);
  },
);

it('names the command that says which file has an error, where the log does not', async () => {
  const file = join(copy, ENTRY);
  const before = readFileSync(file, 'utf8');
  const start = lines.length;
  writeFileSync(file, `biografia: x\n${before}`);
  const logged = (): string => lines.slice(start).join('\n');
  await expect.poll(logged, { timeout: 120_000 }).toContain('npx comunal check ');
  writeFileSync(file, before);
});

it('serves a picture no more once it is withdrawn', needsBrowser, async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const file = join(copy, 'content-sample/events/taller-de-fanzine-2030.md');
  const before = readFileSync(file, 'utf8');
  await page.goto(new URL('actividades/taller-de-fanzine-2030/', origin).href);
  const picture = page.locator('main img[src*="mesa"]');
  const address = await picture.getAttribute('src');
  expect((await fetch(new URL(address ?? '', origin))).status).toBe(200);

  writeFileSync(file, before.replace(/^picture:\n(?: {2}.*\n)+/m, ''));
  await picture.waitFor({ state: 'detached' });
  expect((await fetch(new URL(address ?? '', origin))).status).toBe(404);
  writeFileSync(file, before);
});

it('serves captions without the comments in them', async () => {
  const captions = await fetch(new URL('files/recordings/grabacion-redes/es.vtt', origin));
  const text = await captions.text();
  expect(text).toContain('Esto es una grabación inventada.');
  expect(text).not.toContain('NOTE');
});

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
