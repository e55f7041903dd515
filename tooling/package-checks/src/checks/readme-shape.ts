import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const where = `packages/${pkg.folder}/README.md`;
    if (!existsSync(file)) return [{ where, what: 'is missing.' }];
    return judge(pkg, readFileSync(file, 'utf8')).map((what) => ({ where, what }));
  });
}

function judge({ name }: Package, text: string): string[] {
  const found: string[] = [];
  const [title = '', ...rest] = text.split('\n');
  if (title !== `# ${name}`) found.push(`begins with "${title}" where "# ${name}" should stand.`);
  const opening = rest.find((line) => line.trim() !== '') ?? '';
  if (/^[#`\-*|<]/.test(opening))
    found.push('does not say in a sentence, below the title, what the package is.');
  if (rest.length > MAX_LINES) found.push(`has over ${MAX_LINES} lines: move some into docs/.`);

  const sections = [...withoutCode(text).matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading.trim(),
  );
  const common = [...BEFORE, ...AFTER];
  const missing = common.filter((heading) => !sections.includes(heading));
  if (missing.length > 0)
    found.push(`lacks ${missing.map((heading) => `"## ${heading}"`).join(', ')}.`);
  const first = sections.slice(0, BEFORE.length).join(' / ');
  const last = sections.slice(-AFTER.length).join(' / ');
  if (missing.length === 0 && (first !== BEFORE.join(' / ') || last !== AFTER.join(' / '))) {
    found.push(
      `has its sections in another order than ${BEFORE.join(' / ')} / … / ${AFTER.join(' / ')}.`,
    );
  }
  return found;
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, '');
}
