import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { GeneratedPage } from '../lib/write-page.ts';
import { renderReference } from './render-reference.ts';

/** Creates one page for each entry point, from what typedoc read of the packages. */
export async function entryPages(parts: readonly string[]): Promise<GeneratedPage[]> {
  const out = mkdtempSync(join(tmpdir(), 'comunal-reference-'));
  try {
    await renderReference(parts, out, '/en/reference');
    return globSync('*/**/*.md', { cwd: out })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => posix.basename(path) !== 'index.md')
      .toSorted()
      .map((path) => toPage(path, readFileSync(join(out, path), 'utf8')));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function toPage(path: string, markdown: string): GeneratedPage {
  const [folder = '', ...rest] = path.replace(/\.md$/, '').split('/');
  const entry = rest.join('/');
  const specifier = (folder === 'create-comunal' ? folder : `@comunal/${folder}`).concat(
    entry === 'main' ? '' : `/${entry}`,
  );
  const [opening] = fromMarkdown(markdown).children;
  return {
    language: 'en',
    path: `reference/${folder}/${entry}`,
    title: specifier,
    description: opening?.type === 'paragraph' ? toString(opening) : specifier,
    label: specifier,
    order: entry === 'main' ? 1 : 2,
    markdown,
  };
}
