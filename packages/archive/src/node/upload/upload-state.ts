import * as z from 'zod/mini';

/** The checkpoint from which a later process resumes a multipart upload: plain JSON without secrets. */
export interface ArchiveUploadState {
  readonly version: 1;
  /** The address of the S3-like server. */
  readonly server: string;
  readonly identifier: string;
  readonly name: string;
  readonly size: number;
  readonly fingerprint: string;
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

/** Reads a saved state; undefined when it is not one. */
export function readUploadState(value: unknown): ArchiveUploadState | undefined {
  return stateSchema.safeParse(value).data;
}
