import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { InstalledEntry } from './installed-entries.ts';
import type { ExportedNames } from './load-entries.ts';

/** A compiler, such as TypeScript 6. */
export interface Compiler {
  /** As problems name it. */
  readonly name: string;
  /** Its `tsc`, which Node runs. */
  readonly program: string;
  /** Further words of its command line. */
  readonly argv?: readonly string[];
}

/** How a project finds packages. */
export type Resolution = 'node16' | 'nodenext' | 'bundler';

/** A folder where packages are installed, and what they export. */
export interface InstalledFolder {
  readonly dir: string;
  readonly entries: readonly InstalledEntry[];
  readonly names: ExportedNames;
}

/** A kind of project that uses entries. */
export type UsageKind = 'node' | 'page' | 'templates' | 'astro';

const PAGE = ['ES2024', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'];
const SETTINGS: Readonly<Record<UsageKind, object>> = {
  node: { types: ['node'], lib: ['ES2024'] },
  page: { types: [], lib: PAGE },
  templates: { types: [], lib: PAGE },
  // The type files of Astro itself do not pass.
  astro: { types: ['node'], lib: PAGE, skipLibCheck: true },
};

const TIMEOUT_MS = 600_000;

/**
 * Compiles strict projects that use by name what each entry exports, with the type files of its dependencies checked too: one
 * project for each kind of use, over all folders, each of which finds what is installed in it alone.
 *
 * @param root - The folder that holds the folders.
 * @param typeRoot - The folder of the types of Node.
 */
export async function compileEntries(
  folders: readonly InstalledFolder[],
  { name, program, argv: words = [] }: Compiler,
  resolution: Resolution,
  { root, typeRoot }: { readonly root: string; readonly typeRoot: string },
  kinds: readonly UsageKind[] = ['node', 'page', 'templates', 'astro'],
): Promise<readonly Problem[]> {
  const problems = await Promise.all(
    kinds.map(async (kind): Promise<readonly Problem[]> => {
      const files = folders.flatMap((folder) => writeUses(folder, kind));
      if (files.length === 0) return [];
      const project = join(root, `tsconfig.${kind}.json`);
      const settings = createSettings(kind, resolution, typeRoot);
      const paths = files.map((file) => relative(root, file));
      writeFileSync(project, JSON.stringify({ ...settings, files: paths }));
      const argv = [program, '--project', project, '--pretty', 'false', ...words];
      const outcome = await runProgram(process.execPath, argv, root, process.env, TIMEOUT_MS);
      if (outcome.code === 0) return [];
      const message = `a strict project of the kind "${kind}" does not compile\n${outcome.stdout}${outcome.stderr}`;
      return [{ location: `${name}, ${resolution}`, message }];
    }),
  );
  return problems.flat();
}

function kindOf({ kind, runtime, specifier }: InstalledEntry): UsageKind {
  if (kind === 'types') return 'templates';
  // Entries for Astro are named after it.
  if (specifier.endsWith('/astro') || specifier.includes('/astro/')) return 'astro';
  return runtime === 'node' ? 'node' : 'page';
}

function writeUses({ dir, entries, names }: InstalledFolder, kind: UsageKind): string[] {
  const used = entries.filter((entry) => entry.hasTypes && kindOf(entry) === kind);
  if (used.length === 0) return [];
  const lines = used.map((entry, index) => {
    const from = JSON.stringify(entry.specifier);
    if (entry.kind === 'types') return `import type {} from ${from};`;
    const values = (names.get(entry.specifier) ?? []).map((name) => `entry${index}.${name}`);
    return `import * as entry${index} from ${from};\nexport const used${index}: readonly unknown[] = [${values.join(', ') || `entry${index}`}];`;
  });
  const project = join(dir, `use-${kind}`);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  const file = join(project, 'uses.ts');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return [file];
}

function createSettings(kind: UsageKind, resolution: Resolution, typeRoot: string) {
  return {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'ES2024',
      module: resolution === 'bundler' ? 'ESNext' : resolution,
      moduleResolution: resolution,
      typeRoots: [typeRoot],
      ...SETTINGS[kind],
    },
  };
}
