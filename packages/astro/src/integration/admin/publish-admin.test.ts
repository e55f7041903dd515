import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findAdminDir } from './find-admin-dir.ts';
import { publishAdmin } from './publish-admin.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comunal-admin-'));
  folder = join(root, 'dist');
  mkdirSync(join(root, 'cms'));
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
const writeForms = (backend: string): void => {
  write('cms/index.html', '<!doctype html><html lang="es"><head><title>x</title></head></html>');
  write('cms/config.yml', `backend: ${backend}\n`);
};

async function publish(): Promise<readonly string[]> {
  const lines: string[] = [];
  const log = (line: string): number => lines.push(line);
  await publishAdmin(findAdminDir(root), folder, { info: log, warn: log });
  return lines;
}

it('names the command that writes the forms where there are none', () => {
  expect(() => findAdminDir(root)).toThrow(/no cms\/index\.html\. Run: npx comunal cms init/);
});

it('publishes the page with a policy of its own that names the git host', async () => {
  writeForms('{ name: gitea, base_url: "https://git.example" }');
  write('cms/.env', 'TOKEN=secret');
  write('secret', 'secret');
  symlinkSync(join(root, 'secret'), join(root, 'cms', 'link.js'));
  const lines = await publish();
  expect(readdirSync(join(folder, 'admin'))).toEqual(['config.yml', 'index.html']);
  const html = readFileSync(join(folder, 'admin/index.html'), 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toContain("script-src 'self' 'unsafe-eval';");
  expect(policy).toContain("connect-src 'self' blob: https://git.example;");
  expect(html).toContain('<meta name="robots" content="noindex" />');
  expect(lines.join('\n')).toMatch(/1[.,]5 MB[^]*'unsafe-eval'[^]*https:\/\/git\.example/);
  expect(lines).toHaveLength(2);
});

it('says once that no search engine lists the page', async () => {
  writeForms('{ name: gitlab }');
  write('cms/index.html', '<html><head><meta name="robots" content="noindex" /></head></html>');
  await publish();
  const html = readFileSync(join(folder, 'admin/index.html'), 'utf8');
  expect(html.match(/name="robots"/g)).toHaveLength(1);
});

it('says that forms which save on one machine alone save nothing from the published site', async () => {
  writeForms('{ name: proxy, proxy_url: /api/v1 }');
  expect((await publish()).join('\n')).toContain('npx comunal cms');
});

it.each(['cms/media', '/cms/media/', './cms/media'])(
  'publishes no upload that belongs to no entry, such as a picture that says where it was taken (%s)',
  async (mediaFolder) => {
    writeForms('{ name: gitlab }');
    writeFileSync(
      join(root, 'cms/config.yml'),
      `media_folder: ${mediaFolder}\nbackend: { name: gitlab }\n`,
    );
    mkdirSync(join(root, 'cms/media/2026'), { recursive: true });
    write('cms/media/2026/foto.jpg', 'GPS');
    write('cms/media/nota.pdf', 'GPS');
    write('cms/mediateca.js', '');
    await publish();
    expect(readdirSync(join(folder, 'admin')).toSorted()).toEqual([
      'config.yml',
      'index.html',
      'mediateca.js',
    ]);
  },
);

it('names a file that makes no sense', async () => {
  writeForms('[');
  await expect(publish()).rejects.toThrow('cms/config.yml');
  writeForms('{ name: github }');
  write('cms/index.html', '');
  await expect(publish()).rejects.toThrow('cms/index.html');
});

it('overwrites no page of the site', async () => {
  writeForms('{ name: github }');
  mkdirSync(join(folder, 'admin'));
  await expect(publish()).rejects.toThrow('/admin/');
});
