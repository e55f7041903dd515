import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseTsconfig } from 'get-tsconfig';

/**
 * Reads the TypeScript config of a project as one that may stand in another folder: the aliases in it, by which components are
 * imported, are absolute.
 *
 * @returns `undefined` where the project has none, or where it cannot be read, which the build says better.
 */
export function readTypesConfig(projectDir: string): object | undefined {
  const path = ['tsconfig.json', 'jsconfig.json']
    .map((name) => join(projectDir, name))
    .find((each) => existsSync(each));
  if (path === undefined) return undefined;
  try {
    const { baseUrl, paths, jsx, jsxImportSource } = parseTsconfig(path).compilerOptions ?? {};
    const base = resolve(dirname(path), baseUrl ?? '.');
    const aliases = Object.entries(paths ?? {}).map(([alias, targets]) => [
      alias,
      targets.map((target) => resolve(base, target)),
    ]);
    return {
      compilerOptions: {
        ...(baseUrl !== undefined && { baseUrl: base }),
        ...(paths && { paths: Object.fromEntries(aliases) as object }),
        ...(jsx && { jsx }),
        ...(jsxImportSource !== undefined && { jsxImportSource }),
      },
    };
  } catch {
    return undefined;
  }
}
