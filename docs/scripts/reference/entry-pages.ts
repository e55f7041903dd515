import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { languages, type Language } from '../../src/languages.ts';
import type { GeneratedPage } from '../lib/write-page.ts';
import { renderReference } from './render-reference.ts';

/** One page an entry point in each language, from what typedoc read of the packages: they differ by their links alone. */
export async function entryPages(parts: readonly string[]): Promise<GeneratedPage[]> {
  const out = mkdtempSync(join(tmpdir(), 'comunal-reference-'));
  try {
    await renderReference(parts, out, '/en/reference');
    return globSync('*/**/*.md', { cwd: out })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => posix.basename(path) !== 'index.md')
      .toSorted()
      .flatMap((path) => {
        const page = toPage(path, readFileSync(join(out, path), 'utf8'));
        return languages.map((language) => translateLinks(page, language));
      });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function translateLinks(page: GeneratedPage, language: Language): GeneratedPage {
  const markdown = page.markdown.replaceAll('](/en/reference/', `](/${language}/reference/`);
  return { ...page, language, markdown };
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
    contentLanguage: 'en',
    path: `reference/${folder}/${entry}`,
    title: specifier,
    description: opening?.type === 'paragraph' ? toString(opening) : specifier,
    label: specifier,
    order: entry === 'main' ? 1 : 2,
    markdown,
  };
}
