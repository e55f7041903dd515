import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { toolPath, type MatrixCache } from './cache.ts';
import { bundleEntries, writeEntryModules } from './bundle-entries.ts';
import { compileEntries, type Resolution } from './compile-entries.ts';
import type { ConsumerFolder } from './install-folders.ts';
import { listInstalledEntries } from './installed-entries.ts';
import { loadEntries, type JavaScriptRuntime } from './load-entries.ts';
import { findMissingTargets } from './missing-targets.ts';
import { openEntries } from './open-entries.ts';

/** Called with each part of the matrix when it is done. */
export type Report = (part: string, problems: readonly Problem[]) => void;

const RESOLUTIONS: readonly Resolution[] = ['node16', 'nodenext', 'bundler'];

/**
 * Uses every entry of the packages in some folders: where each package is alone with one runtime, compiler and bundler, where
 * all are together with every one of them, and in a browser.
 *
 * @public - also for releases, in scripts/
 */
export async function runMatrix(
  folders: readonly ConsumerFolder[],
  cache: MatrixCache,
  root: string,
  report: Report,
): Promise<void> {
  const alone = folders.filter(({ packages }) => packages.length === 1);
  const together = folders.filter(({ packages }) => packages.length > 1);
  const node24 = createNode(cache, '24');
  const compilers = ['5', '6', '7'].map((major) => createCompiler(cache, major));
  const newest = compilers.slice(-1);

  const aloneLoaded = await loadFolders(alone, [node24], report);
  await compileFolders(aloneLoaded, newest, ['nodenext'], cache, root, report);
  const unbundled: Problem[] = [];
  for (const { dir, entries } of aloneLoaded) {
    const { problems } = await bundleEntries(
      writeEntryModules(entries, dir),
      'esbuild',
      cache.tools,
      dir,
    );
    unbundled.push(...problems);
  }
  report('esbuild, each package alone', unbundled);

  const runtimes = [
    node24,
    createNode(cache, '22'),
    createNode(cache, '26'),
    { name: 'Bun', program: toolPath(cache, 'bun'), ways: ['import', 'require'] } as const,
    {
      name: 'Deno',
      program: toolPath(cache, 'deno'),
      argv: ['run', '--allow-all', '--no-remote', '--node-modules-dir=manual'],
      ways: ['import'],
    } as const,
  ];
  const loaded = await loadFolders(together, runtimes, report);
  for (const { dir, entries, names } of loaded) {
    const modules = writeEntryModules(entries, dir);
    for (const bundler of ['esbuild', 'vite', 'webpack'] as const) {
      const outcome = await bundleEntries(modules, bundler, cache.tools, dir);
      report(bundler, outcome.problems);
      if (outcome.problems.length === 0)
        report(
          `${bundler} in Chromium`,
          await openEntries({ modules, names, bundle: outcome, dir, bundler }),
        );
    }
  }
  await compileFolders(loaded, compilers, RESOLUTIONS, cache, root, report);
}

async function loadFolders(
  folders: readonly ConsumerFolder[],
  runtimes: readonly JavaScriptRuntime[],
  report: Report,
) {
  const results = [];
  for (const { name, dir, packages } of folders) {
    const dirs = packages.map((pkg) => ({ pkg, installed: join(dir, 'node_modules', pkg.name) }));
    report(
      `files, ${name}`,
      dirs.flatMap(({ installed }) => findMissingTargets(installed)),
    );
    const entries = dirs.flatMap(({ pkg, installed }) =>
      listInstalledEntries(installed, pkg.folder),
    );
    let names: ReadonlyMap<string, readonly string[]> = new Map();
    for (const runtime of runtimes) {
      const loaded = await loadEntries(entries, runtime, dir);
      report(`${runtime.name}, ${name}, ${entries.length} entries`, loaded.problems);
      if (names.size === 0) names = loaded.names;
    }
    results.push({ name, dir, entries, names });
  }
  return results;
}

type LoadedFolder = Awaited<ReturnType<typeof loadFolders>>[number];

async function compileFolders(
  folders: readonly LoadedFolder[],
  compilers: readonly ReturnType<typeof createCompiler>[],
  resolutions: readonly Resolution[],
  cache: MatrixCache,
  root: string,
  report: Report,
): Promise<void> {
  const typeRoot = join(root, 'together', 'node_modules', '@types');
  for (const compiler of compilers)
    for (const resolution of resolutions) {
      const problems = await compileEntries(folders, compiler, resolution, { root, typeRoot });
      report(`${compiler.name}, ${resolution}`, problems);
    }
}

function createNode(cache: MatrixCache, major: string): JavaScriptRuntime {
  return {
    name: `Node ${major}`,
    program: toolPath(cache, `node${major}`),
    ways: ['import', 'require'],
  };
}

function createCompiler({ tools }: MatrixCache, major: string) {
  return {
    name: `TypeScript ${major}`,
    program: join(tools, 'node_modules', `typescript${major}`, 'bin', 'tsc'),
  };
}
