import { toHttpError, type CallOptions } from '@comunal/http';
import { archiveError, toArchiveError } from '../archive-error.ts';
import type { Connection } from '../connection.ts';
import { filePath } from '../identifier.ts';
import { isOwnHost } from '../is-own-host.ts';
import { parseErrorBody } from '../read-failure.ts';

/** Which part of a file, and how it counts. */
export interface OpenOptions extends CallOptions {
  /** The first byte. @defaultValue 0 */
  readonly start?: number | undefined;
  /** The byte after the last. @defaultValue the end */
  readonly end?: number | undefined;
  /** Whether the Archive counts it as a view of the item. @defaultValue false */
  readonly isCounted?: boolean | undefined;
}

/** A file, or a part of one, on its way. */
export interface OpenedFile {
  /** The first byte that comes: 0 when the server gives the whole though a part was asked for. */
  readonly start: number;
  /** Bytes of the whole file, when the server says so. */
  readonly size: number | undefined;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** More than the Archive makes: it sends on once. */
const maxHops = 5;

/**
 * Opens a file for reading. The site names the machine that holds the file by a redirect, so unlike any other call this one
 * follows redirects to another origin: to machines of the Archive alone, by https, decided before the request.
 */
export async function openArchiveFile(
  connection: Connection,
  identifier: string,
  name: string,
  { start = 0, end, isCounted = false, signal }: OpenOptions = {},
): Promise<OpenedFile> {
  const path = `download/${filePath(identifier, name)}`;
  const request = { method: 'GET', path };
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (start > 0 || end !== undefined)
    headers['range'] = `bytes=${start}-${end === undefined ? '' : end - 1}`;
  let url = new URL(`${connection.site.baseUrl}${path}${isCounted ? '' : '?cnt=0'}`);
  for (let hops = 0; hops <= maxHops; hops++) {
    const response = await fetched(connection, url, headers, request, signal);
    const { status, body } = response;
    if (response.type === 'opaqueredirect')
      throw archiveError(
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
        throw archiveError('redirect', 'It leads to a server that is not the Archive’s.', {
          request,
          status,
        });
      url = next;
      continue;
    }
    if (!response.ok || !body) throw await refused(response, request);
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    if (status === 206 && range) return { start: Number(range[1]), size: Number(range[2]), body };
    const length = response.headers.get('content-length');
    return { start: 0, size: length === null ? undefined : Number(length), body };
  }
  throw archiveError('redirect', 'It is sent on without end.', { request });
}

/** What a server answers; only its beginning is timed, since a file takes as long as it takes. */
async function fetched(
  { fetch, clock, timeoutMs }: Connection,
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

async function refused(
  response: Response,
  request: { readonly method: string; readonly path: string },
): Promise<Error> {
  await response.body?.cancel();
  const headers = Object.fromEntries(response.headers);
  const answer = { status: response.status, contentType: '', text: '', headers };
  return toArchiveError(toHttpError(answer, { request, secrets: [], parseErrorBody }));
}
