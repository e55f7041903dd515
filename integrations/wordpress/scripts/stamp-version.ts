import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the sources have, as packages that were never released. */
const UNRELEASED = '0.0.0';

/** Where a version stands, as the text before and after it. */
const PLACES: readonly (readonly [files: string, before: string, after: string])[] = [
  ['comunal.php', '\n * Version: ', '\n'],
  ['comunal.php', "\nconst VERSION     = '", "';\n"],
  ['readme.txt', '\nStable tag: ', '\n'],
  ['blocks/*/block.json', '\n  "version": "', '",\n'],
];

/**
 * Writes the version of a release into the files of a plugin, in place of that of the sources.
 *
 * @param folder - The folder of the plugin, a copy of the sources.
 * @throws Error where a file has no version of the sources.
 */
export function stampVersion(folder: string, version: string): void {
  for (const [files, before, after] of PLACES)
    for (const name of globSync(files, { cwd: folder })) {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const place = `${before}${UNRELEASED}${after}`;
      if (!text.includes(place)) throw new Error(`${name} has no ${place.trim()} to replace.`);
      writeFileSync(
        path,
        text.replace(place, () => `${before}${version}${after}`),
      );
    }
}
