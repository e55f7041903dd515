import type { HttpCallOptions } from '@comunal/http';
import type { UploadSource } from '@comunal/http/upload';

/** The value that tells a new result from what was there before: the newest video's number, or when a source was made. */
export type UploadBaseline = number | string | null;

/** What an upload creates, and where: a new video, or a new source file of one. The protocol is the same for both. */
export interface UploadTarget<Result> {
  /** The path at which uploads begin, below the server's address. */
  readonly path: string;
  /** Distinguishes this upload from others when it is resumed. */
  readonly name: string;
  /** Reads the baseline before the upload begins, so that its result can be found if the last response gets lost. */
  readBaseline(options: HttpCallOptions): Promise<UploadBaseline>;
  /** Creates the body of the request that begins the upload. */
  createBody(
    source: UploadSource,
  ): { json: unknown } | Promise<{ json: unknown } | { body: FormData }>;
  /** Reads the result from the response to the last chunk, or `undefined` when it is not there. */
  readResult(response: string): Result | undefined;
  /** Finds what the upload may have created since the baseline. */
  findResults(baseline: UploadBaseline, options: HttpCallOptions): Promise<readonly Result[]>;
}
