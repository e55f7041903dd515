import { globSync } from 'node:fs';
import type { Workspace } from '../workspace.ts';
import { DOCS_LANGUAGES, readDocsPages } from './docs-pages.ts';

/** Every page that people write, from the root: the docs site's in all languages, READMEs, and the docs beside them. */
export function listPages({ root }: Workspace): string[] {
  const site = DOCS_LANGUAGES.flatMap((language) =>
    [...readDocsPages(root, language).values()].map(({ file }) => file),
  );
  const others = globSync(OTHERS, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return [...site, ...others.toSorted()];
}

const OTHERS = [
  '*.md',
  'docs/*.md',
  'packages/*/README.md',
  'packages/*/docs/*.md',
  'examples/*/README.md',
  'integrations/*/README*.md',
];
