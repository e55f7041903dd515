import type { UploadOptions, UploadSource } from '@comunal/http/upload';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import type { UploadTarget } from './upload-target.ts';

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
export type PeerTubeUploadState = Readonly<z.output<typeof stateSchema>>;

/** Reads a state that was kept, or undefined when it is none. */
export function readUploadState(value: unknown): PeerTubeUploadState | undefined {
  const result = stateSchema.safeParse(value);
  return result.success ? result.data : undefined;
}

/** What an upload takes. What `onState` or `onProgress` throws ends the upload, which rejects with just that. */
export interface PeerTubeUploadOptions extends UploadOptions<PeerTubeUploadState> {}

/**
 * Checks that a state belongs to this very upload.
 * @throws `PeerTubeError`: `unusable-state`, `file-changed`.
 */
export function checkUploadState<Result>(
  { createError, http }: PeerTubeConnection,
  target: UploadTarget<Result>,
  { name, size, fingerprint }: UploadSource,
  value: PeerTubeUploadState,
): PeerTubeUploadState {
  const state = readUploadState(value);
  if (!state) throw createError('unusable-state', 'It is not what onState gave.');
  if (state.server !== http.baseUrl || state.name !== target.name)
    throw createError('unusable-state', 'It belongs to another upload.');
  if (state.size !== size || state.fingerprint !== fingerprint || state.fileName !== name)
    throw createError('file-changed', `${name} is not the file that this upload began with.`);
  return state;
}
