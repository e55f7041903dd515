import { blobSource, uploadOf, type Upload, type UploadSource } from '@comunal/http/upload';
import type { Connection } from '../connection.ts';
import { runUpload } from '../uploads/run-upload.ts';
import type { UploadOptions } from '../uploads/upload-options.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';

/** Begins to upload. The server keeps what it has of a paused one for about a day. */
export function startUpload<Result>(
  connection: Connection,
  target: UploadTarget<Result>,
  source: Blob | UploadSource,
  options: UploadOptions = {},
): Upload<Result> {
  const open = source instanceof Blob ? blobSource(source) : source;
  return uploadOf((pause) => runUpload(connection, target, open, options, pause));
}
