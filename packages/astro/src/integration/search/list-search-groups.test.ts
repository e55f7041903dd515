import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listSearchGroups } from './list-search-groups.ts';

/** Lists the groups of a site, from the language of each page. */
async function listGroups(languages: Readonly<Record<string, string>>): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-search-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, language] of Object.entries(languages)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    const html = `<!doctype html><html class="x" lang="${language}"><main data-pagefind-body>Texto</main></html>`;
    writeFileSync(join(dir, path), html);
  }
  writeFileSync(join(dir, '404.html'), '<html lang="es"><main>Nada</main></html>');
  return (await listSearchGroups(dir)).toSorted();
}

it('makes a group for each language', async () => {
  const groups = await listGroups({
    'index.html': 'es',
    'actividades/index.html': 'es',
    'actividades/taller/index.html': 'es',
    'en/index.html': 'en',
    'about-us/index.html': 'en',
    'pt/atividades/index.html': 'pt-BR',
  });
  expect(groups).toEqual([
    '{about-us/**/*.html,en/**/*.html}',
    '{actividades/**/*.html,index.html}',
    '{pt/**/*.html}',
  ]);
});

it('keeps languages together that share a folder', async () => {
  const groups = await listGroups({
    'index.html': 'es',
    'en/index.html': 'en',
    'pt/index.html': 'pt',
    'pt/aviso/index.html': 'es',
  });
  expect(groups).toEqual(['{en/**/*.html}', '{index.html,pt/**/*.html}']);
});

it('takes a folder for itself, whatever its name means in a pattern', async () => {
  expect(await listGroups({ 'a[b],c/index.html': 'es' })).toEqual([
    String.raw`{a\[b\]\,c/**/*.html}`,
  ]);
});
