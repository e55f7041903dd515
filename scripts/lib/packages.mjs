// Builds what changed. A package's stamp covers its own files, the shared settings and the packages it imports.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { ROOT, folderNames } from './paths.mjs';
import { run } from './run.mjs';

const SHARED = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsup.config.base.ts',
  'tooling/element-manifest',
];
const isTest = (path) => /\/(?:bench|test|fixtures)$|\.(?:test|test-d|bench)\.ts$|\.md$/.test(path);

/** Builds the named packages and those they import; all of them without names. */
export async function buildPackages(names = folderNames('packages'), { quiet = false } = {}) {
  const graph = readGraph();
  const states = new Map();
  const stale = closure(graph, names).filter((name) => {
    const state = stateOf(graph, name, states);
    return !existsSync(join(ROOT, 'packages', name, 'dist')) || !isStamped(`build-${name}`, state);
  });
  if (stale.length === 0) {
    if (!quiet) console.log('The packages are built');
    return { code: 0, output: '' };
  }
  if (!quiet) console.log(`Building ${stale.join(', ')}`);
  const filters = stale.map((name) => `--filter=./packages/${name}`);
  const result = await run('pnpm', [...filters, 'run', 'build'], {
    quiet: true,
    shell: process.platform === 'win32',
  });
  if (result.code === 0) for (const name of stale) stamp(`build-${name}`, states.get(name));
  else if (!quiet) console.error(result.output);
  return result;
}

/** One hash for what all packages are built from. */
export function packagesState() {
  const graph = readGraph();
  const states = new Map();
  return folderNames('packages')
    .map((name) => stateOf(graph, name, states))
    .join();
}

/**
 * Folder name of each package to the folder names of those it depends on, or carries in its bundle.
 *
 * @public - also for its test, which imports it by a name in a variable
 */
export function readGraph() {
  const manifests = folderNames('packages').map((folder) => {
    const file = join(ROOT, 'packages', folder, 'package.json');
    return { folder, ...JSON.parse(readFileSync(file, 'utf8')) };
  });
  const folderOf = new Map(manifests.map(({ name, folder }) => [name, folder]));
  return new Map(
    manifests.map(({ folder, dependencies, peerDependencies, devDependencies = {} }) => {
      // One without dependencies carries in it what it is developed with: the standalone file.
      const names = Object.keys({ ...(dependencies ?? devDependencies), ...peerDependencies });
      const bundled = listBundled(folder, Object.keys(devDependencies));
      const below = new Set([...names, ...bundled].map((name) => folderOf.get(name)));
      return [folder, [...below].filter(Boolean)];
    }),
  );
}

/** Lists what a package is developed with and carries in its bundle: what its build names (`noExternal`). */
function listBundled(folder, names) {
  const file = join(ROOT, 'packages', folder, 'tsup.config.ts');
  const settings = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return names.filter((name) => settings.includes(`'${name}'`));
}

function closure(graph, names, visited = new Set()) {
  for (const name of names) {
    if (visited.has(name)) continue;
    visited.add(name);
    closure(graph, graph.get(name) ?? [], visited);
  }
  return [...visited].toSorted();
}

function stateOf(graph, name, states) {
  const known = states.get(name);
  if (known) return known;
  states.set(name, ''); // a circle ends here; dependency-cruiser names it
  const below = (graph.get(name) ?? []).map((dependency) => stateOf(graph, dependency, states));
  const state = fingerprint([...SHARED, `packages/${name}`], [process.version, ...below], isTest);
  states.set(name, state);
  return state;
}
