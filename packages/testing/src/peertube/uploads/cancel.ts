import { requireUser } from '../auth/authenticate.ts';
import { type Answer, empty } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { ownUploadId } from './access.ts';

/** `DELETE` on an upload; a second time is as good as the first. */
export function cancelUpload(exchange: Exchange): Answer {
  const user = requireUser({ ...exchange, operation: undefined });
  exchange.state.uploads.delete(ownUploadId(exchange, user));
  return empty(204, { 'Cache-Control': 'no-store' });
}
