// The types of the sources, each package's as its own tsconfigs say, and of all tests.
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { CACHE, ROOT, bin } from './paths.mjs';
import { ROOMY, run } from './run.mjs';

/** Type-checks the sources of one package or of all, then their tests. The packages have to be built. */
export async function checkTypes(folder) {
  const tests = folder ? writeTestsProject(folder) : 'tsconfig.test.json';
  return checkProjects([...listSourceProjects(folder), [tests]]);
}

/** Type-checks the sources of all built packages alone, which need no built site: a build of packages emits without checking. */
export async function checkSourceTypes() {
  return checkProjects(listSourceProjects());
}

/** The projects with the sources, each with the further options of the compiler that it is checked with. */
function listSourceProjects(folder) {
  const paths = globSync(`packages/${folder ?? '*'}/{,src/**/}tsconfig.json`, {
    cwd: ROOT,
    exclude: (path) => path.includes('node_modules'),
  }).toSorted();
  const others = ['tooling/*/tsconfig.json', 'docs/scripts/tsconfig.json'];
  return [
    ...mergeProjects(paths, 'packages').map((project) => [project, ...BY_DECLARATIONS]),
    ...mergeProjects(folder ? [] : globSync(others, { cwd: ROOT }), 'others').map((path) => [path]),
  ];
}

/**
 * A package is checked against what the others declare as they are built: their sources would be checked once more in each
 * project that imports them. All sources together are checked with the tests.
 */
const BY_DECLARATIONS = ['--customConditions', 'null'];

async function checkProjects(projects) {
  const outputs = [];
  for (const [project, ...options] of projects) {
    // One thread: several would each check again what they share, and other checks run beside this one.
    const argv = ['-p', project, ...options, '--singleThreaded', '--pretty', 'false'];
    const shell = process.platform === 'win32';
    const { code, output } = await run(bin('tsc'), argv, { quiet: true, shell, env: ROOMY });
    if (code !== 0) outputs.push(output);
  }
  return { code: outputs.length === 0 ? 0 : 1, output: outputs.join('\n') };
}

/**
 * Merges the projects for Node that have the same settings, so that what they all import is checked once and not once for
 * each. A project without Node's types stays alone: in one program with another, it would see the globals that the other
 * one's imports bring, and could use `Buffer` without an error.
 *
 * @public - also for its test, which imports it by a name in a variable
 * @returns The paths of the projects to check in place of `paths`.
 */
export function mergeProjects(paths, name) {
  const groups = Map.groupBy(paths.map(readProject), ({ path, config, settings }) =>
    config.compilerOptions.types?.includes('node') ? settings : path,
  );
  return [...groups.values()].map((projects, index) => {
    const [{ path, config }] = projects;
    if (projects.length === 1) return path;
    const files = projects.flatMap((project) => project.files);
    return writeProject(`tsconfig.${name}-${index}.json`, { ...config, files });
  });
}

function readProject(path) {
  const file = resolve(ROOT, path);
  const folder = resolve(file, '..');
  const { config, error } = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  if (error)
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`);
  const { fileNames: files } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const options = { ...config.compilerOptions, rootDir: ROOT };
  const merged = {
    extends: resolve(folder, config.extends),
    // In order, so that equal settings are equal as text.
    compilerOptions: Object.fromEntries(Object.entries(options).toSorted()),
  };
  return { path, files, config: merged, settings: JSON.stringify(merged) };
}

/** The settings of all tests, narrowed to one package. */
function writeTestsProject(folder) {
  const include = ['src', 'test', 'bench'].map((part) =>
    join(ROOT, 'packages', folder, part, '**', '*.ts'),
  );
  const base = join(ROOT, 'tsconfig.test.json');
  return writeProject(`tsconfig.${folder}.json`, { extends: base, include, exclude: [] });
}

function writeProject(name, project) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, name);
  writeFileSync(file, JSON.stringify(project));
  return relative(ROOT, file);
}
