import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { Package } from '../workspace.ts';
import { consumerVersions } from './tool-versions.ts';

/** A fresh folder, with what npm installed into it. */
export interface ConsumerFolder {
  /** As problems name it: a package, or all of them. */
  readonly name: string;
  readonly dir: string;
  readonly packages: readonly Package[];
}

/** What came of installing. */
export interface InstallOutcome {
  readonly folders: readonly ConsumerFolder[];
  readonly problems: readonly Problem[];
}

const TIMEOUT_MS = 900_000;

/**
 * Installs each package alone with the peers that it declares, and all of them together, as users do: by npm, from a registry,
 * into folders where nothing else is.
 *
 * @public - also for releases, in scripts/
 */
export async function installFolders(
  packages: readonly Package[],
  env: NodeJS.ProcessEnv,
  root: string,
): Promise<InstallOutcome> {
  const wanted: readonly Omit<ConsumerFolder, 'dir'>[] = [
    ...packages.map((pkg) => ({ name: pkg.name, packages: [pkg] })),
    { name: 'all packages', packages },
  ];
  const folders: ConsumerFolder[] = [];
  const problems: Problem[] = [];
  for (const { name, packages: installed } of wanted) {
    const [only, second] = installed;
    const dir = join(root, second || !only ? 'together' : only.folder);
    const failure = await installFolder(dir, collectDependencies(installed), env);
    if (failure === undefined) folders.push({ name, dir, packages: installed });
    else problems.push({ location: name, message: failure });
  }
  return { folders, problems };
}

/**
 * Installs dependencies into a new folder.
 *
 * @returns Why npm refuses, or nothing.
 */
export async function installFolder(
  dir: string,
  dependencies: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  mkdirSync(dir, { recursive: true });
  const manifest = { private: true, type: 'module', dependencies };
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
  const { code, stdout, stderr } = await runProgram('npm', ['install'], dir, env, TIMEOUT_MS);
  if (code === 0) return undefined;
  return `npm install ends with ${code}. When the storage lacks something, run npm run release:prepare.\n${stdout}${stderr}`;
}

function collectDependencies(packages: readonly Package[]): Readonly<Record<string, string>> {
  const peers = packages.flatMap(({ manifest }) => Object.keys(manifest.peerDependencies ?? {}));
  const names = [...packages.map(({ name }) => name), ...peers, '@types/node'];
  return Object.fromEntries(
    [...new Set(names)].toSorted().map((name) => [name, consumerVersions[name] ?? 'latest']),
  );
}
