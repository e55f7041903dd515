import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/languages.ts';

/** Where Starlight looks for pages. */
export const CONTENT = join(import.meta.dirname, '..', '..', 'src', 'content', 'docs');

/** A page as it is generated. */
export interface GeneratedPage {
  readonly language: Language;
  /** Below the language, without its ending: `reference/captions/main`. */
  readonly path: string;
  readonly title: string;
  /** Its first sentence, as search engines show it. */
  readonly description: string;
  /** The name in the sidebar. @defaultValue the title */
  readonly label?: string;
  /** The place in the sidebar. */
  readonly order?: number;
  readonly markdown: string;
}

/** Writes a page where Starlight finds it. JSON is YAML, so front matter needs no quoting of its own. */
export function writePage(page: GeneratedPage): void {
  const file = join(CONTENT, page.language, `${page.path}.md`);
  const front = {
    title: page.title,
    description: page.description,
    editUrl: false,
    sidebar: {
      ...(page.label !== undefined && { label: page.label }),
      ...(page.order !== undefined && { order: page.order }),
    },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${JSON.stringify(front, null, 2)}\n---\n\n${page.markdown.trim()}\n`);
}
