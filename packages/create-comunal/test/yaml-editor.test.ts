import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '@comunal/content/cli';
import { openYamlEditor } from '@comunal/test-kit/yaml-editor';
import { expect, it, onTestFinished } from 'vitest';
import { createSite } from '../src/create-site.ts';
import { sections } from '../src/site-choices.ts';

it('starts with content in which an editor underlines nothing, once `comunal schema` has run', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-create-editor-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  await createSite({
    dir,
    name: 'Colectiva de Ejemplo',
    languages: ['es', 'en', 'pt'],
    sections,
    theme: 'nopal',
    deploy: [],
    locale: 'es',
  });
  const command = await commands.find(({ name }) => name === 'schema')?.load();
  const code = await command?.run({
    args: [],
    cwd: dir,
    env: {},
    stdout: { write: () => true },
    stderr: { write: () => true },
    locale: 'es',
    signal: new AbortController().signal,
  });
  expect(code).toBe(0);

  const editor = await openYamlEditor(dir);
  onTestFinished(() => editor.close());
  const files = readdirSync(join(dir, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join('content', file));
  expect(files.length).toBeGreaterThan(5);
  const show = async (file: string, text: string) => [file, await editor.underlined(file, text)];
  const underlined = await Promise.all(
    files.map((file) => show(file, readFileSync(join(dir, file), 'utf8'))),
  );
  expect(underlined).toEqual(files.map((file) => [file, []]));
  const site = readFileSync(join(dir, 'content/site.yaml'), 'utf8');
  expect(await show('content/site.yaml', `${site}titel: x\n`)).toEqual([
    'content/site.yaml',
    [expect.objectContaining({ text: 'titel' })],
  ]);
  const [line, character] = [site.split('\n').indexOf('visibility: public'), 14];
  expect(await editor.hover('content/site.yaml', { line, character })).toContain(
    '`public`: Pública: la ve todo el mundo · Public: everyone sees it',
  );
});
