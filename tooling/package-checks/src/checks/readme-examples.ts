import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOutput, firstDifference, programsOf, type CodeBlock } from '../lib/code-blocks.ts';
import { compileBlocks } from '../lib/compile-blocks.ts';
import { docExamplesOf } from '../lib/doc-examples.ts';
import { listExampleGroups, type ExampleGroup } from '../lib/example-groups.ts';
import { linkModules } from '../lib/link-modules.ts';
import { runBlocks } from '../lib/run-blocks.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** A block, and the file that is written of it. */
interface WrittenBlock extends CodeBlock {
  /** The page or source it stands in, from the root. */
  readonly page: string;
  readonly file: string;
}

/**
 * Every `ts` block of the READMEs, of the docs, of packages too, of the docs site in Spanish, and of the `@example`s in sources
 * compiles against what was built, runs, and prints what its `// → …` comments promise; an `@example` runs only when it promises
 * something. JavaScript compiles as well, by looser rules. Each block is a module of its own. A package's `fixtures/readme` is the folder its blocks run in,
 * `docs/fixtures/SLUG` that of a page of the docs site.
 */
export async function readmeExamples(workspace: Workspace): Promise<Problem[]> {
  return withTemporaryFolder('comunal-readme-', async (root) => {
    const groups = listExampleGroups(workspace).map((group, index) => {
      const dir = join(root, `group-${index}`);
      return { dir, blocks: writeGroup(workspace, group, dir) };
    });
    const blocks = groups.flatMap((group) => group.blocks);
    const problems = [...(await compile(root, blocks)), ...blocks.flatMap(missingReason)];
    if (problems.length > 0) return problems;
    for (const group of groups) problems.push(...(await run(group.dir, group.blocks)));
    return problems;
  });
}

function writeGroup(
  workspace: Workspace,
  { projects, files, fixtures }: ExampleGroup,
  dir: string,
): WrittenBlock[] {
  const blocks = files.flatMap((page) => {
    const text = readFileSync(join(workspace.root, page), 'utf8');
    const read = /\.tsx?$/.test(page) ? docExamplesOf : programsOf;
    return read(text).map((block) => ({ ...block, page }));
  });
  if (blocks.length === 0) return [];
  linkModules(workspace, projects, join(dir, 'node_modules'));
  if (fixtures && existsSync(fixtures)) cpSync(fixtures, dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  return blocks.map((block, index) => {
    const file = join(dir, `block-${index}.${block.extension}`);
    writeFileSync(file, `${block.code}\nexport {};\n`);
    return { ...block, file };
  });
}

async function compile(root: string, blocks: readonly WrittenBlock[]): Promise<Problem[]> {
  const files = new Map(blocks.map((block) => [block.file, block]));
  const ambient = blocks.filter(({ code }) => code.includes("'astro:")).map(declareAstro);
  const errors = await compileBlocks(root, [...files.keys(), ...ambient]);
  return errors.map(({ file = '', line = 1, message }) => {
    const block = files.get(file);
    return { location: block ? locate(block, line) : 'examples', message };
  });
}

/** Writes the file that declares what only Astro can import, such as `astro:content`, beside a block that does. */
function declareAstro({ file }: WrittenBlock): string {
  const declarations = `${file}.d.ts`;
  writeFileSync(declarations, '/// <reference types="astro/client" />\n');
  return declarations;
}

function missingReason(block: WrittenBlock): Problem[] {
  const isDoc = /\.tsx?$/.test(block.page);
  if (block.runs || block.extension !== 'ts' || isDoc || /^\s*\/\/ \S/.test(block.code)) return [];
  const message = 'is marked no-run, and its first line is no comment that says why.';
  return [{ location: locate(block), message }];
}

async function run(dir: string, blocks: readonly WrittenBlock[]): Promise<Problem[]> {
  const started = blocks.filter(({ runs }) => runs);
  const runs = await runBlocks(
    dir,
    started.map(({ file }) => file),
  );
  return started.flatMap((block, index) => {
    const { output = '', error } = runs[index] ?? {};
    const message =
      error === undefined
        ? firstDifference(expectedOutput(block.code), output)
        : `does not run to its end: ${error}`;
    return message === undefined ? [] : [{ location: locate(block), message }];
  });
}

function locate({ page, line }: WrittenBlock, lineOfBlock = 1): string {
  return `${page}:${line + lineOfBlock - 1}`;
}
