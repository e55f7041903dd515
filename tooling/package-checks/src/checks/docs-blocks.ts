import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { DOCS_LANGUAGES, readDocsPages, type DocsPage } from '../lib/docs-pages.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Reads a text, and throws where it is none of its language. */
type Reader = (text: string) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  json: (text) => JSON.parse(text) as unknown,
  yaml: (text) => parse(text) as unknown,
  js: (text) => transform(text, { loader: 'js' }),
};

/**
 * Front matter, and each block of JSON, YAML and JavaScript on a page of the docs site, can be read as what it says it is. `ts`
 * blocks are compiled by `readme-examples`; HTML is read by a parser that refuses nothing.
 */
export async function docsBlocks({ root, partial }: Workspace): Promise<Problem[]> {
  if (partial) return [];
  const pages = DOCS_LANGUAGES.flatMap((language) => [...readDocsPages(root, language).values()]);
  const problems = await Promise.all(pages.map((page) => checkPage(root, page)));
  return problems.flat();
}

async function checkPage(root: string, { file, body }: DocsPage): Promise<Problem[]> {
  const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  const blocks = markdownNodes(body).flatMap((node) => {
    const read = node.type === 'code' ? readers[node.lang ?? ''] : undefined;
    return node.type === 'code' && read ? [{ line: lineOf(node), text: node.value, read }] : [];
  });
  const all = [{ line: 1, text: front, read: (text: string) => parse(text) as unknown }, ...blocks];
  const problems = await Promise.all(
    all.map(async ({ line, text, read }): Promise<Problem[]> => {
      try {
        await read(text);
        return [];
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return [{ location: `${file}:${line}`, message: message.split('\n', 1).join('') }];
      }
    }),
  );
  return problems.flat();
}
