// Which sources each test file reaches, by one build of all of them. What no test calls is left out, as in a bundle.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Our own packages are followed; those of others, and what a site puts together, are not. */
const followOurs = {
  name: 'follow-ours',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
      kind === 'entry-point' || path.startsWith('@comunal/') ? undefined : { path, external: true },
    );
    // Such as a file that a build of the site writes.
    build.onResolve({ filter: /^(?:\.|@comunal\/)/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === SECOND || options.kind === 'entry-point') return undefined;
      const result = await build.resolve(path, { ...options, pluginData: SECOND });
      return result.errors.length > 0 ? { path, external: true } : result;
    });
  },
};
const SECOND = Symbol('second');
const TEXTS = [
  '.astro',
  '.css',
  '.html',
  '.md',
  '.node',
  '.svelte',
  '.svg',
  '.vue',
  '.wasm',
  '.yaml',
];

/**
 * Reads the graph of imports.
 *
 * @param tests - Test files, from the root.
 * @returns for each test file the sources that it reaches, each as `{ path, text, modules }`
 */
export async function readImportGraph(root, tests) {
  const started = new Map(tests.map((path) => [path, listStarted(root, path)]));
  const scripts = [...new Set([...started.values()].flat())].filter((path) => !started.has(path));
  const { inputs, outputs } = await bundle(root, [...tests, ...scripts]);
  const sources = new Map();
  const readSource = (path) => {
    const known = sources.get(path);
    if (known) return known;
    const modules = inputs[path].imports
      .filter(({ external }) => external)
      .map((each) => each.path);
    const source = { path, modules, text: readFileSync(join(root, path), 'utf8') };
    sources.set(path, source);
    return source;
  };
  const reached = new Map(
    Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint ? [[entryPoint, listInputs(outputs, path, entryPoint)]] : [],
    ),
  );
  return new Map(
    tests.map((test) => {
      const paths = [test, ...started.get(test)].flatMap((path) => [...(reached.get(path) ?? [])]);
      return [test, [...new Set(paths)].map(readSource)];
    }),
  );
}

/** Lists the scripts that a test file names in a text, to start them in processes of their own. */
function listStarted(root, test) {
  const text = readFileSync(join(root, test), 'utf8');
  if (!text.includes('import.meta')) return [];
  const folder = dirname(join(root, test));
  return [...text.matchAll(/(?<!from |import )['"`]([\w./-]+\.(?:ts|mjs))['"`]/g)]
    .map(([, name]) => join(folder, name))
    .filter((path) => !path.endsWith('.test.ts') && existsSync(path))
    .map((path) => relative(root, path));
}

async function bundle(root, entryPoints) {
  const { build } = createRequire(join(root, 'tooling/test-kit/package.json'))('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    // One graph for all: in a build without it each test would be put together by itself, which takes minutes.
    splitting: true,
    treeShaking: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@comunal/source'],
    outdir: 'out',
    outbase: '.',
    plugins: [followOurs],
    loader: Object.fromEntries(TEXTS.map((ending) => [ending, 'empty'])),
    logLevel: 'silent',
  });
  return metafile;
}

/**
 * Lists the sources of an output and of all that it imports. What is loaded on demand counts in the folder of the test: a command
 * could load those of all packages, and a test calls its own.
 */
function listInputs(outputs, start, entryPoint) {
  const own = `${entryPoint.split('/').slice(0, 2).join('/')}/`;
  const visited = new Set([start]);
  const inputs = new Set();
  for (const path of visited) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path].inputs))
      if (bytesInOutput > 0) inputs.add(input);
    for (const { path: next, external, kind } of outputs[path].imports) {
      if (external || !outputs[next]) continue;
      if (kind !== 'dynamic-import' || outputs[next].entryPoint?.startsWith(own)) visited.add(next);
    }
  }
  return inputs;
}
