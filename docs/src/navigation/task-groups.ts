import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { languages, type Language } from '../languages.ts';

const CONTENT = join(import.meta.dirname, '..', 'content', 'docs');

/** Tasks that are about the same thing. */
export interface TaskGroup {
  readonly titles: Readonly<Record<Language, string>>;
  /** The pages, as `howto/upload-a-video`. */
  readonly slugs: readonly string[];
}

/** Reads the groups from the page that lists the tasks: its headings in each language, and the links below each. */
export function readTaskGroups(): readonly TaskGroup[] {
  const [es = [], en = [], pt = []] = languages.map(readSections);
  return es.map(({ title, slugs }, index) => ({
    titles: { es: title, en: en[index]?.title ?? title, pt: pt[index]?.title ?? title },
    slugs,
  }));
}

function readSections(language: Language): { title: string; slugs: string[] }[] {
  const text = readFileSync(join(CONTENT, language, 'howto', 'index.md'), 'utf8');
  const sections: { title: string; slugs: string[] }[] = [];
  visit(fromMarkdown(text.replace(/^---\n.*?\n---\n/s, '')), (node) => {
    if (node.type === 'heading') sections.push({ title: toString(node), slugs: [] });
    if (node.type === 'link')
      sections.at(-1)?.slugs.push(node.url.replace(`/${language}/`, '').replace(/\/$/, ''));
  });
  return sections;
}
