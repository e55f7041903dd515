import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPublishedPackages } from './published-packages.ts';

/** What changesets and pnpm read to raise versions and to pack, besides the packages. */
const SETTINGS = [
  '.changeset',
  'LICENSE',
  'package.json',
  'pnpm-workspace.yaml',
  'scripts/release/changelog.ts',
];

/** Copies the built packages into an empty folder, as a repository of its own that a rehearsal may change. */
export function copyForRehearsal(root: string, into: string): void {
  // Packages are developed with those of tooling/: pnpm wants to know their versions.
  const tooling = globSync('tooling/*/package.json', { cwd: root });
  for (const path of [...SETTINGS, ...tooling]) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    cpSync(join(root, path), join(into, path), { recursive: true });
  }
  for (const { dir } of readPublishedPackages(root))
    cpSync(dir, join(into, 'packages', basename(dir)), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  // changesets asks git when each changeset came.
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: into, stdio: 'ignore' });
  git('init');
  git('add', '.changeset');
  git(
    '-c',
    'user.name=rehearsal',
    '-c',
    'user.email=rehearsal@example.org',
    'commit',
    '--message=start',
  );
}
