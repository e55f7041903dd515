import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SiteFile } from '../site/open-site.ts';
import { listFiles } from '../stick/list-files.ts';

/** Files to print, and the symbolic links among them, which are not followed. */
export interface PrintFiles {
  readonly files: readonly SiteFile[];
  readonly symbolicLinks: readonly string[];
}

/** Lists the files to print of a folder: what a copy shop takes. */
export async function listPrintFiles(dir: string | undefined): Promise<PrintFiles> {
  const files: SiteFile[] = [];
  const symbolicLinks: string[] = [];
  if (dir === undefined) return { files, symbolicLinks };
  for (const { path, isFile } of await listFiles(dir)) {
    const source = join(dir, path);
    const extension = basename(path).replace(/^.*\./, '').toLowerCase();
    if (!isFile) symbolicLinks.push(path);
    else if (/^(?:pdf|svg|png)$/.test(extension))
      files.push({ path, source, bytes: (await stat(source)).size, extension });
  }
  return { files: sortByPath(files), symbolicLinks: symbolicLinks.toSorted() };
}

function sortByPath(files: readonly SiteFile[]): SiteFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
