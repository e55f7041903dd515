import type { BundledFile } from './bundle-entries.ts';

type Addresses = Record<string, string>;

/** What a page says of the packages that its modules import by name. */
export interface ImportMap {
  readonly scopes: Readonly<Record<string, Addresses>>;
}

/**
 * Creates an import map for what esbuild read: each package finds the files that the bundler chose for it, so that two versions
 * of one package can stand beside each other.
 *
 * @param files - By their path from the folder that is served.
 */
export function createImportMap(files: Readonly<Record<string, BundledFile>>): ImportMap {
  const scopes: Record<string, Addresses> = {};
  for (const [file, { imports }] of Object.entries(files))
    for (const { path, original } of imports)
      if (original !== undefined && !/^[./]/.test(original))
        (scopes[findScope(file)] ??= {})[original] = `/${path}`;
  return { scopes };
}

/** Finds the files of CommonJS behind a file, which no browser loads. */
export function findCommonJs(
  file: string,
  files: Readonly<Record<string, BundledFile>>,
  visited: Set<string> = new Set(),
): readonly string[] {
  if (visited.has(file)) return [];
  visited.add(file);
  const { format, imports = [] } = files[file] ?? {};
  if (format === 'cjs') return [file];
  return imports.flatMap(({ path }) => findCommonJs(path, files, visited));
}

function findScope(file: string): string {
  const [, dir] = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\/)/.exec(file) ?? [];
  return `/${dir ?? ''}`;
}
