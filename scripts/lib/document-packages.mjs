// node document-packages.mjs FOLDER…: what typedoc reads of each package, as node_modules/.cache/comunal/reference/FOLDER.json.
// One TypeScript program holds the entries of all packages: typedoc's own command makes one for each, and reads what they share again each time.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { Application, OptionDefaults, TypeDocReader } from 'typedoc';
import { CACHE, ROOT } from './paths.mjs';

// The TypeScript of typedoc itself: programs of another version are not for it.
const ts = createRequire(createRequire(import.meta.url).resolve('typedoc'))('typescript');

/** By which the manifests of custom elements are written. */
const ELEMENT_TAGS = ['@tagname', '@slot', '@fires', '@csspart', '@cssprop'];

const folders = process.argv.slice(2);
const sources = new Map(folders.map((folder) => [folder, sourcesOf(folder)]));
const program = ts.createProgram(
  [...[...sources.values()].flat(), ...folders.flatMap(declarationsOf)],
  compilerOptions(),
);
for (const [folder, files] of sources)
  if (!(await documentPackage(folder, files))) process.exitCode = 1;

async function documentPackage(folder, files) {
  const dir = join(ROOT, 'packages', folder);
  const readme = join(dir, 'README.md');
  const settings = {
    options: join(ROOT, 'typedoc.json'),
    logLevel: 'Warn',
    blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS],
    name: manifestOf(folder).name,
    basePath: dir,
    readme: existsSync(readme) ? readme : 'none',
  };
  const app = await Application.bootstrapWithPlugins(settings, [new TypeDocReader()]);
  const entryPoints = files.map((file) => ({
    displayName: relative(dir, file)
      .replaceAll('\\', '/')
      .replace(/(\/index)?\.ts$/, ''),
    program,
    sourceFile: program.getSourceFile(file),
  }));
  await app.initializeRepositories(entryPoints);
  const project = app.converter.convert(entryPoints);
  app.validate(project);
  await app.generateJson(project, join(CACHE, 'reference', `${folder}.json`));
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

function sourcesOf(folder) {
  const dir = join(ROOT, 'packages', folder);
  return Object.values(manifestOf(folder).exports)
    .map((target) => target['@comunal/source'])
    .filter(Boolean)
    .flatMap((path) => globSync(path, { cwd: dir }))
    .map((path) => join(dir, path));
}

/** What a package declares of modules that are no files, such as those of a bundler. */
function declarationsOf(folder) {
  const dir = join(ROOT, 'packages', folder);
  return globSync('src/*.d.ts', { cwd: dir }).map((path) => join(dir, path));
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'));
}

function compilerOptions() {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), ts.sys.readFile);
  config.compilerOptions.types = ['node'];
  config.compilerOptions.lib = ['ES2024', 'DOM', 'DOM.Iterable'];
  config.files = [];
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}
