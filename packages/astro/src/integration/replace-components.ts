import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { componentNames } from './component-names.ts';
import { packageDir } from './package-dir.ts';

const source = (...parts: readonly string[]): string =>
  normalizePath(join(packageDir, 'src', ...parts));

/** What a collective imports to get our part, also where it has replaced it. */
const OURS = source('components.ts');

/**
 * A Vite plugin that puts a collective's own components in the place of ours wherever a page of this package imports them.
 *
 * @param replacements - Absolute paths by the names of the parts.
 */
export function replaceComponents(replacements: Readonly<Record<string, string>>): Plugin {
  const byFile = new Map(
    Object.entries(componentNames).flatMap(([folder, names]) =>
      names.flatMap((name): [string, string][] => {
        const replacement = replacements[name];
        return replacement === undefined
          ? []
          : [[source(folder, `${name}.astro`), normalizePath(replacement)]];
      }),
    ),
  );
  return {
    name: '@comunal/astro:replace-components',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!importer?.startsWith(source('')) || importer === OURS || !id.endsWith('.astro')) return;
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      return resolved && byFile.get(normalizePath(resolved.id));
    },
  };
}
