import { commands } from '@comunal/content/cli';
import { loadContent } from '@comunal/content';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySite, preview, runBuild } from './support/copy-site.ts';
import { searchFolder } from './support/search-bytes.ts';

/** What a real WordPress has exported; who wrote and who commented are in it, and a post with a password. */
const exported = join(import.meta.dirname, '../../../packages/formats/test/fixtures/wordpress.xml');

/** A collective that has moved from WordPress: all of its articles and pages come from there. */
const files: Readonly<Record<string, string>> = {
  'astro.config.ts': `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [comunal({ socialImages: false, search: false })] });`,
  Caddyfile: 'colectiva.example {\n\timport dist/comunal.caddy\n}\n',
  'nginx.conf': 'server {\n\tinclude dist/comunal.nginx;\n}\n',
  'public/.htaccess': '',
  'content/site.yaml': `visibility: public
title: Colectiva de Ejemplo
tagline: { es: Una colectiva }
summary: { es: Una colectiva inventada. }
url: https://colectiva.example
languages: [es, en, pt]
organization: colectiva
`,
  'content/organizations/colectiva.yaml':
    'visibility: public\nname: Colectiva de Ejemplo\nkind: collective\n',
};

let copy: string;
let site: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  copy = copySite();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  const { code, out } = await importExport();
  // The pictures stay out, since nobody has a copy of wp-content/uploads here: that is said by the exit code too.
  if (code !== 1 || !out.includes('articles/taller-de-radio.yaml: new.')) throw new Error(out);
  const ended = await runBuild(copy);
  if (ended.code !== 0) throw new Error(ended.output);
  site = await preview(copy);
}, 480_000);
afterAll(async () => {
  await site?.close();
  rmSync(copy, { recursive: true, force: true });
});

async function importExport() {
  const module = await commands.find(({ name }) => name === 'import')?.load();
  let out = '';
  const code = await module?.run({
    args: ['wordpress', exported, '--zone', 'America/Mexico_City'],
    cwd: copy,
    env: {},
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: () => true },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, out };
}

it('holds nothing that comunal check calls an error', async () => {
  const { problems } = await loadContent(join(copy, 'content'));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('changes nothing when it is imported again', async () => {
  expect((await importExport()).out).toMatch(/^New: 0\. Updated: 0\. Edited here, and kept: 0\./);
});

it('answers at each old address with a page that leads to the new one', async () => {
  const content = await loadContent(join(copy, 'content'));
  const entries = [...content.toPublic().list('article'), ...content.toPublic().list('page')];
  const addresses = entries.flatMap(({ formerUrls = [], title }) =>
    formerUrls.map((url) => ({ url, titles: Object.values(title) })),
  );
  expect(addresses.length).toBeGreaterThan(5);
  for (const { url, titles } of addresses) {
    const { pathname } = new URL(url);
    const old = await fetch(site.address + pathname);
    const [, to] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(await old.text()) ?? [];
    expect(to, url).toBeDefined();
    const page = await fetch(site.address + to);
    expect(page.status, url).toBe(200);
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(await page.text()) ?? [];
    const words = heading
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(?:amp|#38);/g, '&')
      .trim();
    expect(titles, url).toContain(words);
    expect(readFileSync(join(copy, 'dist/.htaccess'), 'utf8')).toContain(`" "${to}"`);
    expect(readFileSync(join(copy, 'dist/comunal.caddy'), 'utf8')).toContain(` ${to} permanent`);
    expect(readFileSync(join(copy, 'dist/comunal.nginx'), 'utf8')).toContain(`return 301 ${to};`);
  }
});

it('has nothing of a closed post in the site, and nothing of an account or a comment anywhere', () => {
  const closed = ['canario-protegida', 'canario-clave-entrada'];
  expect(searchFolder(join(copy, 'dist'), closed)).toEqual([]);
  const personal = ['canario-login', 'canario-correo', 'canario-comentario', 'canario-clave'];
  expect(searchFolder(join(copy, 'content'), personal)).toEqual([]);
});
