import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { installBytes } from './install-bytes.ts';
import { checkPackedTarball } from './packed-tarball.ts';

const GOOD = {
  'pnpm-workspace.yaml': 'packages: [packages/*]\n',
  LICENSE: 'MIT License\n',
  'packages/low/package.json': createSampleManifest('@comunal/low'),
  'packages/low/dist/index.js': 'export const low = 1;\n',
  'packages/low/dist/index.d.ts': 'export declare const low: number;\n',
  'packages/top/package.json': createSampleManifest('@comunal/top', {
    dependencies: { '@comunal/low': '^1.0.0' },
  }),
  'packages/top/dist/index.js': "export { low as top } from '@comunal/low';\n",
  'packages/top/dist/index.d.ts': "export { low as top } from '@comunal/low';\n",
};

describe('packed-tarball', () => {
  it('passes what is published as it should be', async () => {
    expect(await checkPackedTarball(createSampleWorkspace(GOOD))).toEqual([]);
  });

  it('fails where the licence is left out, since a file of the package is named like it', async () => {
    const workspace = createSampleWorkspace({ ...GOOD, 'packages/low/dist/licence.js': '' }, 'low');
    expect(await checkPackedTarball(workspace)).toMatchObject([
      { location: '@comunal/low', message: expect.stringContaining('no LICENSE') },
    ]);
  });

  it('fails where a bundler took in what is optional, without the files beside it', async () => {
    const map = JSON.stringify({
      sources: ['../../../node_modules/.pnpm/base@1.0.0/node_modules/base/dist/index.js'],
    });
    const manifest = createSampleManifest('@comunal/low', {
      optionalDependencies: { base: '1.0.0', 'left-alone': '1.0.0' },
    });
    const workspace = createSampleWorkspace(
      { ...GOOD, 'packages/low/package.json': manifest, 'packages/low/dist/index.js.map': map },
      'low',
    );
    expect(await checkPackedTarball(workspace)).toEqual([
      { location: '@comunal/low', message: expect.stringContaining('a copy of base,') },
    ]);
  });

  it('fails where publint misses files that are not packed', async () => {
    const manifest = createSampleManifest('@comunal/low', { files: ['src'] });
    const workspace = createSampleWorkspace(
      { ...GOOD, 'packages/low/package.json': manifest },
      'low',
    );
    expect(await checkPackedTarball(workspace)).toMatchObject([
      { message: expect.stringContaining('publint says') },
    ]);
  });

  it('fails where attw finds types that lead nowhere', async () => {
    const types = "export { low } from './missing.js';\n";
    const workspace = createSampleWorkspace(
      { ...GOOD, 'packages/low/dist/index.d.ts': types },
      'low',
    );
    expect(await checkPackedTarball(workspace)).toMatchObject([
      { message: expect.stringContaining('attw says') },
    ]);
  });
});

describe('installBytes', () => {
  it('counts a package with what it depends on', async () => {
    const workspace = createSampleWorkspace(GOOD);
    const low = { bytes: 2000, packages: 1 };
    expect(await installBytes(workspace, { low, top: { bytes: 4000, packages: 2 } })).toEqual([]);
    expect(await installBytes(workspace, { low, top: { bytes: 400, packages: 2 } })).toMatchObject([
      { location: '@comunal/top', message: expect.stringContaining('bytes in 2 packages, over') },
    ]);
    expect(await installBytes(workspace, { low, top: { bytes: 4000, packages: 1 } })).toMatchObject(
      [{ location: '@comunal/top', message: expect.stringContaining(' in 1 (') }],
    );
  });

  it('wants a ceiling for each package', async () => {
    expect(await installBytes(createSampleWorkspace(GOOD, 'low'), {})).toMatchObject([
      { message: expect.stringContaining('no ceiling') },
    ]);
  });
});
