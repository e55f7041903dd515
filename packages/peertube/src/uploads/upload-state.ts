import type { UploadOptions, UploadSource } from '@comunal/http/upload';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import type { UploadBaseline, UploadTarget } from './upload-target.ts';

/** Validates a stored upload. */
export const stateSchema = z.object({
  version: z.literal(1),
  server: z.string(),
  uploadId: z.string(),
  name: z.string(),
  fileName: z.string(),
  size: z.number(),
  fingerprint: z.string(),
  baseline: z.nullable(z.union([z.number(), z.string()])),
  isLastSent: z.boolean(),
  wasLastSent: z.optional(z.boolean()),
});

/** The checkpoint from which a later process resumes an upload: plain JSON without secrets. */
export interface PeerTubeUploadState {
  /** The version of this format. A state of another version is none: `readUploadState` returns undefined for it. */
  readonly version: 1;
  /** The server's address. */
  readonly server: string;
  /** The server's id of the upload. It is of no use without its owner's token. */
  readonly uploadId: string;
  /** Distinguishes this upload from others. */
  readonly name: string;
  /** The name of the file. */
  readonly fileName: string;
  /** The size of the file, in bytes. */
  readonly size: number;
  /** Tells whether it is still the same file. */
  readonly fingerprint: string;
  /** Tells the result from what was there before: the newest video's number, or when the last source file was made. */
  readonly baseline: UploadBaseline;
  /** Whether the last bytes have been sent, so that the video may exist. */
  readonly isLastSent: boolean;
  /** Whether that was true of an earlier beginning, which the server forgot without creating a video. */
  readonly wasLastSent?: boolean | undefined;
}

/** The options of an upload. An error that `onState` or `onProgress` throws ends the upload, which rejects with that error. */
export interface PeerTubeUploadOptions extends UploadOptions<PeerTubeUploadState> {}

/**
 * Parses a stored state; returns `undefined` when the value is none.
 * @param value - What `JSON.parse` returned, or anything else.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { readUploadState } from '@comunal/peertube';
 * import { createPeerTube, fileTokenStore, openFile } from '@comunal/peertube/node';
 *
 * const auth = { store: fileTokenStore('tokens.json') }; // of an earlier `auth.logIn`
 * const { videos } = createPeerTube({ baseUrl: 'https://tubo.example', auth });
 * const text = await readFile('upload.json', 'utf8').catch(() => 'null');
 * await videos.upload(await openFile('charla.mp4'), { name: 'Charla', channelId: 2 }, {
 *   state: readUploadState(JSON.parse(text)), // undefined begins anew
 *   onState: (state) => writeFile('upload.json', JSON.stringify(state)),
 * });
 * ```
 */
export function readUploadState(value: unknown): PeerTubeUploadState | undefined {
  const result = stateSchema.safeParse(value);
  return result.success ? result.data : undefined;
}

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
