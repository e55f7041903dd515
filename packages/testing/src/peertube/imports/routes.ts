import { requireUser } from '../auth/authenticate.ts';
import { requireOwnChannel } from '../channels/access.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readForm } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { toText } from '../http/values.ts';
import type { State } from '../state.ts';
import { createVideo } from '../videos/create.ts';
import { checkVideoFields, requirePasswords } from '../videos/fields.ts';
import { labelled, VIDEO_STATES } from '../videos/labels.ts';
import { presentNestedVideo } from '../videos/present.ts';
import type { VideoImport } from './import.ts';

const PENDING = 1;
const CANCELLED = 5;
const TO_IMPORT = 3;
const STATES = {
  1: 'Pending',
  2: 'Success',
  3: 'Failed',
  4: 'Rejected',
  5: 'Cancelled',
  6: 'Processing',
};

/** Stores the import and downloads nothing: `finishImport()` completes it. */
async function createImport(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const { fields, files } = await readForm(exchange);
  const targetUrl = toText(fields['targetUrl']) ?? null;
  const magnetUri = toText(fields['magnetUri']) ?? null;
  const torrent = files['torrentfile'];
  const checks = new RequestValidator(exchange);
  checkVideoFields(checks, fields, 'import');
  checks.optional(fields, 'targetUrl', (value) => URL.canParse(String(value)));
  checks.optional(fields, 'magnetUri', (value) => String(value).startsWith('magnet:'));
  checks.throwIfInvalid();
  requirePasswords(exchange, fields);
  if (!state.torrentImports && (magnetUri !== null || torrent))
    throw createHttpError(409, 'Torrent/magnet URI import is not enabled on this instance');
  requireOwnChannel(exchange, user, fields['channelId']);
  if (targetUrl === null && magnetUri === null && !torrent) {
    throw createHttpError(400, 'Should have a magnetUri or a targetUrl or a torrent file');
  }
  if (targetUrl !== null && isLocal(new URL(targetUrl).hostname)) {
    throw createHttpError(403, 'Cannot use non unicast IP as targetUrl');
  }
  // The reserved top-level domain that never resolves.
  if (targetUrl !== null && new URL(targetUrl).hostname.endsWith('.invalid'))
    throw createHttpError(500, `getaddrinfo ENOTFOUND ${new URL(targetUrl).hostname}`, {
      code: 'Error',
    });
  const video = createVideo(state, {
    fields: { waitTranscoding: true, ...fields },
    files,
    filename: 'import.mp4',
    media: undefined,
  });
  video.state = TO_IMPORT;
  if (!files['thumbnailfile']) Object.assign(video, { thumbnail: null, preview: null });
  const now = state.now();
  const videoImport: VideoImport = {
    id: state.nextId('import'),
    userId: user.id,
    videoId: video.id,
    targetUrl,
    magnetUri,
    torrentName: torrent?.filename ?? null,
    state: PENDING,
    error: null,
    attempts: 0,
    createdAt: now,
    updatedAt: now,
  };
  state.imports.push(videoImport);
  return json(presentImport(state, videoImport));
}

function isLocal(host: string): boolean {
  return (
    host === 'localhost' ||
    /^(127|10|0)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^\[/.test(host)
  );
}

function listImports(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const user = requireUser(exchange);
  validatePagination(exchange);
  const own = state.imports.filter(({ userId }) => userId === user.id).toReversed();
  return json(paginate(exchange, own, (videoImport) => presentImport(state, videoImport)));
}

function cancelImport(exchange: Exchange): HandlerResponse {
  const videoImport = requireImport(exchange);
  if (videoImport.state !== PENDING)
    throw createHttpError(409, 'Cannot cancel a non pending video import');
  videoImport.state = CANCELLED;
  return empty(204);
}

function deleteImport(exchange: Exchange): HandlerResponse {
  const { imports } = exchange.state;
  const videoImport = requireImport(exchange);
  if (videoImport.state === PENDING)
    throw createHttpError(409, 'Cannot delete a pending video import. You should cancel it first.');
  imports.splice(imports.indexOf(videoImport), 1);
  return empty(204);
}

function requireImport(exchange: Exchange): VideoImport {
  const user = requireUser(exchange);
  const videoImport = exchange.state.imports.find(({ id }) => id === Number(exchange.params['id']));
  if (!videoImport) throw createHttpError(404, 'Video import not found');
  if (videoImport.userId !== user.id && user.role !== 0)
    throw createHttpError(403, 'Cannot manage video import of another user');
  return videoImport;
}

function presentImport(state: State, videoImport: VideoImport) {
  const { userId: _userId, videoId, state: id, createdAt, updatedAt, ...rest } = videoImport;
  const video = state.videos.find((candidate) => candidate.id === videoId);
  return {
    ...rest,
    state: labelled(STATES, id),
    updatedAt: new Date(updatedAt).toISOString(),
    createdAt: new Date(createdAt).toISOString(),
    ...(video && {
      video: {
        ...presentNestedVideo(state, video),
        state: labelled(VIDEO_STATES, video.state),
        waitTranscoding: video.waitTranscoding,
        tags: video.tags,
      },
    }),
  };
}

export const importRoutes = [
  route('POST /api/v1/videos/imports', createImport),
  route('GET /api/v1/users/me/videos/imports', listImports),
  route('POST /api/v1/videos/imports/:id/cancel', cancelImport),
  route('DELETE /api/v1/videos/imports/:id', deleteImport),
];
