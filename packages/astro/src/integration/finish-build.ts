import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SupportFiles } from '../lib/support-files.ts';
import type { LoadedProject } from './create-project.ts';
import { indexForSearch } from './index-for-search.ts';
import { publishFiles } from './publish-files.ts';
import type { FolderSwap } from './swap-folder.ts';

/** The last integration of a build: adds what stands beside the pages, and puts the finished site in its place. */
export function finishBuild(project: LoadedProject, swap: FolderSwap): AstroIntegration {
  return {
    name: '@comunal/astro:finish-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const unshown = await publishFiles(project, folder);
        if (project.supportFiles) await writeSupportFiles(await project.supportFiles, folder);
        for (const path of unshown) logger.warn(`${path}: no page shows this file or links to it`);
        if (project.options.search)
          logger.info(`Indexed ${await indexForSearch(folder)} pages for the search`);
        await swap.commit();
        await project.cache.prune();
      },
    },
  };
}

async function writeSupportFiles({ files }: SupportFiles, folder: string): Promise<void> {
  await mkdir(join(folder, 'support'), { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, 'support', name), content);
}
