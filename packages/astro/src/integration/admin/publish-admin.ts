import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { buildTexts } from '../../lib/build-texts.ts';
import { AdminFileError, openAdminFiles, type AdminFiles } from './admin-files.ts';

/**
 * Puts the forms for editors into a finished site, after search and sitemap, which know nothing of them.
 *
 * @param dir - The `cms` folder of the project.
 * @param folder - The finished site.
 * @throws Error when the site has something else at `/admin/`, and for a file of the folder that makes no sense.
 */
export async function publishAdmin(
  dir: string,
  folder: string,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
): Promise<void> {
  const { t } = buildTexts();
  const target = join(folder, 'admin');
  if (existsSync(target)) throw new Error(t('build:admin.taken'));
  const { backend, paths, read } = await open(dir);
  for (const path of paths) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await read(path));
  }
  logger.info(t('build:admin.published'));
  if (!backend.isReachable) logger.warn(t('build:admin.onOneMachine'));
  if (backend.origins.length > 0)
    logger.info(t('build:admin.asks', { origins: backend.origins.join(', ') }));
}

async function open(dir: string): Promise<AdminFiles> {
  try {
    return await openAdminFiles(dir);
  } catch (error) {
    if (!(error instanceof AdminFileError)) throw error;
    const { file, detail } = error;
    throw new Error(buildTexts().t('build:admin.unreadable', { file, detail }), { cause: error });
  }
}
