import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { SiteFile } from '../site/open-site.ts';

/** Lists the files to print of a folder: what a copy shop takes. */
export async function listPrintFiles(dir: string | undefined): Promise<SiteFile[]> {
  if (dir === undefined) return [];
  const paths = await glob('**/*.{pdf,svg,png}', { cwd: dir, caseSensitiveMatch: false });
  const files: SiteFile[] = [];
  for (const path of paths.toSorted()) {
    const source = join(dir, path);
    const extension = basename(path).replace(/^.*\./, '').toLowerCase();
    files.push({ path, source, bytes: (await stat(source)).size, extension });
  }
  return files;
}
