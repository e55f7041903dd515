import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentCheck } from '@comunal/schemas';

/** Packages with content checks in their entry `./checks`, and the name of the check that stands in for one that cannot be loaded. */
const packages: Readonly<Record<string, string>> = {
  '@comunal/captions': 'captions',
  '@comunal/fundraising': 'fundraising',
};

/**
 * Loads the checks of installed packages: those of the project in a folder, those behind its `@comunal/astro`, else those
 * installed beside this package. A package that cannot be loaded yields a check that fails, so that `loadContent` reports it.
 *
 * @param cwd - The folder of the project, as a path. Defaults to the working directory.
 * @example
 * ```ts
 * import { installedChecks, loadContent } from '@comunal/content';
 *
 * const content = await loadContent('content', { checks: await installedChecks() });
 * console.log(content.problems.length); // → 0
 * ```
 */
export async function installedChecks(cwd: string = process.cwd()): Promise<ContentCheck[]> {
  const checks: ContentCheck[] = [];
  const project = join(cwd, 'package.json');
  // A site that installs the integration alone has the packages behind it, not always beside it.
  const bases = [project, resolveFrom(project, '@comunal/astro/package.json'), import.meta.url];
  for (const [name, shortName] of Object.entries(packages)) {
    const path = resolveFromFirst(bases, `${name}/checks`);
    if (path !== undefined) checks.push(...(await loadChecks(path, shortName)));
  }
  return checks;
}

function resolveFromFirst(
  bases: readonly (string | undefined)[],
  specifier: string,
): string | undefined {
  for (const base of bases) {
    const path = base === undefined ? undefined : resolveFrom(base, specifier);
    if (path !== undefined) return path;
  }
  return undefined;
}

function resolveFrom(base: string, specifier: string): string | undefined {
  try {
    return createRequire(base).resolve(specifier);
  } catch {
    return undefined; // not installed there
  }
}

async function loadChecks(path: string, name: string): Promise<readonly ContentCheck[]> {
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    if (isModule(module) && module.checks.every(isCheck)) return module.checks;
  } catch {
    // Reported below, without the error: it may be anything.
  }
  return [{ name, types: ['site'], check: () => Promise.reject(new Error('not loaded')) }];
}

function isModule(module: unknown): module is { readonly checks: readonly unknown[] } {
  return isRecord(module) && Array.isArray(module['checks']);
}

function isCheck(value: unknown): value is ContentCheck {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['types']) &&
    typeof value['check'] === 'function'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
