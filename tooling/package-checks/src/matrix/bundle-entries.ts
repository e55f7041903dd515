import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { InstalledEntry } from './installed-entries.ts';

/** The bundlers of which `matrix/programs` knows how to call them. */
export type Bundler = 'esbuild' | 'vite' | 'webpack';

/** A module that re-exports an entry, by the name that its bundle has. */
export interface EntryModule {
  readonly entry: InstalledEntry;
  readonly name: string;
}

/** A file that a bundle is made of, as esbuild describes it. */
export interface BundledFile {
  readonly format?: 'cjs' | 'esm';
  readonly imports: readonly { readonly path: string; readonly original?: string }[];
}

/** What came of bundling. */
export interface BundleOutcome {
  readonly problems: readonly Problem[];
  /** The folder of the bundles. */
  readonly out: string;
  /** Told by esbuild alone. */
  readonly files: Readonly<Record<string, BundledFile>>;
}

const TIMEOUT_MS = 600_000;

/** Writes a module for each entry that pages can load, into a folder where their packages are installed. */
export function writeEntryModules(
  entries: readonly InstalledEntry[],
  dir: string,
): readonly EntryModule[] {
  const sources = join(dir, 'modules');
  mkdirSync(sources, { recursive: true });
  return entries
    .filter(({ kind, runtime }) => kind === 'module' && runtime !== 'node')
    .map((entry, index) => {
      const name = `entry${index}`;
      writeFileSync(
        join(sources, `${name}.js`),
        `export * from ${JSON.stringify(entry.specifier)};\n`,
      );
      return { entry, name };
    });
}

/**
 * Bundles modules as a page is bundled, each into a file of its own.
 *
 * @param tools - The folder in whose `node_modules` the bundler is.
 */
export async function bundleEntries(
  modules: readonly EntryModule[],
  bundler: Bundler,
  tools: string,
  dir: string,
): Promise<BundleOutcome> {
  const out = join(dir, `bundled-by-${bundler}`);
  if (modules.length === 0) return { problems: [], out, files: {} };
  const program = join(dir, `bundle-${bundler}.mjs`);
  cpSync(join(import.meta.dirname, 'programs', `bundle-${bundler}.mjs`), program);
  const files = modules.map(({ name }) => join(dir, 'modules', `${name}.js`));
  const argv = [program, tools, JSON.stringify(files), out];
  const { code, stdout, stderr } = await runProgram(
    process.execPath,
    argv,
    dir,
    { ...process.env, NODE_ENV: 'production' },
    TIMEOUT_MS,
  );
  if (code === 0)
    // esbuild alone prints, and what is its own format.
    return {
      problems: [],
      out,
      files: stdout.startsWith('{') ? (JSON.parse(stdout) as BundleOutcome['files']) : {},
    };
  const names = new Map(modules.map(({ name, entry }) => [`${name}.js`, entry.specifier]));
  const message = stderr.replaceAll(
    /modules\/(entry\d+\.js)/g,
    (text, file: string) => names.get(file) ?? text,
  );
  const location = [...new Set(modules.map(({ entry }) => entry.specifier))].join(', ');
  return {
    problems: [{ location, message: `${bundler} cannot bundle a page with it\n${message}` }],
    out,
    files: {},
  };
}
