import { randomUUID } from 'node:crypto';
import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields, readForm } from '../http/exchange.ts';
import type { UploadedFile } from '../http/multipart.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { toBoolean } from '../http/values.ts';
import { requireManagedVideo, requireVisibleVideo } from '../videos/access.ts';
import { labelled } from '../videos/labels.ts';
import { LANGUAGES } from '../videos/languages.ts';
import { hasStreamingPlaylist, playlistFolder } from '../videos/present-files.ts';
import type { Caption } from './caption.ts';
import { srtToVtt } from './srt-to-vtt.ts';

const MAX_BYTES = 20 * 2 ** 20;
const UNSUPPORTED_FILE = `This caption file is not supported or too large. Please, make sure it is under ${MAX_BYTES} bytes and one of the following mimetypes: text/vtt (.vtt), application/x-subrip (.srt), text/plain (.srt)`;

function listCaptions(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const video = requireVisibleVideo(exchange);
  const videoCaptions = state.captions.filter(({ videoId }) => videoId === video.id);
  const data = videoCaptions
    .toSorted((a, b) => (a.language < b.language ? -1 : 1))
    .map((caption) => {
      const captionPath = `/lazy-static/video-captions/${caption.filename}`;
      const playlist = caption.filename.replace(/vtt$/, 'm3u8');
      return {
        language: labelled(LANGUAGES, caption.language),
        automaticallyGenerated: caption.automaticallyGenerated,
        captionPath,
        fileUrl: state.url + captionPath,
        m3u8Url: hasStreamingPlaylist(video)
          ? `${state.url}${playlistFolder(video)}/${playlist}`
          : null,
        updatedAt: new Date(caption.updatedAt).toISOString(),
      };
    });
  return json({ total: data.length, data });
}

async function putCaption(exchange: Exchange): Promise<HandlerResponse> {
  const { state, params } = exchange;
  requireUser(exchange);
  const language = params['language'] ?? '';
  const { files } = await readForm(exchange);
  const file = files['captionfile'];
  const checks = new RequestValidator(exchange);
  checks.expect(LANGUAGES[language] !== undefined, 'params', 'captionLanguage', language);
  checks.expect(
    file !== undefined && isCaptionFile(file),
    'body',
    'captionfile',
    undefined,
    UNSUPPORTED_FILE,
  );
  checks.throwIfInvalid();
  const { video } = requireManagedVideo(exchange);
  const text = file?.bytes.toString('utf8') ?? '';
  removeCaption(state.captions, video.id, language);
  state.captions.push({
    videoId: video.id,
    language,
    filename: `${randomUUID()}-${language}.vtt`,
    text: file?.filename.toLowerCase().endsWith('.srt') === true ? srtToVtt(text) : text,
    updatedAt: state.now(),
    automaticallyGenerated: false,
  });
  return empty(204);
}

/** Checks the declared type and the file name, not the content. */
function isCaptionFile({ filename, type, bytes }: UploadedFile): boolean {
  const extension = filename.toLowerCase().slice(-4);
  const isSupported =
    (type === 'text/vtt' && extension === '.vtt') ||
    (['application/x-subrip', 'text/plain'].includes(type) && extension === '.srt');
  return isSupported && bytes.length <= MAX_BYTES;
}

function deleteCaption(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const { video } = requireManagedVideo(exchange);
  if (!removeCaption(state.captions, video.id, params['language'] ?? '')) {
    throw createHttpError(404, 'Video caption not found');
  }
  return empty(204);
}

function removeCaption(captions: Caption[], videoId: number, language: string): boolean {
  const index = captions.findIndex(
    (caption) => caption.videoId === videoId && caption.language === language,
  );
  if (index >= 0) captions.splice(index, 1);
  return index >= 0;
}

/** Takes up a transcription; `finishTranscription` ends it. Captions of any language keep the server from it, also by force. */
async function generateCaption(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const { video } = requireManagedVideo(exchange);
  if (!state.transcription)
    throw createHttpError(400, 'Video transcription is disabled on this instance');
  if (video.isLive) throw createHttpError(400, 'Cannot run this task on a live video');
  if (state.captions.some(({ videoId }) => videoId === video.id))
    throw createHttpError(400, 'This video already has captions', {
      code: 'video_already_has_captions',
    });
  const isForced = toBoolean((await readFields(exchange))['forceTranscription']) === true;
  if (isForced && user.role !== 0)
    throw createHttpError(403, 'Only admins can force transcription');
  if (!isForced && state.transcribing.has(video.id))
    throw createHttpError(409, 'This video is already being transcribed', {
      code: 'video_already_being_transcribed',
    });
  state.transcribing.add(video.id);
  return empty(204);
}

const CAPTIONS = '/api/v1/videos/:id/captions';

export const captionRoutes = [
  route(`GET ${CAPTIONS}`, listCaptions),
  route(`POST ${CAPTIONS}/generate`, generateCaption),
  route(`PUT ${CAPTIONS}/:language`, putCaption),
  route(`DELETE ${CAPTIONS}/:language`, deleteCaption),
];
