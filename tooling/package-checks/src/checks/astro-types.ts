import { AstroCheck, DiagnosticSeverity } from '@astrojs/language-server';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkModules } from '../lib/link-modules.ts';
import { listPages } from '../lib/list-pages.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const SOURCES = [
  'packages/astro/src',
  'docs/src',
  'docs/astro.config.ts',
  // Written by Astro when it builds the docs.
  'docs/.astro/types.d.ts',
];
const TESTS = ['packages/astro/src/**/*.test.ts', 'packages/astro/src/**/*.test-d.ts'];

/**
 * Checks the types of what only Astro's own compiler can read: the pages of the site package, those of the docs, and the
 * `astro` blocks of pages. In one program, since they import much the same, and by the settings of the site package.
 */
export async function astroTypes(workspace: Workspace): Promise<Problem[]> {
  const { root } = workspace;
  return withTemporaryFolder('comunal-astro-', async (folder) => {
    linkModules(workspace, [join(root, 'packages/astro')], join(folder, 'node_modules'));
    const blocks = new Map(writeBlocks(workspace, folder));
    const checker = new AstroCheck(folder, TYPESCRIPT, writeSettings(root, folder, blocks));
    const { fileResult } = await checker.lint({});
    return fileResult.flatMap(({ fileUrl, errors }): Problem[] => {
      const path = fileURLToPath(fileUrl);
      const block = blocks.get(path);
      const page = block?.page ?? relative(root, path).replaceAll(sep, '/');
      return errors
        .filter(({ severity }) => severity !== DiagnosticSeverity.Hint)
        .map(({ range, message }) => ({
          location: `${page}:${(block?.line ?? 0) + range.start.line + 1}`,
          message: typeof message === 'string' ? message : message.value,
        }));
    });
  });
}

/** The compiler whose interface Astro's checker needs. */
const TYPESCRIPT = createRequire(import.meta.url).resolve('typescript');

/** Where a block stands. */
interface Block {
  readonly page: string;
  /** Of the line that opens it. */
  readonly line: number;
}

function writeBlocks(workspace: Workspace, folder: string): [file: string, block: Block][] {
  return listPages(workspace)
    .map((page) => ({ page, text: readFileSync(join(workspace.root, page), 'utf8') }))
    .filter(({ text }) => text.includes('```astro'))
    .flatMap(({ page, text }, index) =>
      markdownNodes(text).flatMap((node): [string, Block][] => {
        if (node.type !== 'code' || node.lang !== 'astro') return [];
        const file = join(folder, `block-${index}-${lineOf(node)}.astro`);
        writeFileSync(file, `${node.value}\n`);
        return [[file, { page, line: lineOf(node) }]];
      }),
    );
}

function writeSettings(root: string, folder: string, blocks: ReadonlyMap<string, Block>): string {
  const file = join(folder, 'tsconfig.json');
  const settings = {
    extends: join(root, 'packages/astro/tsconfig.json'),
    // By what packages declare as they are built: their sources are checked by themselves.
    compilerOptions: { rootDir: '/', customConditions: [] },
    files: [...blocks.keys()],
    include: SOURCES.map((path) => join(root, path)),
    exclude: TESTS.map((path) => join(root, path)),
  };
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
