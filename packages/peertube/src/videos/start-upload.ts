import {
  createPausableUpload,
  uploadOptionNames,
  type Upload,
  type UploadClient,
  type UploadSource,
} from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { isPeerTubeError, toPeerTubeError } from '../peertube-error.ts';
import type { PeerTubeUploadOptions } from '../uploads/upload-state.ts';
import { UploadRun } from '../uploads/upload-run.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';

const client: UploadClient<PeerTubeUploadOptions> = {
  optionNames: uploadOptionNames,
  toError: toPeerTubeError,
  isOwnError: isPeerTubeError,
};

/**
 * Starts a resumable upload, which resolves once the server has created the result. PeerTube keeps an upload that gets no bytes
 * for one to two hours, and not across its own restart; a paused one gets a kilobyte every twenty minutes. An upload that the
 * server has forgotten begins anew by itself, except from a stream, which cannot go back. It rejects with an error that
 * `createTarget` throws.
 */
export function startUpload<Result>(
  connection: PeerTubeConnection,
  createTarget: () => UploadTarget<Result>,
  source: Blob | UploadSource,
  options: PeerTubeUploadOptions = {},
): Upload<Result> {
  return createPausableUpload(source, options, client, (guardedSource, pause) =>
    new UploadRun(connection, createTarget(), guardedSource, options, pause).run(),
  );
}
