import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { throwingReader } from '../blocks/block-reader.ts';
import { loadBlockReaders, type FindReader } from '../blocks/block-readers.ts';
import { listPages } from '../lib/list-pages.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Each block of a page can be read as the language it is marked with, and so can the front matter: data is parsed, a component
 * compiled; HTML has no mistake, and names elements and attributes of ours that exist; a command is one that `comunal` takes.
 * `ts` blocks, and the types of JavaScript, are up to `readme-examples`, Astro's up to `astro-types`.
 */
export async function docsBlocks(workspace: Workspace): Promise<Problem[]> {
  if (workspace.partial) return [];
  const findReader = await loadBlockReaders(workspace);
  const pages = listPages(workspace);
  const problems = await Promise.all(
    pages.map((page) => checkPage(workspace.root, page, findReader)),
  );
  return problems.flat();
}

async function checkPage(root: string, page: string, findReader: FindReader): Promise<Problem[]> {
  const text = readFileSync(join(root, page), 'utf8');
  const [head = '', front = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  const body = head.replaceAll(/[^\n]/g, '') + text.slice(head.length);
  const blocks = markdownNodes(body).flatMap((node) => {
    const read = node.type === 'code' ? findReader(node.lang ?? '', page) : undefined;
    return node.type === 'code' && read ? [{ line: lineOf(node), code: node.value, read }] : [];
  });
  const all = [{ line: 1, code: front, read: readFrontMatter }, ...blocks];
  const problems = await Promise.all(
    all.map(async ({ line, code, read }): Promise<Problem[]> => {
      try {
        const mistakes = await read(code);
        return mistakes.map(({ line: own = 0, message }) => ({
          location: `${page}:${line + own}`,
          message,
        }));
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return [{ location: `${page}:${line}`, message: message.split('\n', 1).join('') }];
      }
    }),
  );
  return problems.flat();
}

const readFrontMatter = throwingReader((text) => parse(text) as unknown);
