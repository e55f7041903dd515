import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LoadedProject } from '../integration/create-project.ts';
import { listUnshownFiles } from '../integration/list-unshown-files.ts';
import { publishFiles } from '../integration/publish-files.ts';
import { writeSupportFiles } from '../integration/write-support-files.ts';
import type { Preview } from './preview-request.ts';

/**
 * The last integration of a preview: of all pages, the one of the entry is rendered, and beside it is put what it shows.
 *
 * @param publicDir - The folder of files that a build takes as they are, which stay where they are.
 */
export function buildOnePage(
  project: LoadedProject,
  preview: Preview,
  publicDir: string,
): AstroIntegration {
  const { entry, language } = preview.request;
  const { base } = project;
  const toPath = (address: string): string => address.slice(base.length).replace(/\/$/, '');
  const addressOf = (): string | undefined => project.addressOf(entry.type, entry.slug, language);
  return {
    name: '@comunal/astro:build-one-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((all) => ({
          ...all,
          getStaticPaths: async () => {
            // Evaluates the routes, which tell the project how the address of an entry is found.
            const paths = await all.getStaticPaths();
            const address = addressOf();
            if (address === undefined) return [];
            const path = toPath(address);
            return paths.filter(({ pathname }) => pathname.replace(/^\/|\/$/g, '') === path);
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        const address = addressOf();
        const folder = fileURLToPath(dir);
        const file = address === undefined ? '' : join(folder, toPath(address), 'index.html');
        if (address === undefined || !existsSync(file)) return;
        await publishShownFiles(project, folder);
        if (project.supportFiles) await writeSupportFiles(await project.supportFiles, folder);
        const { entries } = await project.readContent();
        const siteUrl = entries.site.withPage[0]?.url;
        preview.page = { address, file, base, folders: [folder, publicDir], siteUrl };
      },
    },
  };
}

/** Puts those files of entries beside the page that it shows, and none of the many that other pages do. */
async function publishShownFiles(project: LoadedProject, folder: string): Promise<void> {
  const content = await project.readContent();
  const paths = content.assets.map(({ path }) => path);
  const unshown = new Set(await listUnshownFiles(folder, paths));
  const assets = content.assets.filter(({ path }) => !unshown.has(path));
  const readContent = () => Promise.resolve({ ...content, assets });
  await publishFiles({ ...project, readContent }, folder);
}
