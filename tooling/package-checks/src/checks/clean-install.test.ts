import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkCleanInstall } from './clean-install.ts';

const EXPORTS = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
const createManifest = (folder: string, more: Readonly<Record<string, unknown>> = {}) =>
  createSampleManifest(`@comunal/${folder}`, { exports: EXPORTS, ...more });

const GOOD = {
  'pnpm-workspace.yaml': 'packages: [packages/*]\n',
  LICENSE: 'MIT License\n',
  'packages/low/package.json': createManifest('low'),
  'packages/low/dist/index.js': 'export const low = 1;\n',
  'packages/low/dist/index.d.ts': 'export declare const low: number;\n',
  'packages/top/package.json': createManifest('top', {
    dependencies: { '@comunal/low': '^1.0.0' },
  }),
  'packages/top/dist/index.js': "export { low as top } from '@comunal/low';\n",
  'packages/top/dist/index.d.ts': "export { low as top } from '@comunal/low';\n",
};
const NEUTRAL = { low: { '.': 'neutral' }, top: { '.': 'neutral' } } as const;

const findProblems = (files: Readonly<Record<string, unknown>>, only?: string) =>
  checkCleanInstall(createSampleWorkspace({ ...GOOD, ...files }, only), NEUTRAL);

const withManifest = (folder: string, more: Readonly<Record<string, unknown>>) => ({
  [`packages/${folder}/package.json`]: createManifest(folder, more),
});

describe('clean-install', () => {
  it('passes a package that declares what it imports', async () => {
    expect(await findProblems({})).toEqual([]);
  });

  it('names a file that is left out of the tarball', async () => {
    const problems = await findProblems(withManifest('low', { files: ['dist/*.d.ts'] }), 'low');
    expect(problems.map(({ message }) => message)).toEqual([
      'its manifest leads to ./dist/index.js, which is not in the tarball.',
      expect.stringMatching(/^fails by import in Node: .*Cannot find module .*dist\/index\.js/),
      expect.stringMatching(/^fails by require in Node: .*Cannot find module .*dist\/index\.js/),
      expect.stringContaining('esbuild cannot bundle a page with it'),
    ]);
  });

  it('names a wrong path of types', async () => {
    const exports = { '.': { types: './dist/types.d.ts', default: './dist/index.js' } };
    const problems = await findProblems(withManifest('low', { exports }), 'low');
    expect(problems).toEqual([
      {
        location: '@comunal/low',
        message: 'its manifest leads to ./dist/types.d.ts, which is not in the tarball.',
      },
    ]);
  });

  it('names an export that has no type', async () => {
    const source = 'export const low = 1;\nexport const lower = 0;\n';
    expect(await findProblems({ 'packages/low/dist/index.js': source }, 'low')).toMatchObject([
      { message: expect.stringContaining("Property 'lower' does not exist") },
    ]);
  });

  it('names an import of Node in an entry that runs anywhere', async () => {
    const source = "export * from 'node:fs';\nexport const low = 1;\n";
    const types = "export * from 'node:fs';\nexport declare const low: number;\n";
    const files = { 'packages/low/dist/index.js': source, 'packages/low/dist/index.d.ts': types };
    const problems = await findProblems(files, 'low');
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^esbuild cannot bundle a page with it\n[^]*"node:fs"/),
    );
    expect(problems[0]?.location).toBe('@comunal/low');
  });

  it('names a dependency that is only one of development', async () => {
    const problems = await findProblems(
      withManifest('top', { devDependencies: { '@comunal/low': '^1.0.0' } }),
      'top',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^fails by import in Node: .*Cannot find package '@comunal\/low'/),
      expect.stringMatching(
        /^fails by require in Node: .*Cannot find (?:package|module) '@comunal\/low'/,
      ),
      expect.stringContaining('Could not resolve "@comunal/low"'),
    ]);
  });

  it('names a peer that is not declared, of code and of types alone', async () => {
    const source = "import 'react';\nexport const low = 1;\n";
    const [byImport] = await findProblems({ 'packages/low/dist/index.js': source }, 'low');
    expect(byImport?.message).toContain("Cannot find package 'react'");
    const types = "import type { Key } from 'react';\nexport declare const low: Key;\n";
    expect(await findProblems({ 'packages/low/dist/index.d.ts': types }, 'low')).toMatchObject([
      { message: expect.stringContaining("Cannot find module 'react'") },
    ]);
  });
});
