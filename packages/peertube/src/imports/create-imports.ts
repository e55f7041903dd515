import type { CallOptions, ListOptions, OptionNames, Paginator } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { toVideoBody, videoInputNames, type VideoInput } from '../videos/video-input.ts';
import { videoSchema, type Video } from '../videos/video.ts';
import { privateByDefault } from '../vocabulary/privacy.ts';

/** The names of PeerTube's states, in the order of its numbers. */
const states = ['pending', 'success', 'failed', 'rejected', 'cancelled', 'processing'] as const;

/** How far an import is. */
export type ImportState = (typeof states)[number];

/** Validates an import, and reads its state by name. */
export const importSchema = z.pipe(
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
  // A state that a later version has added counts as one that goes on.
  z.transform(({ state: { id }, ...rest }) => ({ ...rest, state: states[id - 1] ?? 'processing' })),
);

/** A video that the server fetches by itself. */
export interface VideoImport {
  /** The number on this server. */
  readonly id: number;
  /** The address that it is fetched from; absent or null for a torrent. */
  readonly targetUrl?: string | null | undefined;
  /** The magnet link that it is fetched from; absent or null for an address. */
  readonly magnetUri?: string | null | undefined;
  /** The name of the torrent file; absent or null for an address. */
  readonly torrentName?: string | null | undefined;
  /** How far it is. A state that a later version of PeerTube has added counts as `processing`. */
  readonly state: ImportState;
  /** Why it failed, for people, in the server's words; absent or null otherwise. */
  readonly error?: string | null | undefined;
  /** How often it was tried; absent before PeerTube 8. */
  readonly attempts?: number | undefined;
  /** When it began, in ISO 8601. */
  readonly createdAt: string;
  /** The video; absent or null once it was deleted. */
  readonly video?: Video | null | undefined;
}

/** What to import, and the fields of the video. The server takes the fields that are left out from the source. */
export type NewImport = VideoInput & {
  /** The number of the channel that the video will belong to. */
  readonly channelId: number;
} & (
    | {
        /** The address of a file, or of a page with a video. The server refuses addresses of its own network. */
        readonly targetUrl: string;
      }
    | {
        /** A magnet link with one video; many servers have disabled torrents. */
        readonly magnetUri: string;
      }
  );

const newImportNames: OptionNames<VideoInput & { targetUrl: string; magnetUri: string }> = {
  ...videoInputNames,
  targetUrl: true,
  magnetUri: true,
};

/** The calls about imports: videos that the server fetches by itself, so that they do not pass through this computer. */
export interface PeerTubeImports {
  /**
   * Starts an import of a video that is private unless `input.privacy` says otherwise. The server goes on with it by itself.
   * @param input - The address of the video, the channel, and what is said about it.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `bad-request` for an invalid address, `forbidden` for one that the server does not fetch,
   *   `conflict` where imports are disabled, as those of torrents are on a new server, `server` (500) for a host that the
   *   server cannot resolve.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const targetUrl = 'https://archivo.example/charla.mp4';
   * const { id } = await peertube.imports.create({ targetUrl, channelId: 2, name: 'Charla' });
   * ```
   */
  create(input: NewImport, options?: CallOptions): Promise<VideoImport>;
  /**
   * Lists one's own imports, the newest first.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { id, state, error } of peertube.imports.list()) console.log(id, state, error);
   * ```
   */
  list(page?: ListOptions, options?: CallOptions): Paginator<VideoImport>;
  /**
   * Cancels an import.
   * @param id - The number of the import.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `conflict` when it has begun.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.imports.cancel(11);
   * ```
   */
  cancel(id: number, options?: CallOptions): Promise<void>;
  /**
   * Deletes an import that has ended; its video stays.
   * @param id - The number of the import.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `conflict` while it goes on.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.imports.delete(11); // the list forgets it, the video stays
   * ```
   */
  delete(id: number, options?: CallOptions): Promise<void>;
  /**
   * Retries an import that failed. From PeerTube 8 on.
   * @param id - The number of the import.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` for an import that did not fail, or that does not exist.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { id, state } of peertube.imports.list())
   *   if (state === 'failed') await peertube.imports.retry(id);
   * ```
   */
  retry(id: number, options?: CallOptions): Promise<void>;
}

/**
 * Creates the imports API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createAuth, createImports } from '@comunal/peertube';
 *
 * const connection = connect({ baseUrl: 'https://tubo.example' });
 * await createAuth(connection).logIn({ username: 'ana', password: 'a passphrase of hers' });
 * const { total } = await createImports(connection).list();
 * ```
 */
export function createImports(connection: PeerTubeConnection): PeerTubeImports {
  return {
    async create(input, options) {
      checkInput('imports.create', input, newImportNames, connection.createError);
      return callApi(connection, 'POST', 'videos/imports', options, {
        ...(await toVideoBody(privateByDefault(input), connection.createError)),
        schema: importSchema,
      });
    },
    list: (page, options) => {
      const path = 'users/me/videos/imports';
      return paginateApi(
        connection,
        { path, item: importSchema, auth: true, toQuery: () => ({ sort: '-createdAt' }) },
        { ...page },
        options,
      );
    },
    cancel: (id, options) =>
      callApi(connection, 'POST', apiPath`videos/imports/${id}/cancel`, options),
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`videos/imports/${id}`, options),
    retry: (id, options) =>
      callApi(connection, 'POST', apiPath`videos/imports/${id}/retry`, options),
  };
}
