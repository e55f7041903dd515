import {
  parseBaseUrl,
  isComunalHttpError,
  toHttpError,
  type CallOptions,
  type ChunkResponse,
  type ChunkBody,
  type SendChunk,
} from '@comunal/http';
import { createArchiveError, isArchiveError, toArchiveError } from '../archive-error.ts';
import { isOwnHost } from '../is-own-host.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { parseS3Error } from './parse-s3-error.ts';
import { getChildText, readXml } from './read-xml.ts';

/** A request to the S3-like server. */
export interface S3Request extends CallOptions {
  /** The method; only GET is free of consequences. */
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** The path below the server's address, encoded. */
  readonly path: string;
  /** The query; values are encoded. @defaultValue none */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers beside those that sign the request. @defaultValue none */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body, whose length is sent first, as the server demands. */
  readonly body?: ChunkBody | undefined;
  /** Called with the bytes of the body that have left so far. */
  readonly onSent?: ((bytes: number) => void) | undefined;
  /** Milliseconds without a byte before it fails with `stalled`. @defaultValue 60000 */
  readonly stallTimeoutMs?: number | undefined;
}

/** A client of the Archive's S3-like server. */
export interface S3Client {
  /** The address of the server, which ends in a slash. */
  readonly baseUrl: string;
  /** Returns the access key, for requests that name the account. */
  readonly accessKey: () => string;
  /**
   * Signs and sends a request, and returns the response.
   * @param request - Which file or item, and what is sent.
   * @throws `ArchiveError` for an error response, and when none comes.
   *
   * @example
   * ```ts
   * import { connectToWrite } from '@comunal/archive/node';
   *
   * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
   * const { s3 } = connectToWrite({ accessKey, secretKey });
   * const { body } = await s3.send({ method: 'GET', path: 'colectiva-de-ejemplo-charla' }); // the list of its files, as XML
   * ```
   */
  send(request: S3Request): Promise<ChunkResponse>;
}

/** More redirects than the Archive makes. */
const maxHops = 5;

/** Creates a client that follows the server's redirects to its own machines, and sends the keys nowhere else. */
export function createS3Client({
  accessKey,
  secretKey,
  sendChunk,
  ...options
}: ArchiveKeys & { readonly baseUrl: string | URL; readonly sendChunk: SendChunk }): S3Client {
  const baseUrl = parseBaseUrl(options.baseUrl, toArchiveError);
  const secrets = [accessKey, secretKey];
  return {
    baseUrl,
    accessKey: () => accessKey,
    async send({ method, path, query = {}, headers = {}, body, ...options }) {
      const request = { method, path };
      let url = new URL(`${baseUrl}${path}`);
      url.search = new URLSearchParams(query).toString();
      for (let hops = 0; hops <= maxHops; hops++) {
        const answer = await toArchiveErrors(
          sendChunk({
            ...options,
            url: url.href,
            method,
            headers: { ...headers, authorization: `LOW ${accessKey}:${secretKey}` },
            body: body ?? new Uint8Array(0),
          }),
          request,
          options.signal,
        );
        const { headers: answered } = answer;
        const status = readStatus(answer, request);
        if (status >= 200 && status < 300) return answer;
        if (status >= 300 && status < 400) {
          url = resolveRedirect(url, answered['location'], request, status);
          continue;
        }
        const contentType = answered['content-type'] ?? '';
        throw toArchiveError(
          toHttpError(
            { status, contentType, text: answer.body, headers: answered },
            { request, secrets, parseErrorBody: parseS3Error },
          ),
        );
      }
      throw createArchiveError('redirect', 'It is sent on without end.', { request });
    },
  };
}

/** Reads the status; an error that comes with a status of success gets one of its own. @throws `ArchiveError` for an HTML page. */
function readStatus(
  { status, body }: ChunkResponse,
  request: { readonly method: string; readonly path: string },
): number {
  if (status < 200 || status >= 300) return status;
  if (/^\s*<(?:!doctype|html)\b/i.test(body))
    throw createArchiveError(
      'unexpected-response',
      'A page for people came in place of an answer.',
      {
        request,
        status,
      },
    );
  // Completing an upload can fail when its status of success is already on the way.
  const document = readXml(body);
  if (document?.name !== 'Error') return status;
  return getChildText(document, 'Code') === 'InternalError' ? 503 : 500;
}

/** Follows only 307 and 308, which keep method and body. No error repeats the location, since it may hold anything. */
function resolveRedirect(
  from: URL,
  location: string | undefined,
  request: { readonly method: string; readonly path: string },
  status: number,
): URL {
  const to =
    location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined;
  if ((status === 307 || status === 308) && to && isOwnHost(from, to)) return to;
  throw createArchiveError('redirect', 'It leads to a server that is not the Archive’s.', {
    request,
    status,
  });
}

/** Turns the failures of a request into errors of this client. */
async function toArchiveErrors(
  answer: Promise<ChunkResponse>,
  request: { readonly method: string; readonly path: string },
  signal: AbortSignal | undefined,
): Promise<ChunkResponse> {
  try {
    return await answer;
  } catch (thrown) {
    signal?.throwIfAborted();
    if (!isComunalHttpError(thrown) || isArchiveError(thrown)) throw thrown;
    const { code, detail } = thrown;
    throw toArchiveError({ request, code, detail });
  }
}
