import { createHash } from 'node:crypto';
import type { User } from '../auth/user.ts';
import { type HandlerResponse, json, HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Upload } from './upload.ts';

const NO_STORE = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** Creates the second of the server's error formats, that of its upload library. */
export function createUploadErrorResponse(
  status: number,
  code: string,
  message: string,
  name?: string,
): HandlerResponse {
  return json({ error: { ...(name && { name }), code, message } }, status, NO_STORE);
}

/** The prefix of a user's upload ids, by which the server distinguishes an upload of another user from a lost one. */
export function getOwnerPrefix(user: User): string {
  return createHash('sha256').update(`user ${user.id}`).digest('hex').slice(0, 16);
}

/** Returns the upload id in the query if it has this user's prefix; otherwise the request ends with 403. */
export function requireOwnUploadId({ url }: Exchange, user: User): string {
  const id = url.searchParams.get('upload_id') ?? '';
  if (id.startsWith(`${getOwnerPrefix(user)}-`)) return id;
  throw new HttpError(
    createUploadErrorResponse(403, 'Forbidden', 'Authenticated user is not allowed access'),
  );
}

/** Returns the upload in the query; 404 if it is complete, cancelled or purged. */
export function requireUpload(exchange: Exchange, user: User): Upload {
  const upload = exchange.state.uploads.get(requireOwnUploadId(exchange, user));
  if (!upload) throw new HttpError(createUploadErrorResponse(404, 'FileNotFound', 'Not found'));
  return upload;
}
