import { createHash } from 'node:crypto';
import type { User } from '../auth/user.ts';
import { type HandlerResponse, json, HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Upload } from './upload.ts';

const NO_STORE = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** The second of the server's error shapes, that of its upload library. */
export function createUploadErrorResponse(
  status: number,
  code: string,
  message: string,
  name?: string,
): HandlerResponse {
  return json({ error: { ...(name && { name }), code, message } }, status, NO_STORE);
}

/** An upload's id begins with a mark of its owner, which is how the server tells a foreign one from a lost one. */
export function getOwnerPrefix(user: User): string {
  return createHash('sha256').update(`user ${user.id}`).digest('hex').slice(0, 16);
}

/** The id in the query, when it can be one of this user's; else 403, whatever is wrong with it. */
export function requireOwnUploadId({ url }: Exchange, user: User): string {
  const id = url.searchParams.get('upload_id') ?? '';
  if (id.startsWith(`${getOwnerPrefix(user)}-`)) return id;
  throw new HttpError(
    createUploadErrorResponse(403, 'Forbidden', 'Authenticated user is not allowed access'),
  );
}

/** The upload that the query names; 404 when it ended, was cancelled or purged. */
export function requireUpload(exchange: Exchange, user: User): Upload {
  const upload = exchange.state.uploads.get(requireOwnUploadId(exchange, user));
  if (!upload) throw new HttpError(createUploadErrorResponse(404, 'FileNotFound', 'Not found'));
  return upload;
}
