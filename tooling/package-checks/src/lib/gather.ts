import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE = /^(?:node_modules|dist(?:-.*)?|\.astro|\.cache|\.git)$/;

/** Files under a folder, as paths from it, without what is made or installed. */
export function filesUnder(dir: string, inside = ''): string[] {
  const full = join(dir, inside);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .toSorted()
    .filter((name) => !MADE.test(name))
    .flatMap((name) => {
      const path = inside ? `${inside}/${name}` : name;
      return statSync(join(dir, path)).isDirectory() ? filesUnder(dir, path) : [path];
    });
}
