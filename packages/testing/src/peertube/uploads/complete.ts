import { type Answer, json } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { refusal } from '../http/problem.ts';
import { createVideo } from '../videos/create.ts';
import { presentSource } from '../videos/present-source.ts';
import { looksLikeMedia, problemOfName } from './media-type.ts';
import type { Upload } from './upload.ts';

/** The last piece came: the request waits while the server processes, and the upload is gone when it answers. */
export async function completeUpload(exchange: Exchange, upload: Upload): Promise<Answer> {
  const { state, operation } = exchange;
  upload.processing = true;
  await state.processing.wait();
  state.uploads.delete(upload.id);
  const media = upload.storage.close(upload.size);
  if (!looksLikeMedia(media)) throw refusal(422, 'Video file unreadable.', { operation });
  const nameProblem = problemOfName(upload.filename, state.settings);
  if (nameProblem !== undefined)
    throw refusal(500, nameProblem, { code: 'SequelizeValidationError', operation });
  if (upload.replaces === undefined) {
    const { id, shortUUID, uuid } = createVideo(state, { ...upload, media });
    return json({ video: { id, shortUUID, uuid } });
  }
  const video = state.videos.find(({ id }) => id === upload.replaces);
  if (!video) throw refusal(404, 'Video not found', { operation });
  video.media = media;
  video.inputFilename = upload.filename;
  video.inputFileUpdatedAt = state.now();
  video.updatedAt = state.now();
  return json(presentSource(video));
}
