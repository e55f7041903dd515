// The reference: typedoc over every package's entries, as Markdown in docs/reference (git-ignored).
// Each package is read by itself, since typedoc's own "packages" mode looks for entries in what was built; then all are put together.
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkSources } from './link-sources.ts';
import { CACHE, ROOT, bin, folderNames } from './paths.mjs';
import { run } from './run.mjs';

/** Answers the first failure, with typedoc's words. */
export async function buildReference() {
  const parts = [];
  for (const folder of folderNames('packages')) {
    const part = join(CACHE, 'reference', `${folder}.json`);
    const result = await typedoc([...readingOf(folder), '--json', part]);
    if (result.code !== 0) return result;
    parts.push(part);
  }
  const out = join(ROOT, 'docs', 'reference');
  const result = await typedoc([
    '--entryPointStrategy',
    'merge',
    ...entryPoints(parts),
    '--out',
    out,
  ]);
  if (result.code === 0) for (const folder of folderNames('packages')) linkPages(folder);
  return result;
}

function linkPages(folder) {
  const top = `docs/reference/${manifestOf(folder).name}`;
  for (const name of readdirSync(join(ROOT, top), { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const page = `${top}/${name.replaceAll('\\', '/')}`;
    const file = join(ROOT, page);
    writeFileSync(file, linkSources(readFileSync(file, 'utf8'), page, `packages/${folder}`));
  }
}

function typedoc(argv) {
  const shell = process.platform === 'win32';
  return run(bin('typedoc'), ['--logLevel', 'Warn', ...argv], { quiet: true, shell });
}

/** Entries are read with all types at hand: where each may run is for the type check to say. */
function readingOf(folder) {
  const dir = join(ROOT, 'packages', folder);
  const { name, exports } = manifestOf(folder);
  const sources = Object.values(exports)
    .map((target) => target['@comunal/source'])
    .filter(Boolean)
    .flatMap((path) => globSync(path, { cwd: dir }))
    .map((path) => join(dir, path));
  // What a package declares of modules that are no files, such as those of a bundler.
  const declarations = globSync('src/*.d.ts', { cwd: dir }).map((path) => join(dir, path));
  const readme = join(dir, 'README.md');
  return [
    ...entryPoints(sources),
    '--tsconfig',
    settingsFor(folder, [...sources, ...declarations]),
    '--name',
    name,
    '--basePath',
    dir,
    '--readme',
    existsSync(readme) ? readme : 'none',
  ];
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'));
}

function settingsFor(folder, files) {
  const file = join(CACHE, 'reference', `tsconfig.${folder}.json`);
  mkdirSync(join(CACHE, 'reference'), { recursive: true });
  const compilerOptions = { types: ['node'], lib: ['ES2024', 'DOM', 'DOM.Iterable'] };
  const settings = { extends: '../../../../tsconfig.base.json', compilerOptions, files };
  writeFileSync(file, JSON.stringify(settings));
  return file;
}

function entryPoints(paths) {
  return paths.flatMap((path) => ['--entryPoints', path]);
}
