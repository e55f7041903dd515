import { requireUser } from '../auth/authenticate.ts';
import { requireOwnChannel } from '../channels/access.ts';
import { type HandlerResponse, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readForm } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { createVideo } from '../videos/create.ts';
import { checkVideoFields, requirePasswords } from '../videos/fields.ts';
import { hasMediaExtension, getUnsupportedFileMessage } from './media-type.ts';
import { checkQuota } from './quota.ts';
import { openStorage } from './storage.ts';

/** Handles `POST /videos/upload`: the whole file in one form. Unlike resumable uploads, it does not check the content. */
export async function uploadLegacy(exchange: Exchange): Promise<HandlerResponse> {
  const { state, operation } = exchange;
  const user = requireUser(exchange);
  const storage = openStorage(state.storage);
  const { fields, files } = await readForm(exchange, { videofile: storage });
  const file = files['videofile'];
  if (file && !hasMediaExtension(file.filename, state.settings))
    throw createHttpError(415, getUnsupportedFileMessage(state.settings), { operation });
  const checks = new RequestValidator(exchange);
  const name = fields['name'] ?? '';
  checkVideoFields(checks, { ...fields, name }, 'new');
  checks.expect(file !== undefined, 'body', 'videofile', undefined, 'Should have a file');
  checks.throwIfInvalid();
  requirePasswords(exchange, fields);
  requireOwnChannel(exchange, user, fields['channelId']);
  if (!file) throw createHttpError(400, 'Should have a file', { operation });
  checkQuota(exchange, user, file.size);
  const media = storage.close(file.size);
  const { filename } = file;
  const { id, shortUUID, uuid } = createVideo(state, { fields, files, filename, media });
  return json({ video: { id, shortUUID, uuid } });
}
