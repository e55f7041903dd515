import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/** In this order in each README; a package's own sections stand after the third. */
const BEFORE = ['Install', 'First use', 'When the input is wrong'];
const AFTER = ['What it does not protect', 'Reference', 'Licence'];
const MAX_LINES = 150;

/** Each package's README has the common sections in the common order, so that readers know where to look. */
export function readmeShape({ judged }: Workspace): Problem[] {
  return judged.flatMap((pkg) => {
    const file = join(pkg.dir, 'README.md');
    const location = `packages/${pkg.folder}/README.md`;
    if (!existsSync(file)) return [{ location, message: 'is missing.' }];
    return judge(pkg, readFileSync(file, 'utf8')).map((message) => ({ location, message }));
  });
}

function judge({ name }: Package, text: string): string[] {
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

  const sections = blocks.flatMap((block) =>
    block.type === 'heading' && block.depth === 2 ? [toString(block)] : [],
  );
  const common = [...BEFORE, ...AFTER];
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
  return problems;
}
