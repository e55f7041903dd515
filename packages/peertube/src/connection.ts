import {
  createHttp,
  systemClock,
  type Clock,
  sendChunkByFetch,
  type Http,
  type HttpErrorInit,
  type SendChunk,
  type TransportOptions,
} from '@comunal/http';
import type { ResumeOptions } from '@comunal/http/upload';
import { requestTokens } from './auth/request-tokens.ts';
import { createSession, type AuthOptions, type Session } from './auth/session.ts';
import { toPeerTubeError, type PeerTubeError, type PeerTubeErrorCode } from './peertube-error.ts';
import { readFailure } from './read-failure.ts';

/** Where a server is and how it is called. */
export interface PeerTubeOptions extends TransportOptions {
  /** The server, such as `https://video.example`: https, unless it is this machine. There is no default. */
  readonly baseUrl: string | URL;
  /** How a log-in is kept. @defaultValue in memory */
  readonly auth?: AuthOptions | undefined;
  /**
   * What carries the chunks of an upload. In a page, `sendChunkByXhr` of `@comunal/http/xhr` shows progress inside a
   * chunk; the client of `@comunal/peertube/node` brings its own unless it is given a `fetch`. @defaultValue `fetch`
   */
  readonly sendChunk?: SendChunk | undefined;
  /**
   * The most that it carries at once, in bytes: at least one, and with `fetch` no more than by default.
   * @defaultValue 8388608, what `fetch` and XHR hold in memory
   */
  readonly maxChunkBytes?: number | undefined;
  /** When uploads go on after an interruption, and when they give up. @defaultValue after sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
  /** Time and chance of uploads, for tests. */
  readonly clock?: Clock | undefined;
}

/** What is held in memory at once. */
const maxFetchBytes = 8_388_608;

/** A server that groups of calls are made on: `createVideos(connect({ baseUrl }))`. */
export interface Connection {
  readonly http: Http;
  readonly session: Session;
  readonly sendChunk: SendChunk;
  readonly maxChunkBytes: number;
  readonly resume: ResumeOptions | undefined;
  readonly clock: Clock;
  /** Remembers what the server calls itself, so that an answer of another shape is told with it. */
  readonly noteVersion: (version: string) => void;
  /** An error of this client about something that no answer told. */
  readonly error: (
    code: PeerTubeErrorCode,
    detail: string,
    more?: Partial<HttpErrorInit>,
  ) => PeerTubeError;
}

/**
 * Makes what the groups share. Nothing is sent before the first call.
 * @throws `PeerTubeError`: `bad-address` and `insecure-address` for the `baseUrl`, `bad-request` for `maxChunkBytes`.
 */
export function connect(options: PeerTubeOptions): Connection {
  const {
    auth,
    sendChunk = (request) => sendChunkByFetch(request, options.fetch),
    maxChunkBytes = maxFetchBytes,
    clock = systemClock,
  } = options;
  const error: Connection['error'] = (code, detail, more) =>
    toPeerTubeError({ request: { method: '', path: '' }, ...more, code, detail });
  const isByFetch = !options.sendChunk || options.sendChunk === sendChunkByFetch;
  const most = isByFetch ? maxFetchBytes : Infinity;
  if (!(maxChunkBytes >= 1 && maxChunkBytes <= most))
    throw error(
      'bad-request',
      `maxChunkBytes is to be at least 1${isByFetch ? ` and, with fetch, at most ${most}` : ''}.`,
    );
  let version: string | undefined;
  const session = createSession((refreshToken) => requestTokens(http, { refreshToken }), auth);
  const http = createHttp({
    ...options,
    tokens: session,
    readFailure,
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
    noteVersion: (told) => {
      version = told;
    },
    error,
  };
}
