import * as z from 'zod/mini';

/** Where an upload in parts is, for a later process: plain JSON without secrets. */
export interface ArchiveUploadState {
  readonly version: 1;
  /** Address of the S3-like server. */
  readonly server: string;
  readonly identifier: string;
  readonly name: string;
  readonly size: number;
  readonly fingerprint: string;
  readonly partBytes: number;
  /** What the server calls the upload. Without the keys it opens nothing. */
  readonly uploadId: string;
  /** Whether the parts have been asked to be put together, so that the file may be there. */
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

/** Reads a state that was kept, or undefined when it is none. */
export function readUploadState(value: unknown): ArchiveUploadState | undefined {
  return stateSchema.safeParse(value).data;
}
