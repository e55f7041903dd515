import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/other-generators.md'), 'utf8');

/** What Eleventy does with the two files of the page, as far as they ask for it. */
const GENERATOR = `
import configure from './eleventy.config.js';
import { data, render } from './site/event.11ty.js';
const made = {};
configure({ addGlobalData: (name, make) => { made[name] = make; } });
const pages = await made[data.pagination.data]();
console.log(JSON.stringify(pages.map((each) => [data.permalink({ each }), render({ each })])));
`;

it('writes a page for each event with the recipe for Eleventy', () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-eleventy-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'site'));
  mkdirSync(join(dir, 'node_modules/@comunal'), { recursive: true });
  for (const name of ['content', 'i18n'])
    symlinkSync(join(root, '..', name), join(dir, 'node_modules/@comunal', name), 'junction');
  cpSync(join(root, 'fixtures/readme/content'), join(dir, 'content'), { recursive: true });
  appendFileSync(
    join(dir, 'content/events/taller-de-redes.yaml'),
    'summary: { es: Cómo viajan los mensajes. }\n',
  );
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(dir, 'generator.js'), GENERATOR);
  const blocks = [...page.matchAll(/^```js\n\/\/ (\S+)\n(.*?)^```/gms)];
  for (const [, name = '', code = ''] of blocks) writeFileSync(join(dir, name), code);
  const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning'];
  const { stdout, stderr } = spawnSync(process.execPath, [...node, 'generator.js'], {
    cwd: dir,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const [[address, html] = ['', ''], ...more] = JSON.parse(stdout) as [string, string][];
  expect([blocks.length, address, more]).toEqual([2, '/es/taller-de-redes/', []]);
  expect(html).toContain('<h1>Taller de redes</h1><p>8 de marzo de 2030</p>');
  expect(html).toContain('<p lang="es">Cómo viajan los mensajes.</p>');
});
