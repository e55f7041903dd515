import { isComunalHttpError } from '@comunal/http';
import {
  CallbackError,
  toldSource,
  UploadSourceError,
  type Pausing,
  type UploadSource,
} from '@comunal/http/upload';
import type { Connection } from '../connection.ts';
import { isPeerTubeError, toPeerTubeError } from '../peertube-error.ts';
import type { UploadOptions } from './upload-options.ts';
import { UploadRun } from './upload-run.ts';
import type { UploadTarget } from './upload-target.ts';

/** Uploads a source to a target; resolves once the server has made something of it. */
export async function runUpload<Result>(
  connection: Connection,
  target: UploadTarget<Result>,
  given: UploadSource,
  options: UploadOptions,
  pause: Pausing,
): Promise<Result> {
  const source = toldSource(given, options);
  try {
    return await new UploadRun(connection, target, source, options, pause).run();
  } catch (thrown) {
    options.signal?.throwIfAborted();
    if (thrown instanceof CallbackError) throw thrown.thrown;
    if (thrown instanceof UploadSourceError) throw connection.error(thrown.code, thrown.message);
    const isOurs = isPeerTubeError(thrown) || !isComunalHttpError(thrown);
    throw isOurs ? thrown : toPeerTubeError(thrown);
  } finally {
    // What came of the upload counts, whatever comes of this.
    await source.close?.().catch(() => {});
  }
}
