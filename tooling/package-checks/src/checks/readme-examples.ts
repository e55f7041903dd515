import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expectedOutput, firstDifference, tsBlocksOf, type CodeBlock } from '../lib/code-blocks.ts';
import { linkModules } from '../lib/link-modules.ts';
import { runProgram } from '../lib/run-program.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const OWN_MODULES = join(import.meta.dirname, '..', '..', 'node_modules');
const SETTINGS = {
  target: 'ES2023',
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  types: ['node'],
  typeRoots: [realpathSync(join(OWN_MODULES, '@types'))],
  strict: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Every `ts` block of the READMEs and of docs/*.md, of packages too, compiles against what was built, runs, and prints what its
 * `// → …` comments promise. Each block is a module of its own. A package's `fixtures/readme` is the folder its blocks run in.
 */
export async function readmeExamples(workspace: Workspace): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const pkg of workspace.selected) {
    const folder = `packages/${pkg.folder}`;
    const pages = pagesOf(join(pkg.dir, 'docs')).map((page) => `${folder}/docs/${page}`);
    for (const page of [`${folder}/README.md`, ...pages])
      problems.push(...(await checkPage(workspace, page, pkg)));
  }
  if (!workspace.partial) {
    for (const page of pagesOf(join(workspace.root, 'docs'))) {
      problems.push(...(await checkPage(workspace, `docs/${page}`)));
    }
  }
  return problems;
}

function pagesOf(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.md')) : [];
}

async function checkPage(workspace: Workspace, file: string, pkg?: Package): Promise<Problem[]> {
  const path = join(workspace.root, file);
  const blocks = existsSync(path) ? tsBlocksOf(readFileSync(path, 'utf8')) : [];
  if (blocks.length === 0) return [];
  return withTemporaryFolder('comunal-readme-', async (dir) => {
    linkModules(workspace, pkg, join(dir, 'node_modules'));
    const fixtures = pkg && join(pkg.dir, 'fixtures', 'readme');
    if (fixtures && existsSync(fixtures)) cpSync(fixtures, dir, { recursive: true });
    const problems = await compile(dir, file, blocks);
    if (problems.length > 0) return problems;
    for (const block of blocks) problems.push(...(await start(dir, file, block)));
    return problems;
  });
}

async function compile(
  dir: string,
  file: string,
  blocks: readonly CodeBlock[],
): Promise<Problem[]> {
  for (const block of blocks)
    writeFileSync(join(dir, fileOf(block)), `${block.code}\nexport {};\n`);
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  const project = { compilerOptions: SETTINGS, include: ['readme-line-*.ts'] };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(project));
  const tsc = join(OWN_MODULES, '.bin', 'tsc');
  const { code, stdout, stderr } = await runProgram(tsc, ['-p', dir, '--pretty', 'false'], dir);
  if (code === 0) return [];
  const errors = [...stdout.matchAll(/readme-line-(\d+)\.ts\((\d+),\d+\): (.+)$/gm)];
  if (errors.length === 0) return [{ location: file, message: stdout + stderr }];
  return errors.map(([, start, line, message = '']) => ({
    location: `${file}:${Number(start) + Number(line) - 1}`,
    message,
  }));
}

async function start(dir: string, file: string, block: CodeBlock): Promise<Problem[]> {
  const location = `${file}:${block.line}`;
  if (!block.runs) {
    if (/^\s*\/\/ \S/.test(block.code)) return [];
    return [
      { location, message: 'is marked no-run, and its first line is no comment that says why.' },
    ];
  }
  const argv = ['--disable-warning=ExperimentalWarning', fileOf(block)];
  const { code, stdout, stderr } = await runProgram(
    process.execPath,
    argv,
    dir,
    plainEnvironment(),
  );
  if (code !== 0) return [{ location, message: `ends with code ${code}\n${stderr}` }];
  const difference = firstDifference(expectedOutput(block.code), stdout);
  return difference === undefined ? [] : [{ location, message: difference }];
}

/** Colours would be in the output; a setting of the machine's should not decide what an example prints. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NODE_OPTIONS: __, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', TZ: 'UTC', LANG: 'en_US.UTF-8' };
}

function fileOf({ line }: CodeBlock): string {
  return `readme-line-${line}.ts`;
}
