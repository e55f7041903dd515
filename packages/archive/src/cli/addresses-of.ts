import type { CommandContext } from '@comunal/command';
import type { ArchiveWriterOptions } from '../node/connection.ts';

/** Where the environment says that the servers are; nothing for archive.org's own. */
export function addressesOf({
  env,
}: Pick<CommandContext, 'env'>): Pick<ArchiveWriterOptions, 'baseUrl' | 's3Url' | 'viewsUrl'> {
  return {
    baseUrl: env['ARCHIVE_URL'] || undefined,
    s3Url: env['ARCHIVE_S3_URL'] || undefined,
    viewsUrl: env['ARCHIVE_VIEWS_URL'] || undefined,
  };
}
