import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { packageDocsUrl } from '../data/repository.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/** Each README begins and ends with these sections; between them stand the package's own and the one on errors. */
const BEFORE = ['Install', 'First use'];
const BETWEEN = ['When the input is wrong'];
const AFTER = ['What it does not protect', 'Reference', 'Licence'];
const MAX_LINES = 150;
/** Lines of code in the first example: more is not a first use. */
const MAX_FIRST_USE_LINES = 15;

/** Each package's README has the common sections in the common order, so that readers know where to look. */
export function readmeShape({ selected }: Workspace): Problem[] {
  return selected.flatMap((pkg) => {
    const file = join(pkg.dir, 'README.md');
    const location = `packages/${pkg.folder}/README.md`;
    if (!existsSync(file)) return [{ location, message: 'is missing.' }];
    return checkSections(pkg, readFileSync(file, 'utf8')).map((message) => ({ location, message }));
  });
}

function checkSections({ name, folder }: Package, text: string): string[] {
  const problems: string[] = [];
  const blocks = fromMarkdown(text).children;
  const [title, opening] = blocks;
  if (title?.type !== 'heading' || title.depth !== 1 || toString(title) !== name) {
    const first = text.split('\n', 1).join('');
    problems.push(`begins with "${first}" where "# ${name}" should stand.`);
  }
  if (opening?.type !== 'paragraph')
    problems.push('does not say in a sentence, below the title, what the package is.');
  if (text.split('\n').length > MAX_LINES + 1)
    problems.push(`has over ${MAX_LINES} lines: move some into docs/.`);

  const firstUse = firstUseLines(blocks);
  if (firstUse > MAX_FIRST_USE_LINES)
    problems.push(
      `has ${firstUse} lines of code under "## First use": ${MAX_FIRST_USE_LINES} at most, the rest in a section below.`,
    );

  const sections = blocks.flatMap((block) =>
    block.type === 'heading' && block.depth === 2 ? [toString(block)] : [],
  );
  const common = [...BEFORE, ...BETWEEN, ...AFTER];
  const missing = common.filter((heading) => !sections.includes(heading));
  if (missing.length > 0)
    problems.push(`lacks ${missing.map((heading) => `"## ${heading}"`).join(', ')}.`);
  const first = sections.slice(0, BEFORE.length).join(' / ');
  const last = sections.slice(-AFTER.length).join(' / ');
  if (missing.length === 0 && (first !== BEFORE.join(' / ') || last !== AFTER.join(' / '))) {
    problems.push(
      `has its sections in another order than ${BEFORE.join(' / ')} / … / ${AFTER.join(' / ')}.`,
    );
  }
  if (!missing.includes('Reference') && !hasDocsLinks(folder, text))
    problems.push(`has to begin "## Reference" with ${docsLinks(folder)}`);
  return problems;
}

/** READMEs are in English, as npm shows them; who reads another language is led to theirs. */
function docsLinks(folder: string): string {
  return `[On the docs site](${packageDocsUrl(folder)})`;
}

function hasDocsLinks(folder: string, text: string): boolean {
  const [, reference = ''] = text.split(/^## Reference$/m);
  return reference.trimStart().startsWith(docsLinks(folder));
}

/** Counts the lines of all code blocks of the section. */
function firstUseLines(blocks: readonly RootContent[]): number {
  const isHeading = (block: RootContent): boolean => block.type === 'heading' && block.depth === 2;
  const start = blocks.findIndex((block) => isHeading(block) && toString(block) === 'First use');
  if (start < 0) return 0;
  const length = blocks.slice(start + 1).findIndex(isHeading);
  const section = blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return section
    .filter((block) => block.type === 'code')
    .reduce((sum, { value }) => sum + value.split('\n').length, 0);
}
