import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { requireOwnUploadId } from './access.ts';

/** Handles `DELETE` on an upload. It is idempotent. */
export function cancelUpload(exchange: Exchange): HandlerResponse {
  const user = requireUser({ ...exchange, operation: undefined });
  exchange.state.uploads.delete(requireOwnUploadId(exchange, user));
  return empty(204, { 'Cache-Control': 'no-store' });
}
