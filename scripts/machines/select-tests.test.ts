import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

type Facilities = Map<string, Set<string>>;
const load = (path: string): Promise<unknown> => import(path);
const { readTestFacilities, selectTests } = (await load('./select-tests.mjs')) as {
  readTestFacilities: (root: string, tests: readonly string[]) => Promise<Facilities>;
  selectTests: (facilities: Facilities, variation: { dependsOn: string[][] }) => string[];
};

/** Creates a checkout with these files, and our tools. */
function createCheckout(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'graph-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(join(import.meta.dirname, '../../tooling'), join(root, 'tooling'));
  return root;
}

it('finds what a test file reaches through other sources, and in scripts that it starts', async () => {
  const root = createCheckout({
    'packages/a/test/starts.test.ts': `import { start } from '../src/index.ts'; start();`,
    'packages/a/test/pure.test.ts': `import { add } from '../src/index.ts'; add(1, 2);`,
    'packages/a/test/script.test.ts': `import { join } from 'node:path'; join(import.meta.dirname, 'child.ts');`,
    'packages/a/test/child.ts': `import { createServer } from 'node:net'; createServer();`,
    'packages/a/src/index.ts': `export * from './start.ts'; export * from './add.ts';`,
    'packages/a/src/start.ts': `import { spawn } from 'node:child_process'; export const start = () => spawn('true');`,
    'packages/a/src/add.ts': `export const add = (a: number, b: number) => a + b;`,
    'packages/a/package.json': `{ "type": "module", "sideEffects": false }`,
  });
  const tests = ['starts', 'pure', 'script'].map((name) => `packages/a/test/${name}.test.ts`);
  const facilities = await readTestFacilities(root, tests);
  expect([...facilities.values()].map((names) => [...names])).toEqual([
    ['children', 'node'],
    [],
    ['network', 'node'],
  ]);
  expect(selectTests(facilities, { dependsOn: [['children', 'node'], ['browser']] })).toEqual([
    'packages/a/test/starts.test.ts',
  ]);
});
