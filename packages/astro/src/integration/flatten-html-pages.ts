import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Turns pages that are named as files into files, which Astro puts into folders of that name: `en/404.html/index.html`
 * becomes `en/404.html`, where hosts look for it.
 */
export async function flattenHtmlPages(
  folder: string,
  pathnames: readonly string[],
): Promise<void> {
  for (const pathname of pathnames) {
    const path = pathname.replace(/\/$/, '');
    if (!/\.html?$/.test(path)) continue;
    const page = join(folder, path);
    await rename(join(page, 'index.html'), `${page}.tmp`);
    await rm(page, { recursive: true });
    await rename(`${page}.tmp`, page);
  }
}
