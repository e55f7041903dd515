import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { InstalledEntry } from './installed-entries.ts';

/** Something that runs JavaScript. */
export interface JavaScriptRuntime {
  /** As problems name it: `Node 24`. */
  readonly name: string;
  readonly program: string;
  /** What stands before the script on its command line. */
  readonly argv?: readonly string[];
  readonly ways: readonly ('import' | 'require')[];
}

/** The names that each entry exports, by its specifier. */
export type ExportedNames = ReadonlyMap<string, readonly string[]>;

/** What came of loading entries. */
export interface LoadOutcome {
  readonly problems: readonly Problem[];
  /** As `import` has them. */
  readonly names: ExportedNames;
}

const PROGRAMS = { import: 'import-entries.mjs', require: 'require-entries.cjs' };
const TIMEOUT_MS = 300_000;

/** Loads the entries that are modules or data, in one process for each way, in a folder where their packages are installed. */
export async function loadEntries(
  entries: readonly InstalledEntry[],
  { name, program, argv = [], ways }: JavaScriptRuntime,
  dir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<LoadOutcome> {
  const loaded = entries.filter(({ kind }) => kind === 'module' || kind === 'data');
  const problems: Problem[] = [];
  const names = new Map<string, readonly string[]>();
  for (const way of ways) {
    const script = join(dir, PROGRAMS[way]);
    const file = join(dir, 'results.json');
    cpSync(join(import.meta.dirname, 'programs', PROGRAMS[way]), script);
    rmSync(file, { force: true });
    const words = [...argv, script, JSON.stringify(loaded), file];
    const { code, stderr } = await runProgram(program, words, dir, env, TIMEOUT_MS);
    if (code !== 0 || !existsSync(file)) {
      const location = [...new Set(loaded.map(({ specifier }) => specifier))].join(', ');
      problems.push({ location, message: `${name} ends with ${code} by ${way}\n${stderr}` });
      continue;
    }
    const results = JSON.parse(readFileSync(file, 'utf8')) as LoadResults; // written by the program
    for (const { specifier, kind } of loaded) {
      const { error, names: exported = [] } = results[specifier] ?? { error: 'is not loaded' };
      if (error !== undefined)
        problems.push({
          location: specifier,
          message: `fails by ${way} in ${name}: ${error}`,
        });
      else if (kind === 'module') {
        const published = exported.filter(isPublic).toSorted();
        const before = names.get(specifier);
        if (before === undefined) names.set(specifier, published);
        else if (before.join() !== published.join())
          problems.push({
            location: specifier,
            message: `exports ${published.join(', ')} by ${way} in ${name}, and ${before.join(', ')} by import.`,
          });
      }
    }
  }
  return { problems, names };
}

type LoadResults = Readonly<
  Record<string, { readonly error?: string; readonly names?: readonly string[] }>
>;

/** Leaves out what runtimes add for `require`. */
function isPublic(name: string): boolean {
  return !['__esModule', 'default', 'module.exports'].includes(name);
}
