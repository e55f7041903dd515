import { createHttp, systemClock, type Clock, type Http } from '@comunal/http';
import { toArchiveError } from './archive-error.ts';
import { readFailure } from './read-failure.ts';

/** Where the Internet Archive is and how it is called. */
export interface ArchiveOptions {
  /** The site: https, unless it is this machine. @defaultValue 'https://archive.org' */
  readonly baseUrl?: string | URL | undefined;
  /** The server that counts views. @defaultValue 'https://be-api.us.archive.org' */
  readonly viewsUrl?: string | URL | undefined;
  /** The seam for tests and for runtimes with their own. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds for one try of a call, and until a file that is opened begins to come; after that, uploads and downloads
   * have a stall time-out. @defaultValue 30000
   */
  readonly timeoutMs?: number | undefined;
  /** Time and chance, for tests. */
  readonly clock?: Clock | undefined;
}

/** What groups of calls that read are made on: `createItems(connect())`. */
export interface Connection {
  readonly site: Http;
  readonly views: Http;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** As it was given. */
  readonly timeoutMs: number;
}

/**
 * Makes what the groups share. Nothing is sent before the first call.
 * @param secrets - What no error may repeat.
 * @throws `ArchiveError`: `bad-address` and `insecure-address` for an address that will not do.
 */
export function connect(
  {
    baseUrl = 'https://archive.org',
    viewsUrl = 'https://be-api.us.archive.org',
    fetch,
    timeoutMs = 30_000,
    clock = systemClock,
  }: ArchiveOptions = {},
  secrets: readonly string[] = [],
): Connection {
  const ask: typeof globalThis.fetch = (input, init) => (fetch ?? globalThis.fetch)(input, init);
  const shared = { fetch: ask, timeoutMs, clock, secrets, readFailure, toError: toArchiveError };
  return {
    site: createHttp({ ...shared, baseUrl }),
    views: createHttp({ ...shared, baseUrl: viewsUrl }),
    fetch: ask,
    clock,
    timeoutMs,
  };
}
