import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLoopbackRegistry } from '../../tooling/package-checks/src/rehearsal/loopback-registry.ts';
import { findReleaseProblems } from './find-release-problems.ts';

/** What is wrong with a package at 0.2.0 of which a registry serves a tarball with these files. */
async function findProblems(manifest: object, changelog: string) {
  const root = mkdtempSync(join(tmpdir(), 'comunal-release-'));
  const registry = await startLoopbackRegistry();
  onTestFinished(async () => {
    await registry.close();
    rmSync(root, { recursive: true, force: true });
  });
  const source = join(root, 'packages', 'pkg');
  const packed = join(root, 'package');
  for (const dir of [source, packed]) mkdirSync(dir, { recursive: true });
  const write = (dir: string, content: object) =>
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: '@comunal/pkg', ...content }));
  write(source, { version: '0.2.0' });
  write(packed, { version: '0.2.0', ...manifest });
  writeFileSync(join(packed, 'CHANGELOG.md'), changelog);
  const tarball = join(root, 'pkg.tgz');
  execFileSync('tar', ['-czf', tarball, 'package'], { cwd: root });
  registry.publish(tarball, packed);
  return findReleaseProblems(root, registry.url, root);
}

const CHANGELOG = '# @comunal/pkg\n\n## 0.2.0\n\n- Adds a search.\n';

it('accepts a package with its changelog and ranges that users can install', async () => {
  const dependencies = { '@comunal/http': '^0.1.0' };
  expect(await findProblems({ dependencies }, CHANGELOG)).toEqual([]);
});

it.each([
  ['@comunal/pkg@0.2.0 is not in the registry.', { version: '0.1.0' }, CHANGELOG],
  [
    '@comunal/pkg@0.2.0 depends on @comunal/http as workspace:^.',
    { dependencies: { '@comunal/http': 'workspace:^' } },
    CHANGELOG,
  ],
  [
    'The tarball of @comunal/pkg@0.2.0 has no changelog of that version.',
    {},
    '# @comunal/pkg\n\n## 0.1.0\n\nFirst release.\n',
  ],
])('reports: %s', async (problem, manifest, changelog) => {
  expect(await findProblems(manifest, changelog)).toEqual([problem]);
});
