import type { CallOptions } from '@comunal/http';
import { parseJson } from '@comunal/http';
import { createArchiveError } from '../archive-error.ts';
import { checkIdentifier } from '../identifier.ts';
import type { ArchiveWriteConnection } from './connection.ts';

/** The limits that the Archive sets at the moment. */
export interface ArchiveLimits {
  /**
   * Checks whether the Archive takes no more uploads for now, from this account or into this item.
   * @param identifier - The item to upload into. @defaultValue any
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `bad-identifier`, `unexpected-response`.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive/node';
   *
   * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
   * const archive = createArchive({ accessKey, secretKey });
   * if (await archive.limits.isOver('colectiva-de-ejemplo-charla')) console.log('Try again tomorrow.');
   * ```
   */
  isOver(identifier: string, options?: CallOptions): Promise<boolean>;
}

/**
 * Creates the limits API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connectToWrite}.
 *
 * @example
 * ```ts
 * import { connectToWrite, createLimits } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const limits = createLimits(connectToWrite({ accessKey, secretKey }));
 * console.log(await limits.isOver('colectiva-de-ejemplo-charla'));
 * ```
 */
export function createLimits({ s3 }: ArchiveWriteConnection): ArchiveLimits {
  return {
    async isOver(identifier, options) {
      const query = {
        check_limit: '1',
        accesskey: s3.accessKey(),
        bucket: checkIdentifier(identifier),
      };
      const { body, status } = await s3.send({ ...options, method: 'GET', path: '', query });
      const limit = parseJson(body) as { readonly over_limit?: unknown } | null | undefined;
      if (typeof limit?.over_limit === 'number') return limit.over_limit !== 0;
      const request = { method: 'GET', path: '' };
      throw createArchiveError('unexpected-response', 'over_limit is not a number.', {
        request,
        status,
      });
    },
  };
}
