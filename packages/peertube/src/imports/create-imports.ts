import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { apiPath, callApi } from '../call-api.ts';
import { toVideoBody, type VideoInput } from '../videos/video-input.ts';
import { videoSchema } from '../videos/video.ts';
import { privateByDefault } from '../vocabulary/privacy.ts';
import type { Known } from '../known.ts';

/** PeerTube's states, in the order of its numbers. */
const states = ['pending', 'success', 'failed', 'rejected', 'cancelled', 'processing'] as const;

/** How far an import is. */
export type ImportState = (typeof states)[number];

const importSchema = z.pipe(
  z.looseObject({
    id: z.number(),
    targetUrl: z.nullish(z.string()),
    magnetUri: z.nullish(z.string()),
    torrentName: z.nullish(z.string()),
    state: z.looseObject({ id: z.number() }),
    error: z.nullish(z.string()),
    attempts: z.optional(z.number()),
    createdAt: z.string(),
    video: z.nullish(videoSchema),
  }),
  // A state of a later version is something that goes on.
  z.transform(({ state: { id }, ...rest }) => ({ ...rest, state: states[id - 1] ?? 'processing' })),
);

/** A video that the server fetches itself. `error` is for people, in the server's words. */
export interface VideoImport extends Known<z.output<typeof importSchema>> {}

/** What to import, and what the video is to be. What is left out, the server takes from where the video is. */
export type NewImport = VideoInput & { readonly channelId: number } & (
    | {
        /** Where a file or a page with a video is. The server fetches it, and refuses addresses of its own network. */ readonly targetUrl: string;
      }
    | { readonly magnetUri: string }
  );

/** Videos that the server fetches itself, so that they do not go through this computer. */
export interface PeerTubeImports {
  /**
   * Begins an import, of a private video unless `input.privacy` says otherwise; it goes on at the server.
   * @throws `PeerTubeError`: `bad-request` for an address that is none, `forbidden` for one that the server does not
   *   fetch, `conflict` where imports are turned off, as those of torrents are on an installed server, `server` (500) for a host that the server cannot find.
   */
  create(input: NewImport, options?: CallOptions): Promise<VideoImport>;
  /** One's own, the newest first. */
  list(page?: ListOptions, options?: CallOptions): Paginator<VideoImport>;
  /** @throws `PeerTubeError` with `conflict` when it has begun. */
  cancel(id: number, options?: CallOptions): Promise<void>;
  /** Forgets an import that ended; its video stays. @throws `PeerTubeError` with `conflict` while it goes on. */
  delete(id: number, options?: CallOptions): Promise<void>;
  /** Tries again one that failed; from PeerTube 8 on. */
  retry(id: number, options?: CallOptions): Promise<void>;
}

/** Imports, by themselves. */
export function createImports(connection: PeerTubeConnection): PeerTubeImports {
  return {
    create: async (input, options) =>
      callApi(connection, 'POST', 'videos/imports', options, {
        ...(await toVideoBody(privateByDefault(input), connection.createError)),
        schema: importSchema,
      }),
    list: (page, options) =>
      paginateApi(
        connection,
        'users/me/videos/imports',
        importSchema,
        { sort: '-createdAt', ...page },
        options,
        true,
      ),
    cancel: (id, options) =>
      callApi(connection, 'POST', apiPath`videos/imports/${id}/cancel`, options),
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`videos/imports/${id}`, options),
    retry: (id, options) =>
      callApi(connection, 'POST', apiPath`videos/imports/${id}/retry`, options),
  };
}
