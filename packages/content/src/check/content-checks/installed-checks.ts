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
 * Loads the checks of installed packages: those of the project in a folder, else those installed beside this package. A
 * package that cannot be loaded yields a check that fails, so that `loadContent` reports it.
 *
 * @param cwd - The folder of the project, as a path. Defaults to the working directory.
 * @example
 * const content = await loadContent('content', { checks: await installedChecks() });
 */
export async function installedChecks(cwd: string = process.cwd()): Promise<ContentCheck[]> {
  const checks: ContentCheck[] = [];
  for (const [name, shortName] of Object.entries(packages)) {
    const path = resolveFrom(join(cwd, 'package.json'), name) ?? resolveFrom(import.meta.url, name);
    if (path !== undefined) checks.push(...(await loadChecks(path, shortName)));
  }
  return checks;
}

function resolveFrom(base: string, name: string): string | undefined {
  try {
    return createRequire(base).resolve(`${name}/checks`);
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
