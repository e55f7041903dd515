import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, PROMISES, QUALIFIERS } from '../data/protection-claims.ts';
import { DOCS_LANGUAGES, readDocsPages } from '../lib/docs-pages.ts';
import { filesUnder } from '../lib/gather.ts';
import { withoutCode } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const oneOf = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'iu');
const PROMISE = oneOf(PROMISES);
const QUALIFIER = oneOf(QUALIFIERS);

/** READMEs, docs, the pages of the docs site and interface text promise no protection without saying against whom. */
export function checkProtectionClaims({ root, selected, partial }: Workspace): Problem[] {
  const files = selected.flatMap(({ dir, folder }) =>
    filesUnder(dir)
      .filter((file) => /^(?:README|docs\/.*)\.md$|(?:^|\/)locales\/.*\.json$/.test(file))
      .map((file) => `packages/${folder}/${file}`),
  );
  if (!partial) files.push(...pages(root));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return findUnqualifiedPromises(
      file.endsWith('.json') ? textOfJson(text) : withoutCode(text),
    ).map((sentence) => ({
      location: file,
      message: `promises protection without saying against whom: "${sentence}"`,
    }));
  });
}

/** The sentences of a text that promise without a qualifier. */
export function findUnqualifiedPromises(text: string): string[] {
  const plain = Object.keys(ALLOWED).reduce(
    (rest, phrase) => rest.replaceAll(new RegExp(phrase, 'giu'), '—'),
    text,
  );
  return plain
    .split(/(?<=[.!?:;])\s+|\n\s*\n|\n(?=[-*#|>])/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => PROMISE.test(sentence) && !QUALIFIER.test(sentence));
}

function pages(root: string): string[] {
  const docs = join(root, 'docs');
  const names = existsSync(docs) ? readdirSync(docs).filter((name) => name.endsWith('.md')) : [];
  const readme = existsSync(join(root, 'README.md')) ? ['README.md'] : [];
  const site = DOCS_LANGUAGES.flatMap((language) => [...readDocsPages(root, language).values()]);
  return [...readme, ...names.map((name) => `docs/${name}`), ...site.map(({ file }) => file)];
}

/** The strings of a bundle, each a text of its own. Keys, and notes for translators (`@…`), are not shown to anyone. */
function textOfJson(text: string): string {
  const strings: string[] = [];
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && !key.startsWith('@')) strings.push(value);
    else if (typeof value === 'object' && value !== null && !key.startsWith('@')) {
      for (const [inner, next] of Object.entries(value)) visit(next, inner);
    }
  };
  visit(JSON.parse(text));
  return strings.join('\n\n');
}
