import { loadContent } from '@comunal/content';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call } from './support/call.ts';
import { fillFile } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';
import { writeProject } from './support/write-project.ts';

const PO = 'translations/pt.po';
const importArgs = ['import', PO, '--yes', '--credit', 'Luna'];

/** Two pages, each of four files, whose Portuguese was reviewed; the file that came back translates all of it anew. */
async function writeTranslated(): Promise<string> {
  const pages = ['uno', 'dos'].map((slug) => [
    [
      `pages/${slug}.yaml`,
      'visibility: public\ntitle: { es: Ayuda, en: Help, pt: Ajuda }\ntranslations: { pt: { state: reviewed } }\n',
    ],
    [`pages/${slug}.es.md`, 'Uno.\n\nDos.\n'],
    [`pages/${slug}.pt.md`, 'Um.\n\nDois.\n'],
    [`pages/${slug}.en.md`, 'One.\n\nTwo.\n'],
  ]);
  const root = await writeProject(Object.fromEntries(pages.flat()));
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({ ...unit, target: `${unit.target} Sim.` }));
  return root;
}

it('leaves no half file when it is killed while it writes, nor a review of what changed, and goes on when it is called again', async () => {
  const whole = await writeTranslated();
  const before = await readFiles(join(whole, 'content'));
  expect((await call(whole, ...importArgs)).code).toBe(0);
  const expected = await readFiles(join(whole, 'content'));

  let isKilled = true;
  let kills = 0;
  for (let count = 0; isKilled; count += pickCount(2, 1)) {
    const root = await writeTranslated();
    isKilled = await killBeforeRename(root, count);
    if (isKilled) kills++;
    const content = await loadContent(join(root, 'content'));
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { slug, body, translations } of content.list('page')) {
      const isReviewed = translations?.['pt']?.state === 'reviewed';
      expect([slug, count, isReviewed && body['pt'] !== 'Um.\n\nDois.']).toEqual([
        slug,
        count,
        false,
      ]);
    }
    const after = await readFiles(join(root, 'content'));
    // What was being written bears a name that nothing reads.
    const others = Object.keys(after).filter((name) => !(name in expected));
    expect(others.filter((name) => !/\.(?:md|yaml)\.[\da-f-]{36}$/.test(name))).toEqual([]);

    expect((await call(root, ...importArgs)).code).toBe(0);
    expect(await readFiles(join(root, 'content'))).toMatchObject(expected);
  }
  expect(kills).toBeGreaterThan(pickCount(1, 3));
  expect(expected).not.toEqual(before);
});

/** Runs the command in a process that is killed before it gives a file its name for the nth time. @returns Whether it was. */
async function killBeforeRename(root: string, count: number): Promise<boolean> {
  const source = new URL('../src/cli/index.ts', import.meta.url).href;
  const script = `
    import { promises } from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { rename } = promises;
    let left = ${count};
    promises.rename = (...args) => {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL');
      return rename(...args);
    };
    syncBuiltinESMExports();
    const { commands } = await import(${JSON.stringify(source)});
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
  const [, signal] = await once(child, 'exit');
  return signal === 'SIGKILL';
}
