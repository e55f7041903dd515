import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expectedOutput, firstDifference, tsBlocksOf, type CodeBlock } from '../lib/code-blocks.ts';
import { readDocsPages, SOURCE_LANGUAGE } from '../lib/docs-pages.ts';
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

/** A page with `ts` blocks, and the folder where they are written and run. */
interface Page {
  /** From the root. */
  readonly file: string;
  readonly blocks: readonly CodeBlock[];
  readonly dir: string;
}

/**
 * Every `ts` block of the READMEs, of docs/*.md, of packages too, and of the docs site in Spanish compiles against what was built,
 * runs, and prints what its `// → …` comments promise. Each block is a module of its own. A package's `fixtures/readme` is the
 * folder its blocks run in, `docs/fixtures/SLUG` that of a page of the docs site.
 */
export async function readmeExamples(workspace: Workspace): Promise<Problem[]> {
  return withTemporaryFolder('comunal-readme-', async (root) => {
    const pages = listPages(workspace).flatMap(({ file, pkg, fixtures }, index): Page[] => {
      const path = join(workspace.root, file);
      const blocks = existsSync(path) ? tsBlocksOf(readFileSync(path, 'utf8')) : [];
      if (blocks.length === 0) return [];
      const dir = join(root, `page-${index}`);
      linkModules(workspace, pkg, join(dir, 'node_modules'));
      if (fixtures && existsSync(fixtures)) cpSync(fixtures, dir, { recursive: true });
      writeBlocks(blocks, dir);
      return [{ file, blocks, dir }];
    });
    const problems = await compile(root, pages);
    if (problems.length > 0) return problems;
    for (const page of pages)
      for (const block of page.blocks) problems.push(...(await start(page, block)));
    return problems;
  });
}

/** A page as a file from the root, the package that it belongs to, and what lies beside its blocks. */
interface Source {
  readonly file: string;
  readonly pkg?: Package;
  readonly fixtures?: string;
}

function listPages({ root, selected, partial }: Workspace): Source[] {
  const ofPackages = selected.flatMap((pkg) => {
    const folder = `packages/${pkg.folder}`;
    const docs = pagesOf(join(pkg.dir, 'docs')).map((page) => `${folder}/docs/${page}`);
    const fixtures = join(pkg.dir, 'fixtures', 'readme');
    return [`${folder}/README.md`, ...docs].map((file) => ({ file, pkg, fixtures }));
  });
  if (partial) return ofPackages;
  const site = [...readDocsPages(root, SOURCE_LANGUAGE).values()].map(({ file, slug }) => ({
    file,
    fixtures: join(root, 'docs', 'fixtures', slug),
  }));
  const repository = pagesOf(join(root, 'docs')).map((page) => ({ file: `docs/${page}` }));
  return [...ofPackages, ...site, ...repository];
}

function pagesOf(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.md')) : [];
}

function writeBlocks(blocks: readonly CodeBlock[], dir: string): void {
  for (const block of blocks)
    writeFileSync(join(dir, fileOf(block)), `${block.code}\nexport {};\n`);
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
}

/** Compiles all pages in one program, since they import much the same; each finds packages from its own folder. */
async function compile(root: string, pages: readonly Page[]): Promise<Problem[]> {
  if (pages.length === 0) return [];
  const files = pages.flatMap(({ dir, blocks }) => blocks.map((block) => join(dir, fileOf(block))));
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: SETTINGS, files }));
  const tsc = join(OWN_MODULES, '.bin', 'tsc');
  const argv = ['-p', root, '--singleThreaded', '--pretty', 'false'];
  const { code, stdout, stderr } = await runProgram(tsc, argv, root);
  if (code === 0) return [];
  const errors = pages.flatMap(({ file, dir }) =>
    [...stdout.matchAll(ERROR)]
      .filter(([, folder]) => folder === basename(dir))
      .map(([, , start, line, message = '']) => ({
        location: `${file}:${Number(start) + Number(line) - 1}`,
        message,
      })),
  );
  if (errors.length > 0) return errors;
  const location = pages.map(({ file }) => file).join(', ');
  return [{ location, message: stdout + stderr }];
}

/** Of a block: its folder, where it begins on its page, the line in it, and what is wrong. */
const ERROR = /^(?:.*\/)?(page-\d+)\/readme-line-(\d+)\.ts\((\d+),\d+\): (.+)$/gm;

async function start({ dir, file }: Page, block: CodeBlock): Promise<Problem[]> {
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
