import { randomUUID } from 'node:crypto';
import { optionalUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { toList } from '../http/values.ts';
import { requireManagedVideo, requireVideo, requireVisibleVideo } from './access.ts';
import { checkPasswords, setPasswords } from './fields.ts';
import { fileMetadata, presentSource } from './present-source.ts';

const PASSWORD_PROTECTED = 5;
const FILE_TOKEN_MS = 8 * 3_600_000;

export function getSource(exchange: Exchange): HandlerResponse {
  const { video } = requireManagedVideo(exchange);
  if (!video.media) throw createHttpError(404, 'Video source not found');
  return json(presentSource(video));
}

export function getFileMetadata(exchange: Exchange): HandlerResponse {
  return json(fileMetadata(requireVideo(exchange)));
}

export function getStoryboards(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const video = requireVisibleVideo(exchange);
  const storyboardPath = `/lazy-static/storyboards/${video.preview?.filename}`;
  const board = {
    fileUrl: state.url + storyboardPath,
    storyboardPath,
    totalHeight: 108,
    totalWidth: 960,
    spriteWidth: 192,
    spriteHeight: 108,
    spriteDuration: 1,
  };
  return json({ storyboards: video.media ? [board] : [] });
}

/** Creates a token for the files of a private video, since a media element cannot send a header. */
export function createFileToken(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const video = requireVisibleVideo(exchange);
  // 8.0.1 reads the user of the request without checking that there is one.
  if (video.privacy !== PASSWORD_PROTECTED && !optionalUser(exchange))
    throw createHttpError(500, "Cannot read properties of undefined (reading 'token')", {
      code: 'TypeError',
    });
  const token = randomUUID();
  const expiresAt = state.now() + FILE_TOKEN_MS;
  state.fileTokens.set(token, { videoId: video.id, expiresAt });
  return json({ files: { token, expires: new Date(expiresAt).toISOString() } });
}

export function listPasswords(exchange: Exchange): HandlerResponse {
  const { video } = requireManagedVideo(exchange);
  const data = video.passwords.map(({ id, password, createdAt }) => {
    const date = new Date(createdAt).toISOString();
    return { id, password, videoId: video.id, createdAt: date, updatedAt: date };
  });
  return json({ total: data.length, data });
}

export async function putPasswords(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const { video } = requireManagedVideo(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'passwords', Array.isArray, 'Video passwords should be an array.');
  checks.throwIfInvalid();
  const passwords = toList(fields['passwords']).map(String);
  checkPasswords(exchange, passwords);
  setPasswords(state, video, passwords);
  return empty(204);
}

export function deletePassword(exchange: Exchange): HandlerResponse {
  const { video } = requireManagedVideo(exchange);
  const id = Number(exchange.params['passwordId']);
  if (!video.passwords.some((password) => password.id === id))
    throw createHttpError(404, 'Video password not found');
  if (video.passwords.length === 1)
    throw createHttpError(400, 'Cannot delete the last password of the protected video');
  video.passwords = video.passwords.filter((password) => password.id !== id);
  return empty(204);
}
