import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { rawRepositoryUrl, REPOSITORY, repositoryUrl } from '../data/repository.ts';
import { DOCS_LANGUAGES, readDocsPages } from '../lib/docs-pages.ts';
import { filesUnder } from '../lib/gather.ts';
import { lineOf, markdownNodes } from '../lib/markdown.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/**
 * A package's README links to files by their full address in the repository, since npm shows it without them; its docs pages
 * link to each other. Both ends have to exist and to be published with the package. Scripts are said to be in the repository.
 */
export function readmeLinks({ selected, root, partial }: Workspace): Problem[] {
  const ofPackages = selected.flatMap((pkg) =>
    pagesOf(pkg).flatMap((page) => {
      const text = readFileSync(join(pkg.dir, page), 'utf8');
      const lines = text.split('\n');
      return markdownNodes(text).flatMap((node): Problem[] => {
        const line = lineOf(node);
        const message =
          node.type === 'inlineCode'
            ? repositoryOnly(node.value, lines[line - 1] ?? '')
            : 'url' in node && checkLink(pkg, root, page, node.url);
        return message ? [{ location: `packages/${pkg.folder}/${page}:${line}`, message }] : [];
      });
    }),
  );
  return partial
    ? ofPackages
    : [...ofPackages, ...brokenLinksOfRepository(root), ...brokenLinksOfSite(root)];
}

/** The repository's own pages are read in it, so they link to files by relative paths, sources too. */
function brokenLinksOfRepository(root: string): Problem[] {
  const docs = filesUnder(root, 'docs').filter((file) => /^docs\/[^/]+\.md$/.test(file));
  const pages = [...readdirSync(root).filter((file) => file.endsWith('.md')), ...docs];
  return pages
    .filter((page) => existsSync(join(root, page)))
    .flatMap((page) =>
      markdownNodes(readFileSync(join(root, page), 'utf8')).flatMap((node): Problem[] => {
        if (!('url' in node) || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(node.url)) return [];
        const path = posix.join(posix.dirname(page), decodeURI(node.url.replace(/#.*/s, '')));
        return existsSync(join(root, path))
          ? []
          : [
              {
                location: `${page}:${lineOf(node)}`,
                message: `leads to ${node.url}, which is not there.`,
              },
            ];
      }),
    );
}

/** The docs site is read far from the repository, so its pages link to files by their full address. */
function brokenLinksOfSite(root: string): Problem[] {
  const pages = DOCS_LANGUAGES.flatMap((language) => [...readDocsPages(root, language).values()]);
  return pages.flatMap(({ file, body }) =>
    markdownNodes(body).flatMap((node): Problem[] => {
      if (!('url' in node) || !node.url.startsWith(REPOSITORY)) return [];
      const message = checkRepositoryLink(root, node.url);
      return message ? [{ location: `${file}:${lineOf(node)}`, message }] : [];
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

function checkLink(
  { dir, folder, manifest }: Package,
  root: string,
  page: string,
  target: string,
): string | undefined {
  if (target.startsWith(REPOSITORY)) return checkRepositoryLink(root, target);
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target)) return undefined;
  const path = posix.join(posix.dirname(page), decodeURI(target.replace(/#.*/s, '')));
  if (path.startsWith('..'))
    return `leads out of the package, to ${target}: what is not published with it cannot be linked.`;
  if (!existsSync(join(dir, path))) return `leads to ${target}, which is not there.`;
  if (page === 'README.md')
    return `leads to ${target}, which npm does not show: write ${repositoryUrl(`packages/${folder}/${target}`)}.`;
  const isPublished =
    path === 'README.md' ||
    (manifest.files ?? []).some((entry) => path === entry || path.startsWith(`${entry}/`));
  return isPublished ? undefined : `leads to ${target}: add it to "files" in package.json.`;
}

function checkRepositoryLink(root: string, target: string): string | undefined {
  const [page, raw] = [repositoryUrl(''), rawRepositoryUrl('')];
  const prefix = [page, raw].find((each) => target.startsWith(each));
  if (prefix === undefined)
    return `leads to ${target}: addresses of the repository begin with ${page}, those of pictures with ${raw}.`;
  const path = decodeURI(target.slice(prefix.length).replace(/#.*/s, ''));
  return existsSync(join(root, path)) ? undefined : `leads to ${target}, which is not there.`;
}
