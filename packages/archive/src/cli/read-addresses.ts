import type { CommandContext } from '@comunal/command';
import type { ArchiveWriterOptions } from '../node/connection.ts';

/**
 * Reads the addresses of the servers from the environment; undefined ones are archive.org's own.
 * @param context - Its environment alone: `ARCHIVE_URL`, `ARCHIVE_S3_URL` and `ARCHIVE_VIEWS_URL`.
 */
export function readAddresses({
  env,
}: Pick<CommandContext, 'env'>): Pick<ArchiveWriterOptions, 'baseUrl' | 's3Url' | 'viewsUrl'> {
  return {
    baseUrl: env['ARCHIVE_URL'] || undefined,
    s3Url: env['ARCHIVE_S3_URL'] || undefined,
    viewsUrl: env['ARCHIVE_VIEWS_URL'] || undefined,
  };
}
