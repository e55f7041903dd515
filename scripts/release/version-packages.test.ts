import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readPublishedPackages } from './published-packages.ts';
import { versionPackages } from './version-packages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CHANGESET = join(ROOT, 'node_modules', '.bin', 'changeset');
const NAMES = readPublishedPackages(ROOT).map(({ manifest }) => manifest.name);

/** The manifests and settings of this repository at one version, with the changesets of a release. */
function createRelease(version: string, changesets: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'comunal-release-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const paths = globSync(['{packages,tooling}/*/package.json', 'scripts/release/changelog.ts'], {
    cwd: ROOT,
  });
  for (const path of [...paths, 'package.json', 'pnpm-workspace.yaml', '.changeset/config.json']) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(ROOT, path), join(root, path));
  }
  for (const { dir, manifest } of readPublishedPackages(root))
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ ...manifest, version }));
  for (const [name, text] of Object.entries(changesets))
    writeFileSync(join(root, '.changeset', `${name}.md`), text);
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: root, stdio: 'ignore' });
  git('init');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '--message=start');
  return root;
}

const changesetOf = (name: string, type: string) =>
  `---\n'${name}': ${type}\n---\n\nChanges something.\n`;

const readChangelog = (root: string, folder: string) =>
  readFileSync(join(root, 'packages', folder, 'CHANGELOG.md'), 'utf8');

it('brings every package to 0.1.0 with its first release', async () => {
  const changesets = NAMES.map((name, index) => [`change-${index}`, changesetOf(name, 'minor')]);
  const root = createRelease('0.0.0', Object.fromEntries(changesets));
  expect(await versionPackages(root, CHANGESET)).toEqual(
    NAMES.map((name) => ({ name, version: '0.1.0' })),
  );
  const changelog = readChangelog(root, 'schemas');
  expect(changelog).toMatch(/^# @comunal\/schemas\n\n## 0\.1\.0\n\nFirst release\.\n/);
  expect(changelog).not.toContain('Changes something');
});

it('releases a correction of one package, and the file that contains it, alone', async () => {
  const root = createRelease('0.1.0', { fix: changesetOf('@comunal/http', 'patch') });
  expect(await versionPackages(root, CHANGESET)).toEqual([
    { name: '@comunal/http', version: '0.1.1' },
    { name: '@comunal/standalone', version: '0.1.1' },
  ]);
  expect(readChangelog(root, 'http')).toContain('- Changes something.');
  expect(readChangelog(root, 'standalone')).toContain('- Contains `@comunal/http` 0.1.1.');
});

it('releases with a package those whose range it leaves, as a correction', async () => {
  const root = createRelease('0.1.0', { add: changesetOf('@comunal/content', 'minor') });
  expect(await versionPackages(root, CHANGESET)).toEqual([
    { name: '@comunal/astro', version: '0.1.1' },
    { name: '@comunal/audit', version: '0.1.1' },
    { name: '@comunal/cms', version: '0.1.1' },
    { name: '@comunal/content', version: '0.2.0' },
    { name: 'create-comunal', version: '0.1.1' },
    { name: '@comunal/print', version: '0.1.1' },
    { name: '@comunal/translate', version: '0.1.1' },
    { name: '@comunal/workflows', version: '0.1.1' },
  ]);
  expect(readChangelog(root, 'workflows')).toContain('- Depends on `@comunal/content` 0.2.0.');
});

it('releases a package whose peer left its range as a correction, not as a major version', async () => {
  const root = createRelease('0.1.0', { add: changesetOf('@comunal/schemas', 'minor') });
  const versions = await versionPackages(root, CHANGESET);
  expect(versions).toContainEqual({ name: '@comunal/captions', version: '0.1.1' });
  const others = versions.filter(({ name }) => name !== '@comunal/schemas');
  expect(new Set(others.map(({ version }) => version))).toEqual(new Set(['0.1.1']));
});

it('gives versions to a snapshot that no released range takes', async () => {
  const root = createRelease('0.1.0', { add: changesetOf('@comunal/cli', 'minor') });
  const versions = await versionPackages(root, CHANGESET, 'search');
  expect(versions.map(({ name }) => name)).toEqual(['@comunal/cli', 'create-comunal']);
  for (const { version } of versions) expect(version).toMatch(/^0\.0\.0-search-\d+$/);
});

it('refuses a name for a snapshot that no version can hold', async () => {
  await expect(versionPackages('.', CHANGESET, 'feat/search')).rejects.toThrow('letters');
});

it('passes on why changesets refuses', async () => {
  const root = createRelease('0.1.0', { wrong: changesetOf('@comunal/nobody', 'patch') });
  await expect(versionPackages(root, CHANGESET)).rejects.toThrow('@comunal/nobody');
});
