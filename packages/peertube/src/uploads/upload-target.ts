import type { HttpCallOptions } from '@comunal/http';
import type { UploadSource } from '@comunal/http/upload';

/** What is uploaded where: a new video, or a new source of one. The protocol is the same. */
export interface UploadTarget<Result> {
  /** Where uploads begin, below the server's address. */
  readonly path: string;
  /** Tells this upload from others for whoever resumes it. */
  readonly name: string;
  /** What to compare with when an answer was lost. Asked before the upload begins. */
  before(options: HttpCallOptions): Promise<number | string | null>;
  /** The body that begins it. */
  body(source: UploadSource): { json: unknown } | Promise<{ json: unknown } | { body: FormData }>;
  /** Reads the answer to the last chunk. */
  read(answer: string): Result | undefined;
  /** Looks for what the upload made since `before`: all that it may be. */
  find(before: number | string | null, options: HttpCallOptions): Promise<readonly Result[]>;
}
