import { createRequire, findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The package that makes a site, as a project has it. */
export type SiteBuilder =
  | { readonly kind: 'found'; readonly module: string }
  /** It is not installed. */
  | { readonly kind: 'missing' }
  /** It is of a release that builds no single pages. */
  | { readonly kind: 'outdated' };

/** Finds the module of a project that builds one page of its site. */
export function findSiteBuilder(projectDir: string): SiteBuilder {
  const project = pathToFileURL(join(projectDir, 'package.json')).href;
  const manifest = attempt(() => findPackageJSON('@comunal/astro', project));
  if (manifest === undefined) return { kind: 'missing' };
  const path = attempt(() => createRequire(manifest).resolve('@comunal/astro/preview'));
  return path === undefined
    ? { kind: 'outdated' }
    : { kind: 'found', module: pathToFileURL(path).href };
}

/** What Node finds; it throws where there is nothing. */
function attempt(find: () => string | undefined): string | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
