import type { Connection } from '../connection.ts';
import { pausing } from '../uploads/pausing.ts';
import { runUpload } from '../uploads/run-upload.ts';
import type { UploadOptions } from '../uploads/upload-options.ts';
import { blobSource, type UploadSource } from '../uploads/upload-source.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';

/** An upload under way: await it. */
export interface Upload<Result> extends Promise<Result> {
  /** Stops sending; the server keeps what it has for about a day. */
  pause(): void;
  /** Goes on from what the server has. */
  resume(): void;
}

/** Begins to upload. */
export function startUpload<Result>(
  connection: Connection,
  target: UploadTarget<Result>,
  source: Blob | UploadSource,
  options: UploadOptions = {},
): Upload<Result> {
  const pause = pausing();
  const open = source instanceof Blob ? blobSource(source) : source;
  // Whoever is told of progress may already pause what this returns.
  const result = Promise.resolve().then(() => runUpload(connection, target, open, options, pause));
  return Object.assign(result, { pause: () => pause.pause(), resume: () => pause.resume() });
}
