import { expect, it } from 'vitest';
import { REPOSITORY } from '../data/repository.ts';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { readWorkspace } from '../workspace.ts';
import { manifestLinks, writeManifestLinks } from './manifest-links.ts';

const links = {
  repository: { type: 'git', url: `git+${REPOSITORY}.git`, directory: 'packages/pkg' },
  homepage: `${REPOSITORY}/src/branch/main/packages/pkg`,
  bugs: `${REPOSITORY}/issues`,
  keywords: ['video', 'upload', 'live'],
  files: ['dist', 'CHANGELOG.md'],
};

const check = (changes: object) =>
  manifestLinks(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', { ...links, ...changes }),
    }),
  );

it('accepts a package that names its repository, page and issues', () => {
  expect(check({})).toEqual([]);
});

it.each([
  ['homepage', { homepage: undefined }],
  ['bugs', { bugs: 'https://tracker.example' }],
  ['funding', { funding: 'https://give.example' }],
  ['keywords', { keywords: ['video', 'video', 'live'] }],
  ['files', { files: ['dist'] }],
  ['repository', { repository: { ...links.repository, directory: 'packages/other' } }],
])('names a wrong or missing %s and the value it has to have', (field, changes) => {
  expect(check(changes)).toMatchObject([
    {
      location: 'packages/pkg/package.json',
      message: expect.stringContaining(`"${field}" has to`),
    },
  ]);
});

it('writes what is wrong or missing into the manifest, and leaves the rest', () => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
      ...links,
      homepage: undefined,
      bugs: 'https://tracker.example',
      funding: 'https://give.example',
    }),
  });
  writeManifestLinks(workspace);
  const rewritten = readWorkspace(workspace.root);
  expect(manifestLinks(rewritten)).toEqual([]);
  expect(rewritten.packages[0]?.manifest.keywords).toEqual(links.keywords);
});

it('asks nothing of a private package', () => {
  expect(check({ private: true, homepage: undefined })).toEqual([]);
});

it('refuses a registry of its own, which would beat that of the release', () => {
  const publishConfig = { registry: 'https://registry.example' };
  expect(check({ publishConfig })).toMatchObject([
    { message: expect.stringContaining('"publishConfig.registry" would override') },
  ]);
});
