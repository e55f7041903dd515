import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSampleFolder, createSampleManifest } from '../lib/sample-workspace.ts';
import { runProgram } from '../lib/run-program.ts';
import { mayImport } from './levels.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** Sources, and the rule that each of them breaks; none for those that are right. */
const SOURCES: Readonly<Record<string, readonly [source: string, rule?: string]>> = {
  'peertube/src/down.ts': ["export * from '@comunal/http';"],
  'peertube/src/across.ts': ["export * from '@comunal/jitsi';", 'peertube-imports-downwards'],
  'peertube/src/up.ts': ["export * from '@comunal/content';", 'peertube-imports-downwards'],
  'peertube/src/up-in-a-type.ts': [
    "export type A = import('@comunal/content').A;",
    'peertube-imports-downwards',
  ],
  'peertube/src/up-type-only.ts': [
    "import type { A } from '@comunal/content';\nexport type B = A;",
    'peertube-imports-downwards',
  ],
  'peertube/src/up-when-called.ts': [
    "export const later = () => import('@comunal/content');",
    'peertube-imports-downwards',
  ],
  'peertube/src/only-developed-with.ts': [
    "export * from '@comunal/i18n';",
    'peertube-imports-what-it-declares',
  ],
  'peertube/src/not-shipped.ts': ["export * from 'dev-tool';", 'installed-with-the-package'],
  'peertube/src/by-path.ts': ["export * from '../../http/src/index.ts';", 'packages-by-name'],
  'peertube/src/from-tooling.ts': [
    "export * from '../../../tooling/kit/src/index.ts';",
    'only-what-is-published',
  ],
  'peertube/src/nowhere.ts': ["export * from '@comunal/nowhere';", 'nothing-unheard-of'],
  'peertube/src/circle.ts': ["import './circle-too.ts';\nexport const a = 1;"],
  'peertube/src/circle-too.ts': ["export * from './circle.ts';", 'no-circle'],
  'peertube/src/type-circle.ts': [
    "import type { B } from './type-circle-too.ts';\nexport type A = B;",
  ],
  'peertube/src/type-circle-too.ts': [
    "import type { A } from './type-circle.ts';\nexport type B = A;",
    'no-circle',
  ],
  'peertube/src/vague.ts': ["export * from './helpers/text.ts';", 'named-after-its-concept'],
  'peertube/src/helpers/text.ts': [''],
  'peertube/src/up.test.ts': ["export * from '@comunal/content';"],
  'peertube/bench/up.bench.ts': ["export * from '@comunal/content';"],
  'new/src/index.ts': ["export * from './other.ts';", 'a-row-for-each-package'],
  'new/src/other.ts': [''],
};

it('.dependency-cruiser.mjs names each file that imports what it may not, and no other', async () => {
  const folders = ['http', 'i18n', 'jitsi', 'content'];
  const others = folders.flatMap((folder) => [
    [`packages/${folder}/package.json`, createSampleManifest(`@comunal/${folder}`)],
    [`packages/${folder}/src/index.ts`, 'export type A = string;\nexport const a = 1;'],
  ]);
  const root = createSampleFolder({
    'packages/peertube/package.json': createSampleManifest('@comunal/peertube', {
      dependencies: { '@comunal/http': '1', '@comunal/jitsi': '1', '@comunal/content': '1' },
      devDependencies: { '@comunal/i18n': '1', 'dev-tool': '1' },
    }),
    'packages/peertube/node_modules/dev-tool/package.json': '{ "name": "dev-tool" }',
    'packages/peertube/node_modules/dev-tool/index.js': '',
    'tooling/kit/src/index.ts': '',
    'packages/new/package.json': createSampleManifest('@comunal/new'),
    ...Object.fromEntries([
      ...others,
      ...Object.entries(SOURCES).map(([file, [source]]) => [`packages/${file}`, source]),
    ]),
  });
  const scope = join(root, 'packages', 'peertube', 'node_modules', '@comunal');
  mkdirSync(scope);
  for (const folder of folders)
    symlinkSync(join(root, 'packages', folder), join(scope, folder), 'junction');

  const expected = Object.entries(SOURCES).flatMap(([file, [, rule]]) =>
    rule === undefined ? [] : [`${rule}: packages/${file}`],
  );
  expect(await brokenRules(root)).toEqual(expected.toSorted());
});

async function brokenRules(root: string): Promise<string[]> {
  const { stdout } = await runProgram(
    join(ROOT, 'node_modules', '.bin', 'depcruise'),
    ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type=json', 'packages'],
    root,
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`).toSorted();
}

describe('mayImport', () => {
  it.each([
    ['@comunal/cli', '@comunal/content', true],
    ['create-comunal', '@comunal/cli', true],
    ['@comunal/cli', '@comunal/astro', false],
    ['@comunal/workflows', '@comunal/content', true],
    ['@comunal/content', '@comunal/workflows', false],
    ['@comunal/ui', '@comunal/i18n', true],
    ['@comunal/i18n', '@comunal/schemas', false],
    ['@comunal/schemas', '@comunal/unheard-of', false],
  ])('%s from %s: %s', (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed);
  });
});
