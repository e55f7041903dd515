import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildTexts } from '../lib/build-texts.ts';
import type { LoadedProject } from './create-project.ts';
import { publishAdmin } from './admin/publish-admin.ts';
import { describeUnreachable } from './describe-unreachable.ts';
import { flattenHtmlPages } from './flatten-html-pages.ts';
import { writeHostRules } from './host-rules/write-host-rules.ts';
import { publishOffline } from './offline/publish-offline.ts';
import { publishPageTools } from './publish-page-tools.ts';
import { publishFiles } from './publish-files.ts';
import { reportOmissions } from './report-omissions.ts';
import { indexForSearch } from './search/index-for-search.ts';
import type { FolderSwap } from './swap-folder.ts';
import { writeSitemap } from './write-sitemap.ts';
import { writeSupportFiles } from './write-support-files.ts';

/**
 * The last integration of a build: adds what stands beside the pages, and puts the finished site in its place.
 *
 * @param root - The folder of the project.
 */
export function finishBuild(
  project: LoadedProject,
  swap: FolderSwap,
  root: string,
): AstroIntegration {
  return {
    name: '@comunal/astro:finish-build',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const { t } = buildTexts();
        const folder = fileURLToPath(dir);
        const { base, formerAddresses } = project;
        const { entries, languages } = await project.readContent();
        const pathnames = pages.map(({ pathname }) => pathname);
        const url = entries.site.withPage[0]?.url;
        if (url !== undefined) await writeSitemap(folder, { pathnames, url, base });
        await flattenHtmlPages(folder, pathnames);
        const { redirects } = formerAddresses;
        const unanswered = await writeHostRules(folder, root, { base, languages, redirects });
        for (const line of describeUnreachable(formerAddresses.unreachable, unanswered))
          logger.info(line);
        for (const { entry, address } of formerAddresses.taken)
          logger.warn(t('build:formerAddress.taken', { entry, address }));
        const { unshown, uncommented } = await publishFiles(project, folder);
        await publishPageTools(project, folder);
        if (project.supportFiles) await writeSupportFiles(await project.supportFiles, folder);
        reportOmissions(project.omissions, logger);
        for (const path of unshown) logger.warn(t('build:file.unshown', { path }));
        for (const path of uncommented) logger.info(t('build:file.uncommented', { path }));
        if (project.options.search) {
          const count = await indexForSearch(folder);
          if (count > 0) logger.info(t('build:indexed', { count }));
          else logger.warn(t('build:notIndexed'));
        }
        const { adminDir } = project.options;
        if (adminDir !== undefined) await publishAdmin(adminDir, folder, logger);
        await publishOffline(project, folder, logger);
        await swap.commit();
        await project.cache.prune();
        // Astro has named the folder that was filled, which is gone.
        logger.info(t('build:done', { folder: swap.target }));
      },
    },
  };
}
