import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../lib/gather.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/**
 * What a package's README and docs link to, or name as a file, is published with the package: who installed it has nothing
 * else. Scripts of the repository are said to be there.
 */
export function readmeLinks({ judged }: Workspace): Problem[] {
  return judged.flatMap((pkg) =>
    pagesOf(pkg).flatMap((page) => {
      const text = readFileSync(join(pkg.dir, page), 'utf8');
      const lines = text.split('\n');
      return markdownNodes(text).flatMap((node): Problem[] => {
        const line = lineOf(node);
        const message =
          node.type === 'inlineCode'
            ? repositoryOnly(node.value, lines[line - 1] ?? '')
            : 'url' in node && judge(pkg, page, node.url);
        return message ? [{ location: `packages/${pkg.folder}/${page}:${line}`, message }] : [];
      });
    }),
  );
}

function pagesOf({ dir }: Package): string[] {
  const docs = filesUnder(dir, 'docs').filter((file) => file.endsWith('.md'));
  return existsSync(join(dir, 'README.md')) ? ['README.md', ...docs] : docs;
}

/** What code in a line names as if the reader had the repository. */
function repositoryOnly(code: string, line: string): string | undefined {
  if (/^(?:packages|src|test|scripts|tooling|fixtures)\/\S+$/.test(code))
    return `names ${code}, which is not published: say what is in it.`;
  if (code.startsWith('npm run ') && !line.includes('in the repository'))
    return 'names a script that is not published: say that it is in the repository.';
  return undefined;
}

function judge({ dir, manifest }: Package, page: string, target: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target)) return undefined;
  const path = posix.join(posix.dirname(page), decodeURI(target.replace(/#.*/s, '')));
  if (path.startsWith('..'))
    return `leads out of the package, to ${target}: what is not published with it cannot be linked.`;
  if (!existsSync(join(dir, path))) return `leads to ${target}, which is not there.`;
  const isPublished =
    path === 'README.md' ||
    (manifest.files ?? []).some((entry) => path === entry || path.startsWith(`${entry}/`));
  return isPublished ? undefined : `leads to ${target}: add it to "files" in package.json.`;
}
