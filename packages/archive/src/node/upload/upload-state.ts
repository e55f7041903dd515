import * as z from 'zod/mini';

/** The checkpoint from which a later process resumes a multipart upload: plain JSON without secrets. */
export interface ArchiveUploadState {
  /** The version of this format. A state of another version is none: `readUploadState` returns undefined for it. */
  readonly version: 1;
  /** The address of the S3-like server. */
  readonly server: string;
  /** The item. */
  readonly identifier: string;
  /** The name of the file in the item. */
  readonly name: string;
  /** The size of the file, in bytes. */
  readonly size: number;
  /** Tells whether it is still the same file. */
  readonly fingerprint: string;
  /** The size of each part but the last, in bytes, which has to be the same when it resumes. */
  readonly partBytes: number;
  /** The server's id of the upload, which is of no use without the keys. */
  readonly uploadId: string;
  /** True once the server was asked to put the parts together, so that the file may exist. */
  readonly isCompleting: boolean;
}

const stateSchema: z.ZodMiniType<ArchiveUploadState> = z.object({
  version: z.literal(1),
  server: z.string(),
  identifier: z.string(),
  name: z.string(),
  size: z.number(),
  fingerprint: z.string(),
  partBytes: z.number(),
  uploadId: z.string(),
  isCompleting: z.boolean(),
});

/**
 * Reads a saved state; undefined when it is not one.
 * @param value - What `JSON.parse` returned, or anything else.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { readUploadState } from '@comunal/archive/node';
 *
 * const text = await readFile('upload.json', 'utf8').catch(() => 'null');
 * const state = readUploadState(JSON.parse(text)); // for `options.state` of an upload; undefined begins anew
 * ```
 */
export function readUploadState(value: unknown): ArchiveUploadState | undefined {
  return stateSchema.safeParse(value).data;
}
