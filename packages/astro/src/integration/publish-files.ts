import { copyFile, cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPictureFile } from '../pictures/strip-metadata.ts';
import type { LoadedProject } from './create-project.ts';
import { listDownloads } from './list-downloads.ts';
import { listUnshownFiles } from './list-unshown-files.ts';
import { readPublicForm } from './read-public-form.ts';

/** What happened to the files of entries, by their paths on the site. */
export interface PublishedFiles {
  /** Those that no page shows or links to. */
  readonly unshown: readonly string[];
  /** Captions whose comments were left out. */
  readonly uncommented: readonly string[];
}

/**
 * Puts the files of entries into a finished site: those that a public entry names, and no others. A picture is published
 * without its metadata, and only where a page needs it beside the files that were encoded from it; captions are published
 * without their comments.
 */
export async function publishFiles(
  {
    pictures,
    socialImages,
    assetsDir,
    readContent,
  }: Pick<LoadedProject, 'pictures' | 'socialImages' | 'assetsDir' | 'readContent'>,
  folder: string,
): Promise<PublishedFiles> {
  const { assets, entries } = await readContent();
  const unlinked = new Set(
    await listUnshownFiles(
      folder,
      assets.map(({ path }) => path),
    ),
  );
  const downloads = listDownloads(entries);
  const uncommented: string[] = [];
  for (const { path, file } of assets) {
    const isDownload = downloads.has(path);
    if (!isDownload && isPictureFile(path) && unlinked.has(path)) continue;
    const target = join(folder, 'files', path);
    await mkdir(dirname(target), { recursive: true });
    const published = isDownload ? undefined : await readPublicForm(file);
    if (published) await writeFile(target, published.content);
    else await cp(await realpath(file), target);
    if (published?.hadComments) uncommented.push(path);
  }
  await mkdir(join(folder, assetsDir), { recursive: true });
  for (const [name, file] of [...pictures.files, ...socialImages.files])
    await copyFile(await file, join(folder, assetsDir, name));
  return {
    unshown: assets
      .filter(({ path, file }) => unlinked.has(path) && !pictures.sources.has(file))
      .map(({ path }) => path),
    uncommented,
  };
}
