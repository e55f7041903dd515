import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkRuntimeNeutral } from './runtime-neutral.ts';

const NEUTRAL = { pkg: { '.': 'neutral' } } as const;

function check(dist: string, more: Readonly<Record<string, unknown>> = {}, runtimes = NEUTRAL) {
  const files = {
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'packages/pkg/dist/index.js': dist,
    ...more,
  };
  return checkRuntimeNeutral(createSampleWorkspace(files), runtimes);
}

describe('runtime-neutral', () => {
  it('passes what needs only the common APIs', async () => {
    const source = `
      export const url = new URL('https://a.example/');
      export const Base = globalThis.HTMLElement ?? class {};
      export const title = () => document.title;`;
    expect(await check(source)).toEqual([]);
  });

  it.each([
    ['node:fs', "import { readFileSync } from 'node:fs'; export { readFileSync };"],
    ['path', "import { join } from 'path'; export { join };"],
    ['node:crypto', "export const later = () => import('node:crypto');"],
  ])('names a reachable builtin: %s', async (builtin, source) => {
    expect(await check(source)).toMatchObject([
      { location: '@comunal/pkg', message: expect.stringContaining(`reaches ${builtin} through`) },
    ]);
  });

  it('follows chunks and dependencies', async () => {
    const more = {
      'packages/pkg/dist/chunk.js': "export * from 'dep';",
      'packages/pkg/node_modules/dep/package.json': '{ "name": "dep", "main": "./main.js" }',
      'packages/pkg/node_modules/dep/main.js': "exports.os = require('os');",
    };
    expect(await check("export * from './chunk.js';", more)).toMatchObject([
      {
        message: expect.stringContaining(
          'reaches os through packages/pkg/node_modules/dep/main.js',
        ),
      },
    ]);
  });

  it.each([
    ['the DOM', 'export const title = document.title;'],
    ['process', 'export const dev = process.env.DEV;'],
    ['Buffer', 'export const empty = Buffer.alloc(0);'],
  ])('fails on %s while importing', async (_, source) => {
    expect(await check(source)).toMatchObject([
      { message: expect.stringContaining('ReferenceError') },
    ]);
  });

  it('fails on a top-level await, which require() cannot load', async () => {
    expect(await check('export const a = await 1;')).toHaveLength(1);
  });

  it('imports an entry for pages as a server resolves it', async () => {
    const more = (onServer: string): Readonly<Record<string, string>> => ({
      'packages/pkg/node_modules/dep/package.json': JSON.stringify({
        name: 'dep',
        exports: { '.': { node: './server.js', default: './page.js' } },
      }),
      'packages/pkg/node_modules/dep/page.js': 'export class Base extends HTMLElement {}',
      'packages/pkg/node_modules/dep/server.js': onServer,
    });
    const checkPage = (onServer: string) =>
      check("export * from 'dep';", more(onServer), { pkg: { '.': 'browser' } } as never);
    expect(await checkPage('export class Base {}')).toEqual([]);
    expect(await checkPage('export const title = document.title;')).toHaveLength(1);
    expect(
      await checkPage("import { cpus } from 'node:os'; export const count = cpus().length;"),
    ).toMatchObject([{ message: expect.stringContaining('node:os is required') }]);
  });

  it('takes peers as they are installed', async () => {
    const more = {
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
        peerDependencies: { peer: '>=1' },
      }),
      'packages/pkg/node_modules/peer/package.json': '{ "name": "peer", "main": "./main.js" }',
      'packages/pkg/node_modules/peer/main.js': 'exports.mode = process.argv.length;',
    };
    const source = "import { mode } from 'peer'; export const twice = mode * 2;";
    expect(await check(source, more)).toEqual([]);
  });

  it('wants each entry declared', async () => {
    expect(await check('export {};', {}, { pkg: {} } as never)).toMatchObject([
      { message: expect.stringContaining('it is not declared where') },
    ]);
  });
});
