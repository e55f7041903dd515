import { realpathSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runProgram } from './run-program.ts';

const OWN_MODULES = join(import.meta.dirname, '..', '..', 'node_modules');
const SETTINGS = {
  target: 'ES2023',
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  types: ['node'],
  typeRoots: [realpathSync(join(OWN_MODULES, '@types'))],
  jsx: 'preserve',
  allowJs: true,
  checkJs: true,
  strict: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler reports: of a file, by its path from the root with `/`, or of no file when something else went wrong. */
export interface CompileError {
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
}

/** Compiles all files below a folder in one program, since they import much the same; each finds packages from its own folder. */
export async function compileBlocks(
  root: string,
  files: readonly string[],
): Promise<CompileError[]> {
  if (files.length === 0) return [];
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: SETTINGS, files }));
  const tsc = join(OWN_MODULES, '.bin', 'tsc');
  const argv = ['-p', root, '--singleThreaded', '--pretty', 'false'];
  const { code, stdout, stderr } = await runProgram(tsc, argv, root);
  if (code === 0) return [];
  const paths = new Map(files.map((file) => [relative(root, file).replaceAll(sep, '/'), file]));
  const matches = [...stdout.matchAll(ERROR)];
  if (matches.length === 0) return [{ message: stdout + stderr }];
  return matches.flatMap(([, path = '', line, message = '']) => {
    const file = [...paths.keys()].find((known) => path === known || path.endsWith(`/${known}`));
    if (file === undefined) return [{ message: `${path}:${line} ${message}` }];
    const isStrict = path.endsWith('.js') && STRICT_ALONE.test(message);
    return isStrict ? [] : [{ file: paths.get(file) ?? '', line: Number(line), message }];
  });
}

const ERROR = /^(.+\.(?:tsx?|js))\((\d+),\d+\): (.+)$/gm;

/** What a strict compiler asks of TypeScript alone: types of parameters, and a test for what may be null or undefined. */
const STRICT_ALONE =
  /^error TS(?:7\d{3}|2531|2532|2533|1804[6-9]): |\| (?:null|undefined)' is not assignable/;
