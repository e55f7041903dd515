import { cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PublicAsset } from '@comunal/content';
import type { SupportFiles } from '../lib/support-files.ts';
import type { LoadedProject } from './create-project.ts';
import { indexForSearch } from './index-for-search.ts';
import { listUnshownFiles } from './list-unshown-files.ts';
import type { FolderSwap } from './swap-folder.ts';

/** The last integration of a build: adds what stands beside the pages, and puts the finished site in its place. */
export function finishBuild(project: LoadedProject, swap: FolderSwap): AstroIntegration {
  return {
    name: '@comunal/astro:finish-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { assets } = await project.readContent();
        await copyAssets(assets, folder);
        if (project.supportFiles) await writeSupportFiles(await project.supportFiles, folder);
        const paths = assets.map(({ path }) => path);
        for (const path of await listUnshownFiles(folder, paths))
          logger.warn(`${path}: no page shows this file or links to it`);
        if (project.options.search)
          logger.info(`Indexed ${await indexForSearch(folder)} pages for the search`);
        await swap.commit();
      },
    },
  };
}

/** Copies the files beside entries: those that a public entry names, and no others. */
async function copyAssets(assets: readonly PublicAsset[], folder: string): Promise<void> {
  for (const { path, file } of assets) {
    const target = join(folder, 'files', path);
    await mkdir(dirname(target), { recursive: true });
    await cp(await realpath(file), target);
  }
}

async function writeSupportFiles({ files }: SupportFiles, folder: string): Promise<void> {
  await mkdir(join(folder, 'support'), { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, 'support', name), content);
}
