/// <reference types="node" />
/// <reference lib="es2023.array" />
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';
import { nameEntries } from './scripts/lib/name-entries.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** What every package builds alike; a package spreads it and names its entries. */
export const shared = {
  format: ['esm'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
} satisfies Options;

/**
 * The same, with each file left a file: a bundler then leaves out what a page does not use.
 *
 * @param types - Entries that get declarations, by name.
 * @param apart - Folders of `src` that are built otherwise.
 */
export function fileByFile(
  types: Readonly<Record<string, string>>,
  apart: readonly string[] = [],
): Options {
  const left = apart.map((folder) => `src/${folder}/**`);
  const sources = globSync('src/**/*.ts', {
    exclude: [...left, '**/*.test.ts', '**/*.test-d.ts'],
  });
  return {
    ...shared,
    entry: sources.toSorted(),
    dts: { entry: { ...types } },
    removeNodeProtocol: false,
  };
}

/** The components of React of a package with elements. The elements are those of its other entries, so that a page has them once. */
export const reactEntry = {
  ...shared,
  entry: { index: 'src/react/index.ts' },
  external: [/^@comunal\//],
  outDir: 'dist/react',
  tsconfig: 'src/element/tsconfig.json',
} satisfies Options;

/**
 * Builds a package, with declarations by the native compiler. tsup only bundles them: left to itself it makes a program of the
 * compiler in JavaScript for each build, which takes twenty times as long.
 */
export function definePackage(...builds: readonly Options[]) {
  return defineConfig(() => {
    const settled = builds.map((build) => ({
      ...build,
      entry: nameEntries(build.entry ?? []),
      tsconfig: build.tsconfig ?? 'tsconfig.json',
      dts: { ...(typeof build.dts === 'object' && build.dts), entry: declaredEntries(build) },
    }));
    for (const tsconfig of new Set(settled.map((build) => build.tsconfig))) {
      const alike = settled.filter((build) => build.tsconfig === tsconfig);
      const sources = alike.flatMap(({ dts }) => Object.values(dts.entry));
      emitDeclarations(tsconfig, sources);
    }
    return settled.map((build) => ({
      ...build,
      dts: { ...build.dts, entry: declarationsOf(build.dts.entry, build.tsconfig) },
    }));
  });
}

/** The entries of a build that get declarations: each name, and its source. */
function declaredEntries({ dts, entry }: Options): Record<string, string> {
  return nameEntries((typeof dts === 'object' ? dts.entry : undefined) ?? entry ?? []);
}

/** Emits what sources declare, and all that they import. Their types are checked elsewhere: by `npm test` and `npm run check`. */
function emitDeclarations(tsconfig: string, sources: readonly string[]): void {
  const folder = declarationsFolder(tsconfig);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const project = join(folder, 'tsconfig.json');
  const settings = {
    extends: resolve(tsconfig),
    files: [...sources, ...globSync('src/*.d.ts').toSorted()].map((path) => resolve(path)),
    include: [],
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      noCheck: true,
      outDir: '.',
    },
  };
  writeFileSync(project, JSON.stringify(settings));
  const tsc = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const argv = [tsc, '-p', project, '--singleThreaded', '--pretty', 'false'];
  // It ends in a second: garbage that it collects costs more than the memory.
  const env = { ...process.env, GOGC: '400' };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`The declarations of ${tsconfig} fail:\n${stdout}${stderr}`);
}

function declarationsOf(entries: Record<string, string>, tsconfig: string): Record<string, string> {
  const folder = declarationsFolder(tsconfig);
  return Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [
      name,
      join(folder, relative(ROOT, source.replace(/\.ts$/, '.d.ts'))),
    ]),
  );
}

/** Not in node_modules, where a bundler takes every file for somebody else's. */
function declarationsFolder(tsconfig: string): string {
  return join('.cache', 'declarations', dirname(tsconfig));
}
