import * as z from 'zod/mini';

const stateSchema = z.object({
  version: z.literal(1),
  /** Address of the server. */
  server: z.string(),
  /** What the server calls the upload. Without its owner's token it opens nothing. */
  uploadId: z.string(),
  name: z.string(),
  fileName: z.string(),
  size: z.number(),
  fingerprint: z.string(),
  /** What the outcome is told by: the newest video, or the source, before it began. */
  before: z.nullable(z.union([z.number(), z.string()])),
  /** Whether the last bytes have been on their way, so that there may be a video. */
  isLastSent: z.boolean(),
  /** Whether that was so of an earlier beginning, which the server has forgotten without a video. */
  wasLastSent: z.optional(z.boolean()),
});

/** Where an upload is, for a later process: plain JSON without secrets. */
export type UploadState = Readonly<z.output<typeof stateSchema>>;

/** Reads a state that was kept, or undefined when it is none. */
export function readUploadState(value: unknown): UploadState | undefined {
  const result = stateSchema.safeParse(value);
  return result.success ? result.data : undefined;
}
