import { describe, expect, it } from 'vitest';
import { levels } from '../data/levels.ts';
import { madeUpManifest, madeUpWorkspace } from '../lib/made-up-workspace.ts';
import { importDirection, mayImport } from './import-direction.ts';

const depending = (name: string, ...on: string[]) =>
  madeUpManifest(name, {
    dependencies: Object.fromEntries(on.map((other) => [other, 'workspace:^'])),
  });

function problemsOf(source: string, path = 'src/index.ts') {
  return importDirection(
    madeUpWorkspace({
      'packages/peertube/package.json': depending(
        '@comunal/peertube',
        '@comunal/http',
        '@comunal/jitsi',
      ),
      [`packages/peertube/${path}`]: source,
      'tooling/kit/package.json': { name: '@comunal/kit' },
    }),
  );
}

describe('importDirection', () => {
  it('lets a package import what is below it and declared', () => {
    expect(problemsOf("import { call } from '@comunal/http';\nimport { z } from 'zod';")).toEqual(
      [],
    );
  });

  it('names file and line of an import between two packages of level 1', () => {
    expect(problemsOf("\nimport { room } from '@comunal/jitsi/client';")).toMatchObject([
      { where: 'packages/peertube/src/index.ts:2', what: expect.stringContaining('may not') },
    ]);
  });

  it.each([
    ['upwards', "import '@comunal/content';"],
    ['upwards in a type', "export type A = import('@comunal/content').A;"],
    ['upwards when called', "await import('@comunal/content');"],
    ['upwards in a re-export', "export * from '@comunal/content';"],
    ['undeclared', "import '@comunal/schemas';"],
    ['private', "import '@comunal/kit';"],
    ['another package by path', "import '../../http/src/index.ts';"],
    ['an example', "import '../../../examples/site/data.ts';"],
  ])('refuses an import that is %s', (_, source) => {
    expect(problemsOf(source)).toHaveLength(1);
  });

  it('leaves tests and benchmarks alone', () => {
    expect(problemsOf("import '@comunal/content';", 'src/index.test.ts')).toEqual([]);
    expect(problemsOf("import '@comunal/content';", 'bench/list.bench.ts')).toEqual([]);
  });

  it('lets a package without dependencies carry in it what it is developed with', () => {
    const on = { '@comunal/peertube': 'workspace:^' };
    const problemsWith = (more: Readonly<Record<string, unknown>>) =>
      importDirection(
        madeUpWorkspace({
          'packages/standalone/package.json': madeUpManifest('@comunal/standalone', more),
          'packages/standalone/src/index.ts': "import '@comunal/peertube/define';",
        }),
      );
    expect(problemsWith({ devDependencies: on })).toEqual([]);
    expect(problemsWith({ dependencies: {}, devDependencies: on })).toHaveLength(1);
  });

  it('wants a row for each package', () => {
    const workspace = madeUpWorkspace({
      'packages/new/package.json': madeUpManifest('@comunal/new'),
    });
    expect(importDirection(workspace)).toMatchObject([{ where: 'packages/new' }]);
  });
});

describe('mayImport', () => {
  it.each([
    ['@comunal/cli', '@comunal/content', true],
    ['create-comunal', '@comunal/cli', false],
    ['@comunal/workflows', '@comunal/content', true],
    ['@comunal/content', '@comunal/workflows', false],
    ['@comunal/ui', '@comunal/i18n', true],
    ['@comunal/i18n', '@comunal/schemas', false],
    ['@comunal/schemas', '@comunal/unheard-of', false],
  ])('%s from %s: %s', (from, to, allowed) => {
    expect(mayImport(levels, from, to)).toBe(allowed);
  });
});
