import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call } from './support/call.ts';
import { fillFile, translateMissing } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';
import { writeProject } from './support/write-project.ts';

const PO = 'translations/pt.po';
const COUNT = 150;
const pages = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [
    [`pages/p${index}.yaml`, `visibility: public\ntitle: { es: Página ${index} }\n`],
    [`pages/p${index}.es.md`, `Uno de ${index}.\n\nDos.\n`],
  ]).flat(),
);

async function writeTranslated(): Promise<string> {
  const root = await writeProject(pages);
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  return root;
}

const importArgs = ['import', PO, '--yes', '--credit', 'Luna'];

it('leaves no half file when it is killed while it writes, and goes on when it is called again', async () => {
  const root = await writeTranslated();
  const whole = await writeTranslated();
  const before = await readFiles(join(root, 'content'));
  expect((await call(whole, ...importArgs)).code).toBe(0);
  const expected = await readFiles(join(whole, 'content'));

  await killAtFirstFile(root);
  const after = await readFiles(join(root, 'content'));
  const names = Object.keys(after).filter((name) => name in expected);
  const written = names.filter((name) => after[name] !== before[name]);
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(2 * COUNT);
  for (const name of names) expect([before[name], expected[name]]).toContain(after[name]);
  // What was being written bears a name that nothing reads.
  const others = Object.keys(after).filter((name) => !names.includes(name));
  expect(others.filter((name) => !/\.(?:md|yaml)\.[\da-f-]{36}$/.test(name))).toEqual([]);

  expect((await call(root, ...importArgs)).code).toBe(0);
  expect(await readFiles(join(root, 'content'))).toMatchObject(expected);
});

/** Kills the command as soon as a new file of a translation is there. */
async function killAtFirstFile(root: string): Promise<void> {
  const source = new URL('../src/cli/index.ts', import.meta.url).href;
  const script = `
    import { commands } from ${JSON.stringify(source)};
    const { run } = await commands[0].load();
    await run({
      args: ${JSON.stringify(importArgs)}, cwd: ${JSON.stringify(root)}, env: {}, locale: 'en',
      stdout: { write: () => true }, stderr: { write: () => true }, signal: new AbortController().signal,
    });`;
  const child = spawn(
    process.execPath,
    ['--conditions', '@comunal/source', '--input-type', 'module', '--eval', script],
    { stdio: 'ignore' },
  );
  const watcher = watch(join(root, 'content/pages'), (_, name) => {
    if (name?.endsWith('.pt.md') === true && !name.startsWith('.')) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  watcher.close();
  expect(signal).toBe('SIGKILL');
}
