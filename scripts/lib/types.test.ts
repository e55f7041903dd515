import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
// By a name in a variable: the script has no types of its own.
const script = './types.mjs';
const { mergeProjects } = (await import(script)) as {
  mergeProjects: (paths: readonly string[], name: string) => readonly string[];
};

it('merges projects for Node with the same settings, with the files of each', () => {
  const [project, ...rest] = mergeProjects(
    ['packages/exchange/tsconfig.json', 'packages/jitsi/src/cli/tsconfig.json'],
    'test',
  );
  expect(rest).toEqual([]);
  const { files } = JSON.parse(readFileSync(join(root, project ?? ''), 'utf8')) as {
    files: readonly string[];
  };
  expect(files).toContain(join(root, 'packages/exchange/src/index.ts'));
  expect(files).toContain(join(root, 'packages/jitsi/src/cli/index.ts'));
});

it.each([
  [
    'that has no types of Node, whose globals another would lend it',
    ['packages/archive/tsconfig.json', 'packages/captions/tsconfig.json'],
  ],
  ['with other settings', ['packages/exchange/tsconfig.json', 'packages/astro/tsconfig.json']],
])('leaves alone a project %s', (_, paths) => {
  expect(mergeProjects(paths, 'test')).toEqual(paths);
});
