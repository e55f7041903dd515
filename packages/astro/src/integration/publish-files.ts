import { copyFile, cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PublicAsset } from '@comunal/content';
import { contentTypes, type PublicEntry } from '@comunal/schemas';
import { isPictureFile, stripMetadata } from '../pictures/strip-metadata.ts';
import type { LoadedProject } from './create-project.ts';
import { listDownloads } from './list-downloads.ts';
import { listUnshownFiles } from './list-unshown-files.ts';

/**
 * Puts the files of entries into a finished site: those that a public entry names, and no others. A picture is published
 * without its metadata, and only where a page needs it beside the files that were encoded from it.
 *
 * @returns The paths of the files that no page shows or links to.
 */
export async function publishFiles(
  {
    pictures,
    socialImages,
    assetsDir,
    readContent,
  }: Pick<LoadedProject, 'pictures' | 'socialImages' | 'assetsDir' | 'readContent'>,
  folder: string,
): Promise<readonly string[]> {
  const { assets, entries } = await readContent();
  const unlinked = new Set(
    await listUnshownFiles(
      folder,
      assets.map(({ path }) => path),
    ),
  );
  const downloads = listDownloads(
    contentTypes.flatMap((type): readonly PublicEntry[] => entries[type].withPage),
  );
  for (const asset of assets) {
    const isPicture = isPictureFile(asset.path) && !downloads.has(asset.path);
    if (isPicture && unlinked.has(asset.path)) continue;
    await publish(asset, join(folder, 'files', asset.path), isPicture);
  }
  await mkdir(join(folder, assetsDir), { recursive: true });
  for (const [name, file] of [...pictures.files, ...socialImages.files])
    await copyFile(await file, join(folder, assetsDir, name));
  return assets
    .filter(({ path, file }) => unlinked.has(path) && !pictures.sources.has(file))
    .map(({ path }) => path);
}

async function publish({ file }: PublicAsset, target: string, isPicture: boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (isPicture) await writeFile(target, await stripMetadata(file));
  else await cp(await realpath(file), target);
}
