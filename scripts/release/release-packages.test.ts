import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLoopbackRegistry } from '../../tooling/package-checks/src/rehearsal/loopback-registry.ts';
import { childEnvironment } from '../../tooling/test-kit/src/environment/index.ts';
import { packReleases, publishReleases, type ReleaseContext } from './release-packages.ts';
import { createReleaseEnvironment } from './release-registry.ts';

const CHANGESET = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'changeset');

interface Packument {
  readonly 'dist-tags': Readonly<Record<string, string>>;
  readonly versions: Readonly<
    Record<string, { readonly dependencies?: object; readonly dist: { readonly tarball: string } }>
  >;
}

/** A workspace of two packages, a registry on loopback, and settings of npm that lead elsewhere. */
async function prepareRelease() {
  const registry = await startLoopbackRegistry();
  const root = mkdtempSync(join(tmpdir(), 'comunal-release-'));
  onTestFinished(async () => {
    await registry.close();
    rmSync(root, { recursive: true, force: true });
  });
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  };
  const writePackage = (folder: string, version: string, more: object = {}) =>
    write(`packages/${folder}/package.json`, { name: `@comunal/${folder}`, version, ...more });
  write('package.json', { name: 'root', private: true, packageManager: 'pnpm@12.21.0' });
  write('pnpm-workspace.yaml', 'packages:\n  - packages/*\npmOnFail: ignore\n');
  write('.changeset/config.json', { access: 'public', changelog: false });
  writePackage('base', '0.1.0');
  writePackage('client', '0.1.0', { dependencies: { '@comunal/base': 'workspace:^' } });
  execFileSync('git', ['init'], { cwd: root, stdio: 'ignore' });
  const env = createReleaseEnvironment(new URL(registry.url), root, {
    ...childEnvironment({ npm_config_offline: undefined }),
    RELEASE_TOKEN: 'token-of-a-test',
    npm_config_registry: 'https://registry.example/',
    'npm_config_@comunal:registry': 'https://registry.example/',
    PNPM_CONFIG_REGISTRY: 'https://registry.example/',
  });
  const context: ReleaseContext = {
    root,
    changesetBin: CHANGESET,
    packDir: join(root, '.release'),
    env,
  };
  const read = async (name: string) =>
    (await (await fetch(new URL(`@comunal/${name}`, registry.url))).json()) as Packument;
  return { context, read, writePackage };
}

// One story: each start of the command of changesets takes a second, and a release begins where the one before it ended.
it('publishes what was packed and the registry does not have, a snapshot beside the latest version, and nothing without a provenance that is asked for', async () => {
  const { context, read, writePackage } = await prepareRelease();
  expect(await packReleases(context)).toEqual(['@comunal/base@0.1.0', '@comunal/client@0.1.0']);
  // No host vouches for this job: nothing is published rather than without provenance.
  const env = { ...context.env, pnpm_config_provenance: 'true' };
  await expect(publishReleases({ ...context, env }, false)).rejects.toThrow(/provenance/i);
  expect(await read('base')).toEqual({});

  await publishReleases(context, false);
  const { versions, 'dist-tags': tags } = await read('client');
  expect(tags).toEqual({ latest: '0.1.0' });
  // In place of `workspace:^`.
  expect(versions['0.1.0']?.dependencies).toEqual({ '@comunal/base': '^0.1.0' });
  const tarball = await fetch(versions['0.1.0']?.dist.tarball ?? '');
  expect((await tarball.arrayBuffer()).byteLength).toBeGreaterThan(0);

  writePackage('base', '0.1.1');
  expect(await packReleases(context)).toEqual(['@comunal/base@0.1.1']);
  await publishReleases(context, false);
  expect((await read('base'))['dist-tags']).toEqual({ latest: '0.1.1' });
  expect(Object.keys((await read('client')).versions)).toEqual(['0.1.0']);
  expect(await packReleases(context)).toEqual([]);

  writePackage('base', '0.0.0-search-20301231235959');
  // Not released: its version is none of the snapshot.
  writePackage('client', '0.2.0');
  expect(await packReleases(context)).toEqual(['@comunal/base@0.0.0-search-20301231235959']);
  await publishReleases(context, false);
  expect((await read('base'))['dist-tags']).toEqual({
    latest: '0.1.1',
    snapshot: '0.0.0-search-20301231235959',
  });
  expect((await read('client'))['dist-tags']).toEqual({ latest: '0.1.0' });
});

it('refuses a package that has no version yet', async () => {
  const { context, writePackage } = await prepareRelease();
  writePackage('base', '0.0.0');
  await expect(packReleases(context)).rejects.toThrow(
    '@comunal/base stands at 0.0.0. Run npm run release:version',
  );
});

it('publishes nothing that was not packed', async () => {
  const { context } = await prepareRelease();
  await expect(publishReleases(context, false)).rejects.toThrow('Run npm run release:pack first.');
});
