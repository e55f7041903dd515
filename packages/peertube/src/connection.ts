import {
  checkOptionNames,
  createHttp,
  sendChunkByFetch,
  systemClock,
  transportOptionNames,
  type Clock,
  type Http,
  type HttpErrorInit,
  type OptionNames,
  type SendChunk,
  type TransportOptions,
} from '@comunal/http';
import type { ResumeOptions } from '@comunal/http/upload';
import { requestTokens } from './auth/request-tokens.ts';
import { createSession, type PeerTubeAuthOptions, type PeerTubeSession } from './auth/session.ts';
import { toPeerTubeError, type PeerTubeError, type PeerTubeErrorCode } from './peertube-error.ts';
import { parseErrorBody } from './parse-error-body.ts';

/** The options of a client: where the server is, and how it is called. */
export interface PeerTubeOptions extends TransportOptions {
  /** The address of the server, such as `https://video.example`. It has to be https, unless it is this machine. */
  readonly baseUrl: string | URL;
  /** How the tokens of a log-in are kept. @defaultValue in memory */
  readonly auth?: PeerTubeAuthOptions | undefined;
  /**
   * Sends the chunks of an upload. In a page, `sendChunkByXhr` of `@comunal/http/xhr` reports progress inside a chunk; the
   * client of `@comunal/peertube/node` brings its own, unless `fetch` is set. @defaultValue one that uses `fetch`
   */
  readonly sendChunk?: SendChunk | undefined;
  /**
   * The largest chunk that `sendChunk` takes, in bytes: at least one, and with `fetch` no more than the default.
   * @defaultValue 8388608, since `fetch` and XHR hold a whole chunk in memory
   */
  readonly maxChunkBytes?: number | undefined;
  /** The retry policy of uploads: when they resume after an interruption, and when they give up. @defaultValue sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
  /** The time and the randomness of uploads, for tests. @defaultValue the system's */
  readonly clock?: Clock | undefined;
}

const optionNames: OptionNames<PeerTubeOptions> = {
  baseUrl: true,
  auth: true,
  sendChunk: true,
  maxChunkBytes: true,
  resume: true,
  clock: true,
  ...transportOptionNames,
};

/** The largest chunk that `fetch` is given, in bytes, since it is held in memory as a whole. */
const maxFetchBytes = 8_388_608;

/** What the groups of calls of one client share: `createVideos(connect({ baseUrl }))`. */
export interface PeerTubeConnection {
  /** Calls the server. Its `baseUrl` is the address of the server, checked and with a slash at its end. */
  readonly http: Http;
  /** The tokens of the log-in, loaded from `auth.store` before the first call that needs them. */
  readonly session: PeerTubeSession;
  /** Sends the chunks of uploads: `sendChunk` of the options, or `sendChunkByFetch`. */
  readonly sendChunk: SendChunk;
  /** The largest chunk of an upload, in bytes. */
  readonly maxChunkBytes: number;
  /** The retry policy of uploads; undefined for the default one. */
  readonly resume: ResumeOptions | undefined;
  /** The time and the randomness of uploads. */
  readonly clock: Clock;
  /**
   * Remembers the server's version, so that an error about an unexpected response names it.
   * @param version - As the server states it.
   */
  readonly noteVersion: (version: string) => void;
  /**
   * Creates an error of this client that no response of the server is behind.
   * @param code - What the caller can react to.
   * @param detail - A sentence in English, without secrets.
   * @param more - What else is known of the failure. @defaultValue nothing
   */
  readonly createError: (
    code: PeerTubeErrorCode,
    detail: string,
    more?: Partial<HttpErrorInit>,
  ) => PeerTubeError;
}

/**
 * Creates what the groups of calls share. Nothing is sent before the first call.
 * @param options - The server, and how it is called.
 * @throws `PeerTubeError`: `bad-address` and `insecure-address` for the `baseUrl`, `bad-request` for `maxChunkBytes`.
 *   TypeError for an option of the wrong type.
 *
 * @example
 * ```ts
 * import { connect, createVideos } from '@comunal/peertube';
 *
 * const videos = createVideos(connect({ baseUrl: 'https://tubo.example', timeoutMs: 10_000 }));
 * const { total } = await videos.list({ search: 'fanzine' });
 * ```
 */
export function connect(options: PeerTubeOptions): PeerTubeConnection {
  checkOptionNames('createPeerTube', options, optionNames);
  checkOptionValues(options);
  const {
    baseUrl,
    fetch,
    timeoutMs,
    retry,
    hooks,
    ky,
    auth,
    sendChunk = (request) => sendChunkByFetch(request, fetch),
    maxChunkBytes = maxFetchBytes,
    clock = systemClock,
  } = options;
  const createError: PeerTubeConnection['createError'] = (code, detail, more) =>
    toPeerTubeError({ request: { method: '', path: '' }, ...more, code, detail });
  const isByFetch = !options.sendChunk || options.sendChunk === sendChunkByFetch;
  const limit = isByFetch ? maxFetchBytes : Infinity;
  if (!(maxChunkBytes >= 1 && maxChunkBytes <= limit))
    throw createError(
      'bad-request',
      `maxChunkBytes has to be at least 1${isByFetch ? ` and, with fetch, at most ${limit}` : ''}.`,
    );
  let version: string | undefined;
  const session = createSession((refreshToken) => requestTokens(http, { refreshToken }), auth);
  const http = createHttp({
    baseUrl,
    fetch,
    timeoutMs,
    retry,
    hooks,
    ky,
    tokens: session,
    parseErrorBody,
    toError: toPeerTubeError,
    serverVersion: () => version,
  });
  return {
    http,
    session,
    sendChunk,
    maxChunkBytes,
    resume: options.resume,
    clock,
    noteVersion: (serverVersion) => {
      version = serverVersion;
    },
    createError,
  };
}

/** Refuses what types would refuse, for programs without them: it would fail only with the first log-in or upload. */
function checkOptionValues({ auth, sendChunk, clock }: PeerTubeOptions): void {
  const { store, onNotStored } = auth ?? {};
  const members: readonly (readonly [name: string, owner: object | undefined, member: string])[] = [
    ['auth.store', store, 'load'],
    ['auth.store', store, 'save'],
    ['clock', clock, 'now'],
  ];
  for (const [name, owner, member] of members)
    if (owner !== undefined && typeof Reflect.get(Object(owner), member) !== 'function')
      throw new TypeError(`\`${name}\` needs a function \`${member}\`.`);
  for (const [name, value] of Object.entries({ sendChunk, 'auth.onNotStored': onNotStored }))
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`\`${name}\` has to be a function.`);
}
