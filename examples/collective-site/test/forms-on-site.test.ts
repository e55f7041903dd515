import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildFiles } from './support/build-files.ts';
import { runBuild } from './support/copy-site.ts';
import { writeForms } from './support/forms.ts';
import { listFiles } from './support/list-files.ts';
import { serveSite } from './support/serve-site.ts';
import { strayRequests } from './support/watch.ts';

const config = (options: string): string => `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [comunal({ socialImages: false${options} })] });`;

const files = {
  'astro.config.ts': config(''),
  'content/site.yaml': `visibility: public
title: Rádio de Exemplo
tagline: { pt: Uma rádio }
summary: { pt: Uma rádio inventada. }
url: https://radio.example
languages: [pt]
organization: radio
`,
  'content/organizations/radio.yaml':
    'visibility: public\nname: Rádio de Exemplo\nkind: collective\n',
};

let copy: string;
let output: string;
let without: ReadonlyMap<string, Buffer>;
const readSite = (): ReadonlyMap<string, Buffer> =>
  new Map(
    listFiles(join(copy, 'dist')).map((file) => [file, readFileSync(join(copy, 'dist', file))]),
  );
beforeAll(async () => {
  copy = await buildFiles(files);
  without = readSite();
  await writeForms(copy);
  const settings = join(copy, 'cms/config.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(
      /name: proxy\n {2}proxy_url: .*\n/,
      'name: gitea\n  repo: radio/sitio\n  base_url: https://git.example\n  api_root: https://git.example/api/v1\n',
    ),
  );
  writeFileSync(join(copy, 'astro.config.ts'), config(', admin: true'));
  ({ output } = await runBuild(copy));
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('adds the forms, and changes no other byte of the site', () => {
  const site = readSite();
  const forms = [...site.keys()].filter((file) => file.startsWith('admin/'));
  expect(forms).toEqual(
    expect.arrayContaining(['admin/index.html', 'admin/config.yml', 'admin/decap-cms.js']),
  );
  for (const file of forms) expect(without.has(file)).toBe(false);
  const rest = [...site].filter(([file]) => !file.startsWith('admin/'));
  expect(rest.map(([file]) => file)).toEqual([...without.keys()]);
  for (const [file, bytes] of rest)
    expect(bytes.equals(without.get(file) ?? bytes), file).toBe(true);
  const allowsEval = [...site].filter(
    ([file, bytes]) => file.endsWith('.html') && bytes.includes("'unsafe-eval'"),
  );
  expect(allowsEval.map(([file]) => file)).toEqual(['admin/index.html']);
});

it('says in the log what that page allows, how large it is, and whom it asks', () => {
  expect(output).toMatch(/1\.5 MB[^]*'unsafe-eval'[^]*https:\/\/git\.example/);
});

it(
  'opens in Chromium under its policy, and asks no other origin before somebody logs in',
  needsBrowser,
  async () => {
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const served = await serveSite({ name: 'sample', folder: join(copy, 'dist'), content: '' });
    const page = await browser.newPage({ locale: 'pt-BR' });
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(new URL('admin/', served.address).href);
    await page.getByRole('button', { name: /Gitea/ }).waitFor();
    expect(strayRequests(requests, served.address)).toEqual([]);
    expect(errors).toEqual([]);
    await served.close();
  },
);
