import { randomBytes } from 'node:crypto';
import { requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { requireOwnChannel } from '../channels/access.ts';
import { type HandlerResponse, empty, HttpError } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readForm } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { toInteger } from '../http/values.ts';
import { requireManagedVideo } from '../videos/access.ts';
import { checkVideoFields, requirePasswords } from '../videos/fields.ts';
import { getOwnerPrefix, createUploadErrorResponse } from './access.ts';
import { isMediaType, getUnsupportedFileMessage } from './media-type.ts';
import { checkQuota } from './quota.ts';
import { openStorage } from './storage.ts';

const MAX_BYTES = 5e12;

/** Handles `POST /videos/upload-resumable`: begins an upload. Each request begins another one. */
export async function initUpload(exchange: Exchange): Promise<HandlerResponse> {
  const user = requireUser({ ...exchange, operation: undefined });
  const { fields, files } = await readForm(exchange);
  const checks = new RequestValidator(exchange);
  checkVideoFields(checks, fields, 'new');
  checkUploadFields(exchange, checks, fields);
  requirePasswords(exchange, fields);
  requireOwnChannel(exchange, user, fields['channelId']);
  return createUpload(exchange, user, { fields, files, replaces: undefined });
}

/** Handles `POST /videos/:id/source/replace-resumable`: begins the upload of a new file for a video. */
export async function initReplacement(exchange: Exchange): Promise<HandlerResponse> {
  const { user, video } = requireManagedVideo(exchange);
  const { fields, files } = await readForm(exchange);
  if (!exchange.state.sourceReplacement) {
    throw createHttpError(
      403,
      'Updating the file of an existing video is not allowed on this instance',
    );
  }
  checkUploadFields(exchange, new RequestValidator(exchange), fields);
  return createUpload(exchange, user, { fields, files, replaces: video.id });
}

type Form = Awaited<ReturnType<typeof readForm>>;

function checkUploadFields(
  exchange: Exchange,
  checks: RequestValidator,
  fields: Form['fields'],
): void {
  checks.required(fields, 'filename', (value) => typeof value === 'string' && value !== '');
  const length = exchange.headers['x-upload-content-length'];
  const type = exchange.headers['x-upload-content-type'];
  checks.expect(toInteger(length) !== undefined, 'headers', 'x-upload-content-length', length);
  checks.expect(type !== undefined, 'headers', 'x-upload-content-type', type);
  checks.throwIfInvalid();
}

function createUpload(
  exchange: Exchange,
  user: User,
  form: Form & { replaces: number | undefined },
): HandlerResponse {
  const { state, url, operation } = exchange;
  const { fields, files, replaces } = form;
  const filename = String(fields['filename']);
  const size = toInteger(exchange.headers['x-upload-content-length']) ?? 0;
  // The file name is validated only when the upload is complete.
  const type = exchange.headers['x-upload-content-type'] ?? '';
  if (!isMediaType(type, state.settings))
    throw createHttpError(415, getUnsupportedFileMessage(state.settings), { operation });
  checkQuota(exchange, user, size);
  if (size > MAX_BYTES) {
    throw new HttpError(
      createUploadErrorResponse(
        413,
        'RequestEntityTooLarge',
        'Request entity too large',
        'ValidationError',
      ),
    );
  }
  const parts = [
    getOwnerPrefix(user),
    ...[8, 8, 8].map((bytes) => randomBytes(bytes).toString('hex')),
  ];
  const id = parts.join('-');
  const storage = openStorage(state.storage);
  const createdAt = state.now();
  const [lockedUntil, touchedAt] = [0, createdAt];
  const processing = false;
  const userId = user.id;
  state.uploads.set(id, {
    id,
    userId,
    replacedVideoId: replaces,
    filename,
    size,
    fields,
    files,
    storage,
    processing,
    lockedUntil,
    lastWriteAt: touchedAt,
    createdAt,
  });
  // Without a scheme, as on the real server: a page uses its own, and other clients have to add one.
  const scheme = exchange.headers['x-forwarded-proto'] === 'https' ? 'https:' : '';
  const host = exchange.headers['host'] ?? state.host;
  return empty(201, {
    Location: `${scheme}//${host}${url.pathname}?upload_id=${id}`,
    'Access-Control-Expose-Headers': 'Retry-After,Location',
    'Cache-Control': 'no-store',
  });
}
