import * as z from 'zod/mini';

const stateSchema = z.object({
  version: z.literal(1),
  /** Address of the S3-like server. */
  server: z.string(),
  identifier: z.string(),
  name: z.string(),
  size: z.number(),
  fingerprint: z.string(),
  partBytes: z.number(),
  /** What the server calls the upload. Without the keys it opens nothing. */
  uploadId: z.string(),
  /** Whether the parts have been asked to be put together, so that the file may be there. */
  isCompleting: z.boolean(),
});

/** Where an upload in parts is, for a later process: plain JSON without secrets. */
export type ArchiveUploadState = Readonly<z.output<typeof stateSchema>>;

/** Reads a state that was kept, or undefined when it is none. */
export function readUploadState(value: unknown): ArchiveUploadState | undefined {
  return stateSchema.safeParse(value).data;
}
