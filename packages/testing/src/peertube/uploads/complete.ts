import { type HandlerResponse, json } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { createVideo } from '../videos/create.ts';
import { presentSource } from '../videos/present-source.ts';
import { toBoolean } from '../http/values.ts';
import { looksLikeMedia, getFilenameError } from './media-type.ts';
import type { Upload } from './upload.ts';

/** Completes an upload after its last chunk: the request waits for processing, and the upload is deleted before the response. */
export async function completeUpload(exchange: Exchange, upload: Upload): Promise<HandlerResponse> {
  const { state, operation } = exchange;
  upload.processing = true;
  await state.processing.wait();
  state.uploads.delete(upload.id);
  const media = upload.storage.close(upload.size);
  if (!looksLikeMedia(media)) throw createHttpError(422, 'Video file unreadable.', { operation });
  const filenameError = getFilenameError(upload.filename, state.settings);
  if (filenameError !== undefined)
    throw createHttpError(500, filenameError, { code: 'SequelizeValidationError', operation });
  if (upload.replacedVideoId === undefined) {
    const { id, shortUUID, uuid } = createVideo(state, { ...upload, media });
    // A server that transcribes does so with each upload, unless it is told not to.
    if (state.transcription && toBoolean(upload.fields['generateTranscription']) !== false)
      state.transcribing.add(id);
    return json({ video: { id, shortUUID, uuid } });
  }
  const video = state.videos.find(({ id }) => id === upload.replacedVideoId);
  if (!video) throw createHttpError(404, 'Video not found', { operation });
  video.media = media;
  video.inputFilename = upload.filename;
  video.inputFileUpdatedAt = state.now();
  video.updatedAt = state.now();
  return json(presentSource(video));
}
