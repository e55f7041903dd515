import { buildKit, verifyKit, writeZim } from '@comunal/kit';
import { getTool, needs, useTools } from '@comunal/test-kit/environment';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listPages, listPagesByTurns, sample, toFilePath } from './support/sites.ts';

let root = '';
let kit = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'comunal-kit-'));
  kit = join(root, 'stick');
  await buildKit(sample.folder, kit, { today: '2026-11-29' });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const searches = [
  ['site/buscar/index.html', 'grabación', 'Conversación de prueba 1: redes'],
  ['site/en/search/index.html', 'networks', 'Test conversation 1: networks'],
  ['site/pt/buscar/index.html', 'gravacao', 'Conversa de teste 1: redes'],
] as const;

it(
  'opens from a folder without an error or a request, in three languages, search included',
  needsBrowser,
  async () => {
    const browser = await launchChromium();
    try {
      const page = await (await browser.newContext({ offline: true })).newPage();
      const [requests, errors]: [string[], string[]] = [[], []];
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) requests.push(request.url());
      });
      page.on('requestfailed', (request) => {
        // Whoever goes on to the next page does not wait for what is still on its way.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
      });
      const open = (path: string) => page.goto(pathToFileURL(join(kit, path)).href);
      const paths = globSync('**/*.html', { cwd: kit });
      expect(paths.length).toBeGreaterThan(90);
      for (const path of pickPaths(paths)) await open(path);
      for (const [path, words, result] of searches) {
        await open(path);
        await page.getByRole('searchbox').fill(words);
        await page.getByRole('searchbox').press('Enter');
        const results = page.locator('#search-results a');
        expect(await results.allTextContents()).toContainEqual(expect.stringContaining(result));
        await results.first().click();
        expect(page.url()).toMatch(/^file:.*\.html$/);
      }
      expect([requests, errors]).toEqual([[], []]);
    } finally {
      await browser.close();
    }
  },
);

it('is whole, and has nothing of what is in no list', async () => {
  const { isWhole, manifest } = await verifyKit(kit);
  expect([isWhole, manifest.languages]).toEqual([true, ['es', 'en', 'pt']]);
  for (const { path } of manifest.files.filter((file) =>
    /\.(?:html|js|json|svg|txt)$/.test(file.path),
  )) {
    expect(path).not.toContain('no-listad');
    expect(readFileSync(join(kit, path), 'utf8')).not.toContain('no-listad');
  }
});

/** The kit's own pages, and each of the site in one language. */
function pickPaths(paths: readonly string[]): readonly string[] {
  const toPath = (address: string): string => join('site', toFilePath(address));
  const others = new Set(listPages(sample).map(toPath));
  for (const address of listPagesByTurns(sample)) others.delete(toPath(address));
  const picked = paths.filter((path) => !others.has(path));
  expect(picked.length).toBeGreaterThan(30);
  return picked;
}

useTools('zimwriterfs');

it('becomes a ZIM file without a mistake', needs('zimwriterfs', 'zimcheck'), async () => {
  const file = join(root, 'colectiva.zim');
  await writeZim(kit, file);
  const { stdout } = spawnSync(getTool('zimcheck'), ['--all', file], { encoding: 'utf8' });
  expect(stdout).toContain('Overall Test Status: Pass');
  expect(stdout).not.toContain('[ERROR]');
});
