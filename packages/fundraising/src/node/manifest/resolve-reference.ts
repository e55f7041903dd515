import { isPathBelow } from '../../manifest/read-manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import type { PublishedFolder } from './open-published-folder.ts';
import { truncate, type Reference } from './reference.ts';

/**
 * Resolves a reference to a path of the folder, or to a problem. Returns `undefined` for a URL that contains its own content or only
 * names an origin. A path that the manifest does not cover need not exist, since another program may publish it.
 */
export function resolveReference(
  { url, as }: Reference,
  start: string,
  base: string,
  folder: PublishedFolder,
  isCovered: (path: string) => boolean,
): string | Pick<ManifestProblem, 'code' | 'about'> | undefined {
  const problem = (code: ManifestProblem['code'], about: string) => ({
    code,
    about: truncate(about),
  });
  if (!URL.canParse(url, start)) return problem('unresolved', url);
  const address = new URL(url, start);
  address.hash = '';
  const { href } = address;
  if (address.protocol === 'data:') return as === 'file' ? undefined : problem('data-address', url);
  if (href === 'about:blank') return undefined;
  if (address.origin !== new URL(base).origin) return problem('elsewhere', href);
  if (as === 'origin') return undefined;
  if (!href.startsWith(base)) return problem('outside', href);
  const path = href.slice(base.length);
  const isThere = (folder.has(stripQuery(path)) || !isCovered(path)) && isPathBelow(path, base);
  return isThere ? path : problem('missing', href);
}

/** Resolves file names against several base URLs to existing files. Folders are ignored, since these are links to pages. */
export function resolveFileNames(
  names: readonly string[],
  starts: readonly string[],
  base: string,
  folder: PublishedFolder,
): string[] {
  const likely = names.filter((name) => folder.hasNamed(getBaseName(name)));
  const paths = likely.flatMap((name) =>
    starts.flatMap((start) => {
      const target = URL.canParse(name, start) ? new URL(name, start).href.replace(/#.*$/, '') : '';
      return target.startsWith(base) ? [target.slice(base.length)] : [];
    }),
  );
  return [...new Set(paths)].filter((path) => {
    const name = stripQuery(path);
    return !/(?:^|\/)$/.test(name) && folder.has(name) && isPathBelow(path, base);
  });
}

function getBaseName(name: string): string {
  return name.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, '');
}

/** Removes the query from a path. */
export function stripQuery(path: string): string {
  return path.replace(/\?.*$/, '');
}
