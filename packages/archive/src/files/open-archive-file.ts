import { toHttpError, type CallOptions } from '@comunal/http';
import { createArchiveError, toArchiveError } from '../archive-error.ts';
import type { ArchiveConnection } from '../connection.ts';
import { toFilePath } from '../identifier.ts';
import { isOwnHost } from '../is-own-host.ts';
import { parseErrorBody } from '../parse-error-body.ts';

/** Which part of a file is opened, and whether it counts as a view. */
export interface OpenFileOptions extends CallOptions {
  /** The offset of the first byte. @defaultValue 0 */
  readonly start?: number | undefined;
  /** The offset after the last byte. @defaultValue the end of the file */
  readonly end?: number | undefined;
  /** Whether the Archive counts it as a view of the item. @defaultValue false */
  readonly countView?: boolean | undefined;
}

/** An open file, or a part of one, as a stream. */
export interface OpenedFile {
  /** The offset of the first byte that comes: 0 when the server sends the whole file though a part was asked for. */
  readonly start: number;
  /** The size of the whole file in bytes, when the server states it. */
  readonly size: number | undefined;
  /** The bytes. Read it or cancel it, or the connection stays open. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** More redirects than the Archive makes: it redirects once. */
const maxHops = 5;

/**
 * Opens a file for reading. The site names the machine that holds the file by a redirect, so unlike any other call this one
 * follows redirects to another origin: to machines of the Archive alone, by https, decided before the request.
 */
export async function openArchiveFile(
  connection: ArchiveConnection,
  identifier: string,
  name: string,
  { start = 0, end, countView = false, signal }: OpenFileOptions = {},
): Promise<OpenedFile> {
  const path = `download/${toFilePath(identifier, name)}`;
  const request = { method: 'GET', path };
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (start > 0 || end !== undefined)
    headers['range'] = `bytes=${start}-${end === undefined ? '' : end - 1}`;
  let url = new URL(`${connection.site.baseUrl}${path}${countView ? '' : '?cnt=0'}`);
  for (let hops = 0; hops <= maxHops; hops++) {
    const response = await fetchWithTimeout(connection, url, headers, request, signal);
    const { status, body } = response;
    if (response.type === 'opaqueredirect')
      throw createArchiveError(
        'redirect',
        'A page cannot see where it leads: open the file in a program.',
        {
          request,
        },
      );
    const location = response.headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      await body?.cancel();
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      if (!next || !isOwnHost(url, next))
        throw createArchiveError('redirect', 'It leads to a server that is not the Archive’s.', {
          request,
          status,
        });
      url = next;
      continue;
    }
    if (!response.ok || !body) throw await toRefusal(response, request);
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    if (status === 206 && range) return { start: Number(range[1]), size: Number(range[2]), body };
    const length = response.headers.get('content-length');
    return { start: 0, size: length === null ? undefined : Number(length), body };
  }
  throw createArchiveError('redirect', 'It is sent on without end.', { request });
}

/** Fetches with a time-out for the headers alone, since a file takes as long as it takes. */
async function fetchWithTimeout(
  { fetch, clock, timeoutMs }: ArchiveConnection,
  url: URL,
  headers: Readonly<Record<string, string>>,
  request: { readonly method: string; readonly path: string },
  signal: AbortSignal | undefined,
): Promise<Response> {
  const late = new AbortController();
  const stop = clock.after(timeoutMs, () => late.abort());
  try {
    return await fetch(url, {
      headers,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    });
  } catch {
    signal?.throwIfAborted();
    throw toArchiveError({ request, code: late.signal.aborted ? 'timed-out' : 'network' });
  } finally {
    stop();
  }
}

async function toRefusal(
  response: Response,
  request: { readonly method: string; readonly path: string },
): Promise<Error> {
  await response.body?.cancel();
  const headers = Object.fromEntries(response.headers);
  const answer = { status: response.status, contentType: '', text: '', headers };
  return toArchiveError(toHttpError(answer, { request, secrets: [], parseErrorBody }));
}
