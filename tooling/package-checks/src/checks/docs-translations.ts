import { transform } from 'esbuild';
import type { Code, Nodes } from 'mdast';
import { expectedOutput } from '../lib/code-blocks.ts';
import {
  DOCS_LANGUAGES,
  readDocsPages,
  SOURCE_LANGUAGE,
  type DocsPage,
} from '../lib/docs-pages.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import { findUntranslatedBlocks, isUntranslatedTitle } from '../lib/untranslated-blocks.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Each page of the docs site stands in every language, with the headings and the code blocks of the Spanish one: their programs
 * differ in nothing but comments, so that those of one language are enough to compile and run. No title, description or paragraph
 * is left in Spanish.
 */
export async function docsTranslations({ root, partial }: Workspace): Promise<Problem[]> {
  if (partial) return [];
  const pages = DOCS_LANGUAGES.map((language) => readDocsPages(root, language));
  const sourceIndex = DOCS_LANGUAGES.indexOf(SOURCE_LANGUAGE);
  const slugs = [...new Set(pages.flatMap((each) => [...each.keys()]))].toSorted();
  const problems = slugs.map(async (slug): Promise<Problem[]> => {
    const versions = pages.map((each) => each.get(slug));
    const missing = DOCS_LANGUAGES.filter((_, index) => !versions[index]);
    const source = versions[sourceIndex];
    const present = versions.filter((page) => page !== undefined);
    const translations = present.filter((page) => page !== source);
    return [
      ...missing.map((language) => ({ location: slug, message: `is missing in ${language}.` })),
      ...present.flatMap((page) => checkShape(page)),
      ...(source
        ? await Promise.all(translations.map((page) => compare(source, page)))
        : []
      ).flat(),
    ];
  });
  return (await Promise.all(problems)).flat();
}

/** What holds of a page in any language. */
function checkShape({ file, slug, description, body }: DocsPage): Problem[] {
  const problems: Problem[] = [];
  if (description.length < 50 || description.length > 160)
    problems.push({
      location: file,
      message: `has a description of ${description.length} characters: 50 to 160 are shown by search engines.`,
    });
  const [, first] = markdownNodes(body);
  if (slug.startsWith('howto/') && !slug.endsWith('/index') && first?.type !== 'code')
    problems.push({ location: file, message: 'does not begin with the code that does it.' });
  return problems;
}

async function compare(source: DocsPage, page: DocsPage): Promise<Problem[]> {
  const [expected, actual] = [markdownNodes(source.body), markdownNodes(page.body)];
  const headings = (nodes: readonly Nodes[]) =>
    nodes.flatMap((node) => (node.type === 'heading' ? '#'.repeat(node.depth) : [])).join(' ');
  const problems: Problem[] = [];
  if (headings(expected) !== headings(actual))
    problems.push({
      location: page.file,
      message: `has the headings ${headings(actual)}, and ${source.file} has ${headings(expected)}.`,
    });
  const untranslated = `that of ${source.file}: translate it.`;
  if (isUntranslatedTitle(source.title, page.title))
    problems.push({
      location: page.file,
      message: `has the title “${page.title}”, ${untranslated}`,
    });
  if (source.description === page.description)
    problems.push({ location: page.file, message: `has a description that is ${untranslated}` });
  for (const block of findUntranslatedBlocks(source.body, page.body))
    problems.push({
      location: `${page.file}:${lineOf(block)}`,
      message: `has the words of ${source.file}: translate them.`,
    });
  return [...problems, ...(await compareCode(codeOf(expected), codeOf(actual), source, page))];
}

async function compareCode(
  expected: readonly Code[],
  actual: readonly Code[],
  source: DocsPage,
  page: DocsPage,
): Promise<Problem[]> {
  const languages = (blocks: readonly Code[]) => blocks.map(({ lang }) => lang ?? 'text').join(' ');
  if (languages(expected) !== languages(actual)) {
    const message = `has the blocks ${languages(actual)}, and ${source.file} has ${languages(expected)}.`;
    return [{ location: page.file, message }];
  }
  const problems = actual.map(async (block, index): Promise<Problem[]> => {
    const same = await isSameProgram(block, expected[index]);
    const message = `has other code than the same block of ${source.file}: only comments may differ.`;
    return same ? [] : [{ location: `${page.file}:${lineOf(block) + 1}`, message }];
  });
  return (await Promise.all(problems)).flat();
}

/** A program that prints has to promise the same, too. Commands and content hold words of their language. */
async function isSameProgram(a: Code, b: Code | undefined): Promise<boolean> {
  if (!b) return false;
  if (a.lang !== 'ts' && a.lang !== 'tsx' && a.lang !== 'js') return true;
  const [programs, outputs] = [
    await Promise.all(
      [a, b].map(({ value }) => withoutComments(value, a.lang === 'js' ? 'jsx' : 'tsx')),
    ),
    [a, b].map(({ value }) => expectedOutput(value).join('\n')),
  ];
  return a.meta === b.meta && programs[0] === programs[1] && outputs[0] === outputs[1];
}

async function withoutComments(code: string, loader: 'jsx' | 'tsx'): Promise<string> {
  const options = {
    loader,
    minifyWhitespace: true,
    legalComments: 'none',
    jsx: 'preserve',
  } as const;
  return (await transform(code, { ...options, tsconfigRaw: KEEP_IMPORTS })).code;
}

/** An import that only types use counts as well. */
const KEEP_IMPORTS = { compilerOptions: { verbatimModuleSyntax: true } };

function codeOf(nodes: readonly Nodes[]): Code[] {
  return nodes.filter((node) => node.type === 'code');
}
