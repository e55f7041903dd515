import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFileSize } from '@comunal/i18n';
import { localeOfEnvironment } from '@comunal/content/astro';
import type { AstroIntegrationLogger } from 'astro';
import { buildTexts } from '../../lib/build-texts.ts';
import { savedFactMarks } from '../../lib/saved-fact-marks.ts';
import type { SavedSite } from '../../service-worker/saved-site.ts';
import type { LoadedProject } from '../create-project.ts';
import { readPageHead } from '../read-page-head.ts';
import { bundleSelfDestroyingWorker, bundleServiceWorker } from './bundle-service-worker.ts';
import { listSavedFiles, type SavedFiles } from './list-saved-files.ts';
import { fillSavedFacts } from './fill-saved-facts.ts';
import { writeWebManifests } from './write-web-manifests.ts';

/** The service worker, at the root of the site: it acts for the folder that it is in. */
const WORKER = 'sw.js';

/** A page about saving, one for each language. */
interface OfflinePage {
  readonly path: string;
  readonly language: string;
}

/**
 * Makes a finished site one that can be saved on a phone: writes the service worker with the list of its files, and what the
 * page about saving says of them. It comes last, since it sums up every file. Where the site can be saved no longer, the
 * service worker takes back what was saved.
 *
 * @throws Error when the project has a service worker of its own.
 */
export async function publishOffline(
  project: Pick<LoadedProject, 'options' | 'base' | 'assetsDir' | 'icon' | 'readContent'>,
  folder: string,
  logger: Pick<AstroIntegrationLogger, 'info'>,
): Promise<void> {
  const { options, base, assetsDir } = project;
  if (!options.offline) return;
  const { t } = buildTexts();
  if (existsSync(join(folder, WORKER))) throw new Error(t('build:offline.taken'));
  if (options.offline === 'self-destroying') {
    await writeFile(join(folder, WORKER), await bundleSelfDestroyingWorker());
    logger.info(t('build:offline.selfDestroying'));
    return;
  }
  const saved = await listSavedFiles(folder, { base, assetsDir, ...options.offline });
  const pages = await fillPages(folder, saved);
  const { languages } = await project.readContent();
  const [rootLanguage] = languages;
  const homeOf = (language: string): string =>
    language === rootLanguage ? base : `${base}${language}/`;
  const site: SavedSite = {
    base,
    files: await Promise.all(
      saved.files.map(async ({ path }) => [
        toAddress(path, base),
        createHash('sha256')
          .update(await readFile(join(folder, path)))
          .digest('base64'),
      ]),
    ),
    // That of the language at the root would answer for all others.
    fallbacks: pages
      .map(({ path, language }) => [homeOf(language), toAddress(path, base)] as const)
      .toSorted(([a], [b]) => b.length - a.length),
  };
  await writeFile(join(folder, WORKER), await bundleServiceWorker(site));
  await writeWebManifests(
    project,
    folder,
    pages.map(({ language }) => ({ language, home: homeOf(language) })),
  );
  const locale = localeOfEnvironment();
  const bytes = saved.files.reduce((sum, file) => sum + file.bytes, 0);
  logger.info(
    t('build:offline.saved', {
      count: saved.files.length,
      size: formatFileSize(bytes, locale),
    }),
  );
  for (const { path, bytes: size } of saved.tooLarge)
    logger.info(t('build:offline.tooLarge', { path, size: formatFileSize(size, locale) }));
}

/** Puts the facts into the pages about saving, and says which pages they are. */
async function fillPages(folder: string, saved: SavedFiles): Promise<readonly OfflinePage[]> {
  const pages: OfflinePage[] = [];
  for (const { path } of saved.files.filter((file) => file.path.endsWith('.html'))) {
    const file = join(folder, path);
    const html = await readFile(file, 'utf8');
    if (!html.includes(savedFactMarks.size)) continue;
    const { language = '' } = readPageHead(html);
    await writeFile(file, fillSavedFacts(html, language, saved));
    pages.push({ path, language });
  }
  return pages;
}

function toAddress(path: string, base: string): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return base + address.replace(/(^|\/)index\.html$/, '$1');
}
