// node document-packages.mjs FOLDER…: what typedoc reads of each package, as node_modules/.cache/comunal/reference/FOLDER.json.
// One TypeScript program holds the entries of all packages: typedoc's own command makes one for each, and reads what they share again each time.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Application, Converter, OptionDefaults, ReflectionKind, TypeDocReader } from 'typedoc';
import { ELEMENT_TAGS, listElementTags } from './element-tags.mjs';
import { dropForeignMembers } from './foreign-members.mjs';
import { CACHE, ROOT } from './paths.mjs';

// The TypeScript of typedoc itself: programs of another version are not for it.
const ts = createRequire(createRequire(import.meta.url).resolve('typedoc'))('typescript');

const folders = process.argv.slice(2);
const sources = new Map(folders.map((folder) => [folder, sourcesOf(folder)]));
const program = ts.createProgram(
  [...[...sources.values()].flat().map(({ file }) => file), ...folders.flatMap(declarationsOf)],
  compilerOptions(),
);
for (const [folder, files] of sources)
  if (!(await documentPackage(folder, files))) process.exitCode = 1;

async function documentPackage(folder, files) {
  const dir = join(ROOT, 'packages', folder);
  const settings = {
    options: join(ROOT, 'typedoc.json'),
    logLevel: 'Warn',
    blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS],
    // By Lit, whose classes ours extend: members stand in their tables, where links to them lead.
    excludeTags: [...OptionDefaults.excludeTags, '@category'],
    name: manifestOf(folder).name,
    basePath: dir,
    readme: 'none',
  };
  const app = await Application.bootstrapWithPlugins(settings, [new TypeDocReader()]);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => dropForeignMembers(context, dir));
  app.converter.on(Converter.EVENT_RESOLVE_END, listElementTags);
  app.converter.on(Converter.EVENT_RESOLVE_END, nameDestructured);
  const entryPoints = files.map(({ entry, file }) => ({
    displayName: entry,
    program,
    sourceFile: program.getSourceFile(file),
  }));
  await app.initializeRepositories(entryPoints);
  const project = app.converter.convert(entryPoints);
  app.validate(project);
  await app.generateJson(project, join(CACHE, 'reference', `${folder}.json`));
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

/** The entries of a package by the name they have in a specifier, `main` for that of the package itself, and their sources. */
function sourcesOf(folder) {
  const dir = join(ROOT, 'packages', folder);
  return Object.entries(manifestOf(folder).exports).flatMap(([subpath, target]) => {
    const source = target['@comunal/source'];
    if (!source) return [];
    return globSync(source, { cwd: dir }).map((path) => ({
      entry: entryName(subpath, source, path),
      file: join(dir, path),
    }));
  });
}

function entryName(subpath, source, path) {
  if (subpath === '.') return 'main';
  const [prefix, suffix] = source.replace('./', '').split('*');
  const wildcard = suffix === undefined ? '' : path.slice(prefix.length, -suffix.length);
  return subpath.slice(2).replace('*', wildcard);
}

/** A destructured parameter has no name of its own; typedoc takes that of its `@param`, and would print `__namedParameters` without one. */
function nameDestructured({ project }) {
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
    if (parameter.name === '__namedParameters') parameter.name = 'options';
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
