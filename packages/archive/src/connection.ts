import {
  checkOptionNames,
  createHttp,
  systemClock,
  transportOptionNames,
  type Clock,
  type Http,
  type OptionNames,
  type TransportOptions,
} from '@comunal/http';
import { toArchiveError } from './archive-error.ts';
import { parseErrorBody } from './parse-error-body.ts';

/**
 * The options of a client: where the Internet Archive is, and how it is called. Files are opened and sent by `fetch` and
 * `sendChunk` alone: `retry`, `hooks` and `ky` apply to all other calls.
 */
export interface ArchiveOptions extends TransportOptions {
  /** The site: https, unless it is this machine. @defaultValue 'https://archive.org' */
  readonly baseUrl?: string | URL | undefined;
  /** The server that counts views. @defaultValue 'https://be-api.us.archive.org' */
  readonly viewsUrl?: string | URL | undefined;
  /** The S3-like server, to which only the client of `@comunal/archive/node` writes. @defaultValue 'https://s3.us.archive.org' */
  readonly s3Url?: string | URL | undefined;
  /**
   * Milliseconds for one try of a call, and until a file that is opened begins to come; after that, uploads and downloads
   * have a stall time-out. @defaultValue that of `ky`, or 30000
   */
  readonly timeoutMs?: number | undefined;
  /** The time and the randomness of uploads and downloads, for tests. @defaultValue the system's */
  readonly clock?: Clock | undefined;
}

export const archiveOptionNames: OptionNames<ArchiveOptions> = {
  baseUrl: true,
  viewsUrl: true,
  s3Url: true,
  clock: true,
  ...transportOptionNames,
};

/** The connection that the groups of calls share: `createItems(connect())`. */
export interface ArchiveConnection {
  /** Calls the site: items, search and metadata. */
  readonly site: Http;
  /** Calls the server that counts views. */
  readonly views: Http;
  /** Opens files, with the redirects that this client follows by itself. */
  readonly fetch: typeof globalThis.fetch;
  /** The time and the randomness of uploads and downloads. */
  readonly clock: Clock;
  /** Milliseconds for one attempt. */
  readonly timeoutMs: number;
}

/**
 * Creates the connection that the groups of calls share. Nothing is sent before the first call.
 * @param options - Where the Archive is, and how it is called; none for archive.org itself.
 * @param secrets - Texts that no error may repeat.
 * @throws `ArchiveError`: `bad-address` and `insecure-address` for an address that will not do.
 *
 * @example
 * ```ts
 * import { connect, createViews } from '@comunal/archive';
 *
 * const views = createViews(connect({ timeoutMs: 10_000 }));
 * const { last30Days } = await views.get('colectiva-de-ejemplo-charla');
 * ```
 */
export function connect(
  options: ArchiveOptions = {},
  secrets: readonly string[] = [],
): ArchiveConnection {
  checkOptionNames('createArchive', options, archiveOptionNames);
  const {
    baseUrl = 'https://archive.org',
    viewsUrl = 'https://be-api.us.archive.org',
    fetch,
    timeoutMs = 30_000,
    clock = systemClock,
    retry,
    hooks,
    ky,
  } = options;
  const transport = { fetch, timeoutMs: options.timeoutMs, retry, hooks, ky };
  const shared = { ...transport, secrets, parseErrorBody, toError: toArchiveError };
  return {
    site: createHttp({ ...shared, baseUrl }),
    views: createHttp({ ...shared, baseUrl: viewsUrl }),
    fetch: (input, init) => (fetch ?? globalThis.fetch)(input, init),
    clock,
    timeoutMs,
  };
}
