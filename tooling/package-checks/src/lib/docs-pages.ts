import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../../docs/src/languages.ts';
import { filesUnder } from './gather.ts';

export {
  languages as DOCS_LANGUAGES,
  type Language as DocsLanguage,
} from '../../../../docs/src/languages.ts';

/** Where the pages of the docs site stand, in one folder for each language. */
const CONTENT = 'docs/src/content/docs';

/** The pages are written in Spanish first: the code of its pages is compiled and run, and the others have the same. */
export const SOURCE_LANGUAGE = 'es';

/** A page of the docs site in one language. */
export interface DocsPage {
  /** From the root of the repository. */
  readonly file: string;
  /** From the folder of its language, without extension: `howto/upload-a-video`. */
  readonly slug: string;
  /** The heading of the page. */
  readonly title: string;
  /** The sentence for search engines. */
  readonly description: string;
  /** The Markdown, with empty lines where the front matter stands, so that line numbers are those of the file. */
  readonly body: string;
}

/** The pages that people write, in one language, by their slug. What is generated from the packages is left out. */
export function readDocsPages(root: string, language: Language): Map<string, DocsPage> {
  const folder = `${CONTENT}/${language}`;
  const files = filesUnder(root, folder).filter((file) => EXTENSION.test(file));
  return new Map(
    files
      .map((file) => readPage(root, file, file.slice(folder.length + 1).replace(EXTENSION, '')))
      .filter(({ slug }) => !GENERATED.test(slug))
      .map((page) => [page.slug, page]),
  );
}

const EXTENSION = /\.mdx?$/;
const GENERATED = /^reference\//;
const FRONT_MATTER = /^---\n.*?\n---\n/s;

function readPage(root: string, file: string, slug: string): DocsPage {
  const text = readFileSync(join(root, file), 'utf8');
  const [head = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = head.replaceAll(/[^\n]/g, '') + text.slice(head.length);
  return {
    file,
    slug,
    title: valueOf('title', head),
    description: valueOf('description', head),
    body,
  };
}

function valueOf(name: 'title' | 'description', head: string): string {
  return new RegExp(`^${name}: (?:'|")?(.*?)(?:'|")?$`, 'm').exec(head)?.[1] ?? '';
}
