import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../lib/gather.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const LINK = /!?\[[^\]]*\]\((?<target>[^)\s]+)(?:\s[^)]*)?\)/g;

/**
 * What a package's README and docs link to, or name as a file, is published with the package: who installed it has nothing
 * else. Scripts of the repository are said to be there.
 */
export function readmeLinks({ judged }: Workspace): Problem[] {
  return judged.flatMap((pkg) =>
    pagesOf(pkg).flatMap((page) =>
      withoutCode(readFileSync(join(pkg.dir, page), 'utf8'))
        .split('\n')
        .flatMap((line, index) =>
          [...targetsIn(line).map((target) => judge(pkg, page, target)), ...repositoryOnly(line)]
            .filter((what) => what !== undefined)
            .map((what) => ({ where: `packages/${pkg.folder}/${page}:${index + 1}`, what })),
        ),
    ),
  );
}

function pagesOf({ dir }: Package): string[] {
  const docs = filesUnder(dir, 'docs').filter((file) => file.endsWith('.md'));
  return existsSync(join(dir, 'README.md')) ? ['README.md', ...docs] : docs;
}

/** The same lines, those of code blocks empty. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, (block) => block.replaceAll(/[^\n]/g, ''));
}

function targetsIn(line: string): string[] {
  return [...line.replaceAll(/`[^`]*`/g, '').matchAll(LINK)]
    .map(({ groups }) => groups?.['target'] ?? '')
    .filter((target) => !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target));
}

/** What a line names as if the reader had the repository. */
function repositoryOnly(line: string): string[] {
  const paths = [
    ...line.matchAll(/`((?:packages|src|test|scripts|tooling|fixtures)\/[^\s`]+)`/g),
  ].map(([, path]) => `names ${path}, which is not published: say what is in it.`);
  return /`npm run [^`]+`/.test(line) && !line.includes('in the repository')
    ? [...paths, 'names a script that is not published: say that it is in the repository.']
    : paths;
}

function judge({ dir, manifest }: Package, page: string, target: string): string | undefined {
  const path = posix.join(posix.dirname(page), decodeURI(target.replace(/#.*/s, '')));
  if (path.startsWith('..'))
    return `leads out of the package, to ${target}: what is not published with it cannot be linked.`;
  if (!existsSync(join(dir, path))) return `leads to ${target}, which is not there.`;
  const isPublished =
    path === 'README.md' ||
    (manifest.files ?? []).some((entry) => path === entry || path.startsWith(`${entry}/`));
  return isPublished ? undefined : `leads to ${target}: add it to "files" in package.json.`;
}
