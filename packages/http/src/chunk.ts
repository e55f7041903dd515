import { isSecureUrl } from './address.ts';
import { ComunalHttpError, type HttpErrorCode } from './http-error.ts';

/** The bytes of a chunk: in memory, of a file of the browser's, or read piece by piece by `readInto`. */
export type ChunkBody =
  | Blob
  | Uint8Array<ArrayBuffer>
  | {
      /** Bytes in all. */
      readonly size: number;
      /** Fills the buffer from an offset within the chunk, and resolves to the number of bytes that it put there: one at least. */
      readInto(buffer: Uint8Array<ArrayBuffer>, offset: number): Promise<number>;
    };

/** A request with a large body. */
export interface ChunkRequest {
  /** The whole address, on https unless it is this machine. */
  readonly url: string;
  /** Mostly `PUT` or `PATCH`, as the server's protocol has it. */
  readonly method: string;
  /** The headers, with the token. A type of `application/octet-stream` is added when there is none. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of this chunk alone; a part of a file says where it stands by a header, such as `content-range`. */
  readonly body: ChunkBody;
  /** Stops the transfer; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes of this chunk that have left so far. An error that it throws ends the transfer, which rejects with it. */
  readonly onSent?: ((bytes: number) => void) | undefined;
  /** Milliseconds in which no byte leaves and no answer comes, before it fails with `stalled`. @defaultValue 60000 */
  readonly stallTimeoutMs?: number | undefined;
  /** Milliseconds that the body should take, when the line is known: for a sender that cannot see the bytes leave. */
  readonly expectedMs?: number | undefined;
}

/** The response of the server, whatever its status: errors and 308 included. */
export interface ChunkResponse {
  /** HTTP status. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most the first 64 kB. */
  readonly body: string;
}

/**
 * Sends one chunk and returns the response. Nothing is sent twice: after an error, ask the server which bytes it has.
 * @param request - Where to, the bytes, and a signal.
 * @throws `ComunalHttpError` with code `network` or `stalled`; the signal's reason when that aborts.
 */
export type SendChunk = (request: ChunkRequest) => Promise<ChunkResponse>;

export const DEFAULT_STALL_TIMEOUT_MS = 60_000;
export const MAX_RESPONSE_BYTES = 65_536;

export function createChunkError(
  { method, url }: ChunkRequest,
  code: HttpErrorCode,
  detail?: string,
): ComunalHttpError {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return new ComunalHttpError({ code, detail, request: { method, path } });
}

/** The address of a request; the error of `new URL` itself would hold its query. */
export function parseChunkUrl(request: ChunkRequest): URL {
  const { url } = request;
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || address.username || address.password)
    throw createChunkError(request, 'bad-address');
  if (!isSecureUrl(address)) throw createChunkError(request, 'insecure-address');
  return address;
}

export function getSize(body: ChunkBody): number {
  return body instanceof Uint8Array ? body.length : body.size;
}

export function toChunkHeaders({ headers, body }: ChunkRequest): Record<string, string> {
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return typed || getSize(body) === 0
    ? { ...headers }
    : { ...headers, 'content-type': 'application/octet-stream' };
}

/** The whole body, for senders that take no stream. */
export async function readWholeBody(body: ChunkBody): Promise<Blob | Uint8Array<ArrayBuffer>> {
  if (!('readInto' in body)) return body;
  const whole = new Uint8Array(body.size);
  for (let offset = 0; offset < body.size;) {
    offset += await readSome(body, whole.subarray(offset), offset);
  }
  return whole;
}

/** Reads at least one byte. */
export async function readSome(
  body: Extract<ChunkBody, { readInto: unknown }>,
  buffer: Uint8Array<ArrayBuffer>,
  offset: number,
): Promise<number> {
  const bytes = await body.readInto(buffer, offset);
  if (bytes > 0 && bytes <= buffer.length) return bytes;
  throw new RangeError(
    `The source gave ${bytes} bytes at ${offset} of ${body.size}: it may have changed meanwhile.`,
  );
}
