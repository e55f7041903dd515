import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkLicences } from './licences.ts';

/** A package of ours that depends on `middle`, which depends on `deep`. */
const check = (deep: object, ours: object = { license: 'MIT' }) =>
  checkLicences(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
        dependencies: { middle: '1' },
        ...ours,
      }),
      'node_modules/middle/package.json': {
        name: 'middle',
        license: '(MIT OR GPL-3.0-only)',
        dependencies: { deep: '1' },
        optionalDependencies: { 'for-another-platform': '1' },
      },
      'node_modules/deep/package.json': { name: 'deep', ...deep },
    }),
  );

it('passes permissive licences, also by choice', () => {
  expect(check({ license: 'ISC' })).toEqual([]);
});

it.each([
  ['is under "AGPL-3.0-only"', { license: 'AGPL-3.0-only' }],
  ['is under "(MIT AND MPL-2.0)"', { license: '(MIT AND MPL-2.0)' }],
  ['is under "SEE LICENSE IN FILE"', { license: 'SEE LICENSE IN FILE' }],
  ['names no licence', {}],
])('names a package anywhere below that %s', (words, deep) => {
  expect(check(deep)).toEqual([
    {
      location: '@comunal/pkg',
      message: expect.stringContaining(`deep, which it brings along, ${words}`),
    },
  ]);
});

it('asks a licence of the package itself', () => {
  expect(check({ license: 'MIT' }, {})).toMatchObject([
    { message: expect.stringMatching(/^it names no licence/) },
  ]);
});

it('passes an exception under the licence it was made for, and no other', () => {
  const exceptions = [{ name: /^deep$/, license: 'MPL-2.0', reason: 'a test' }];
  const workspace = (license: string) =>
    checkLicences(
      createSampleWorkspace({
        'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
          license: 'MIT',
          dependencies: { deep: '1' },
        }),
        'node_modules/deep/package.json': { name: 'deep', license },
      }),
      exceptions,
    );
  expect(workspace('MPL-2.0')).toEqual([]);
  expect(workspace('GPL-3.0-only')).toHaveLength(1);
});

it('looks at what the docs site is built with, whose fonts may be under a licence of fonts', () => {
  const files = {
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg', { license: 'MIT' }),
    'docs/package.json': {
      name: '@comunal/docs',
      private: true,
      dependencies: { '@fontsource/letters': '1', theme: '1' },
      devDependencies: { tool: '1' },
    },
    'node_modules/@fontsource/letters/package.json': {
      name: '@fontsource/letters',
      license: 'OFL-1.1',
    },
    'node_modules/theme/package.json': { name: 'theme', license: 'AGPL-3.0-only' },
    'node_modules/tool/package.json': { name: 'tool', license: 'MPL-2.0' },
  };
  expect(checkLicences(createSampleWorkspace(files))).toEqual([
    { location: '@comunal/docs', message: expect.stringContaining('theme, which it brings along') },
  ]);
  expect(checkLicences(createSampleWorkspace(files, 'pkg'))).toEqual([]);
});
