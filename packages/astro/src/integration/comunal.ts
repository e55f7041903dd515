import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { reportProblems } from '@comunal/content/astro';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { buildTexts } from '../lib/build-texts.ts';
import { setProject } from '../lib/project.ts';
import { checkOutDir } from './check-out-dir.ts';
import type { ComunalOptions } from './comunal-options.ts';
import { createProject, type LoadedProject } from './create-project.ts';
import { denyContent } from './deny-content.ts';
import { describeBaseMismatch } from './describe-base-mismatch.ts';
import { finishBuild } from './finish-build.ts';
import { followContent } from './follow-content.ts';
import { listForeignAddresses } from './list-foreign-addresses.ts';
import { resolveOptions } from './options.ts';
import { packageDir } from './package-dir.ts';
import { buildOnePage } from '../preview/build-one-page.ts';
import { getPreview } from '../preview/preview-request.ts';
import { replaceComponents } from './replace-components.ts';
import { reportLanguages } from './report-languages.ts';
import { serveFiles } from './serve-files.ts';
import { beginSwap } from './swap-folder.ts';
import { virtualModules } from './virtual-modules.ts';

const PAGES = {
  '[...path]': '[...path].astro',
  '[...support]': '[...support].astro',
};

const ROUTES = {
  ...PAGES,
  '[...former]': '[...former].astro',
  '[...file].ics': '[...file].ts',
  '[...file].xml': '[...file].ts',
  '[...file].json': '[...file].ts',
  '[...file].bib': '[...file].ts',
  '404': '404.astro',
  '[language]/404.html': 'language-404.astro',
};

/**
 * Makes a collective's site from its content folder: a page for each section and entry in every language of `site.yaml`,
 * search, sitemap and the page for missing addresses. Nothing of a closed entry reaches a page.
 *
 * The build takes the place of the site that is there only when it is whole, and fails at an error in the content.
 *
 * @param options - Where the content is, and how the site looks. All have defaults.
 * @throws TypeError for an option, a component or a section that does not exist, and for a file that is not there.
 * @example
 * ```ts
 * import { comunal } from '@comunal/astro';
 * import { defineConfig } from 'astro/config';
 *
 * export default defineConfig({
 *   site: 'https://colectiva.example',
 *   integrations: [comunal({ content: './content', sections: ['activities', 'library'] })],
 * });
 * ```
 */
export function comunal(options: ComunalOptions = {}): AstroIntegration {
  let project: LoadedProject | undefined;
  const loadedProject = (): LoadedProject => {
    if (!project) throw new Error('Astro has not set up @comunal/astro yet.');
    return project;
  };
  return {
    name: '@comunal/astro',
    hooks: {
      'astro:config:setup': async ({
        config,
        command,
        updateConfig,
        injectRoute,
        addMiddleware,
      }) => {
        const root = fileURLToPath(config.root);
        const preview = command === 'build' ? getPreview() : undefined;
        const resolved = resolveOptions(options, root, preview?.request);
        const publicDir = fileURLToPath(config.publicDir);
        project = createProject(resolved, {
          root,
          base: config.base.replace(/\/?$/, '/'),
          publicDir,
          cacheDir: fileURLToPath(config.cacheDir),
          assetsDir: config.build.assets,
          followsContent: command === 'dev',
          unsaved: preview?.request.unsaved,
        });
        setProject(resolved.contentDir, project);
        updateConfig({
          trailingSlash: 'always',
          // Nothing inline: the content security policy of the pages allows no inline script or style.
          build: { inlineStylesheets: 'never', format: 'directory' },
          devToolbar: { enabled: false },
          vite: {
            plugins: [virtualModules(project), replaceComponents(resolved.components)],
            build: { assetsInlineLimit: 0 },
            // The routes are shipped as sources.
            ssr: { noExternal: ['@comunal/astro'] },
          },
        });
        for (const [pattern, file] of Object.entries(preview ? PAGES : ROUTES))
          injectRoute({ pattern, entrypoint: toSource(`routes/${file}`), prerender: true });
        if (resolved.print && !preview)
          injectRoute({
            pattern: '[...print]',
            entrypoint: toSource('routes/[...print].astro'),
            prerender: true,
          });
        addMiddleware({ entrypoint: toSource('middleware.ts'), order: 'post' });
        if (command === 'dev')
          updateConfig({
            vite: {
              server: {
                fs: {
                  deny: await denyContent(resolved.contentDir, config.vite.server?.fs?.deny),
                },
              },
            },
          });
        if (command !== 'build') return;
        // Some packages give what is meant for debugging, and other bytes, for another value.
        process.env['NODE_ENV'] = 'production';
        if (preview) {
          preview.isSetUp = true;
          updateConfig({ integrations: [buildOnePage(project, preview, publicDir)] });
          return;
        }
        const outDir = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        // Astro refuses the root too, but sees only the folder that is filled.
        const folders = [root, fileURLToPath(config.srcDir), publicDir, resolved.contentDir];
        checkOutDir(outDir, folders);
        const swap = await beginSwap(outDir);
        updateConfig({
          outDir: pathToFileURL(`${swap.next}/`),
          // Appended, so that it runs after the integrations of the project.
          integrations: [finishBuild(project, swap, root)],
        });
      },
      'astro:routes:resolved': ({ routes }) =>
        loadedProject().setOwnRoutes(routes.filter(({ origin }) => origin === 'project')),
      'astro:build:start': async ({ logger }) => {
        const { entries } = await loadedProject().readContent();
        const { problems, options: resolved } = loadedProject();
        reportProblems(problems, logger, { dir: resolved.contentDir });
        await reportLanguages(resolved.localesDir, logger);
        const mismatch = describeBaseMismatch(entries.site.withPage[0]?.url, loadedProject().base);
        if (mismatch !== undefined) logger.warn(mismatch);
        for (const declaration of loadedProject().unreadInks)
          logger.warn(buildTexts().t('build:unreadInk', { declaration }));
        warnOfForeignAddresses(loadedProject(), logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        serveFiles(server, loadedProject());
        followContent(server, loadedProject(), logger);
        warnOfForeignAddresses(loadedProject(), logger);
      },
    },
  };
}

function warnOfForeignAddresses({ options }: LoadedProject, logger: AstroIntegrationLogger): void {
  for (const { file, line, address } of listForeignAddresses(options.customCss))
    logger.warn(buildTexts().t('build:foreignAddress', { file, line: String(line), address }));
}

function toSource(file: string): URL {
  return pathToFileURL(join(packageDir, 'src', file));
}
