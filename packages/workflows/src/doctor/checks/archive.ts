import { createArchive, isArchiveError } from '@comunal/archive';
import { readAddresses } from '@comunal/archive/cli';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';

/** An item of the Archive itself, which says nothing about who asks for it. */
const ITEM = 'opensource';

/** Checks that the Internet Archive answers, where the configuration uses it. */
export const checkArchive: DoctorCheck = async (context) => {
  const { texts, env, isOffline, clock, fetch, signal } = context;
  const { t } = texts;
  const server = nameArchive(context);
  if (server === undefined)
    return [{ status: 'skipped', code: 'none', message: t('doctor:result.archive.none') }];
  if (isOffline)
    return [{ status: 'skipped', code: 'offline', message: t('doctor:result.offline') }];
  try {
    const { baseUrl, viewsUrl } = readAddresses({ env });
    await createArchive({ baseUrl, viewsUrl, clock, fetch }).items.find(ITEM, { signal });
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.archive.ok', { server }) }];
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isArchiveError(thrown)) throw thrown;
    return [
      {
        status: 'error',
        code: thrown.code,
        message: t('doctor:result.archive.silent', { server, code: thrown.code }),
        remedy: t('doctor:fix.archive.silent'),
      },
    ];
  }
};

/** The host of the Archive, where the configuration or the environment has it used. */
export function nameArchive({
  config,
  env,
}: Pick<DoctorContext, 'config' | 'env'>): string | undefined {
  if (!config.archive && !env['ARCHIVE_ACCESS_KEY']) return undefined;
  const { baseUrl = 'https://archive.org' } = readAddresses({ env });
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : undefined;
}
