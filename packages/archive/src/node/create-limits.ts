import type { CallOptions } from '@comunal/http';
import { parseJson } from '@comunal/http';
import { archiveError } from '../archive-error.ts';
import { checkedIdentifier } from '../identifier.ts';
import type { WriteConnection } from './connection.ts';

/** What the Archive takes at the moment. */
export interface Limits {
  /** Whether it takes no more uploads for now, from this account or into this item. */
  isOver(identifier: string, options?: CallOptions): Promise<boolean>;
}

/** Limits, by themselves. */
export function createLimits({ s3 }: WriteConnection): Limits {
  return {
    async isOver(identifier, options) {
      const query = {
        check_limit: '1',
        accesskey: s3.accessKey(),
        bucket: checkedIdentifier(identifier),
      };
      const { body, status } = await s3.send({ ...options, method: 'GET', path: '', query });
      const said = parseJson(body) as { readonly over_limit?: unknown } | null | undefined;
      if (typeof said?.over_limit === 'number') return said.over_limit !== 0;
      const request = { method: 'GET', path: '' };
      throw archiveError('unexpected-response', 'over_limit is no number.', { request, status });
    },
  };
}
