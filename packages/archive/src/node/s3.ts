import {
  parseBaseUrl,
  isComunalHttpError,
  toHttpError,
  type CallOptions,
  type ChunkResponse,
  type ChunkBody,
  type SendChunk,
} from '@comunal/http';
import { archiveError, isArchiveError, toArchiveError } from '../archive-error.ts';
import { isOwnHost } from '../is-own-host.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { readS3Failure } from './read-s3-failure.ts';
import { childText, readXml } from './read-xml.ts';

/** One request to the S3-like server. */
export interface S3Request extends CallOptions {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the server's address, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Its length goes before it, as the server wants it. */
  readonly body?: ChunkBody | undefined;
  readonly onSent?: ((bytes: number) => void) | undefined;
  readonly stallTimeoutMs?: number | undefined;
}

/** The S3-like server. */
export interface S3 {
  /** Where it is, with a slash at its end. */
  readonly baseUrl: string;
  /** For questions that name the account. */
  readonly accessKey: () => string;
  /** Sends one request, signed, and gives the answer. @throws `ArchiveError` for a refusal, and when no answer comes. */
  send(request: S3Request): Promise<ChunkResponse>;
}

/** More than the Archive makes. */
const maxHops = 5;

/** A server that is written to. It often sends on to a machine of its own; the keys go nowhere else. */
export function createS3({
  accessKey,
  secretKey,
  sendChunk,
  ...given
}: ArchiveKeys & { readonly baseUrl: string | URL; readonly sendChunk: SendChunk }): S3 {
  const baseUrl = parseBaseUrl(given.baseUrl, toArchiveError);
  const secrets = [accessKey, secretKey];
  return {
    baseUrl,
    accessKey: () => accessKey,
    async send({ method, path, query = {}, headers = {}, body, ...options }) {
      const request = { method, path };
      let url = new URL(`${baseUrl}${path}`);
      url.search = new URLSearchParams(query).toString();
      for (let hops = 0; hops <= maxHops; hops++) {
        const answer = await told(
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
        const status = statusOf(answer, request);
        if (status >= 200 && status < 300) return answer;
        if (status >= 300 && status < 400) {
          url = nextOf(url, answered['location'], request, status);
          continue;
        }
        const contentType = answered['content-type'] ?? '';
        throw toArchiveError(
          toHttpError(
            { status, contentType, text: answer.body, headers: answered },
            { request, secrets, parseErrorBody: readS3Failure },
          ),
        );
      }
      throw archiveError('redirect', 'It is sent on without end.', { request });
    },
  };
}

/** The status, also of what is a refusal though it comes as a success. @throws `ArchiveError` for a page for people. */
function statusOf(
  { status, body }: ChunkResponse,
  request: { readonly method: string; readonly path: string },
): number {
  if (status < 200 || status >= 300) return status;
  if (/^\s*<(?:!doctype|html)\b/i.test(body))
    throw archiveError('unexpected-response', 'A page for people came in place of an answer.', {
      request,
      status,
    });
  // Putting parts together can begin well and fail, when its status is on the way already.
  const document = readXml(body);
  if (document?.name !== 'Error') return status;
  return childText(document, 'Code') === 'InternalError' ? 503 : 500;
}

/** Only 307 and 308 keep method and body; where they lead is never repeated, since it may hold anything. */
function nextOf(
  from: URL,
  location: string | undefined,
  request: { readonly method: string; readonly path: string },
  status: number,
): URL {
  const to =
    location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined;
  if ((status === 307 || status === 308) && to && isOwnHost(from, to)) return to;
  throw archiveError('redirect', 'It leads to a server that is not the Archive’s.', {
    request,
    status,
  });
}

/** The same answer; a failure is one of ours. */
async function told(
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
