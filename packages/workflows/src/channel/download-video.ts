import { systemClock, type Clock } from '@comunal/http';
import { open } from 'node:fs/promises';
import { StepError } from '../engine/step-error.ts';
import { checkAddress } from '../media/check-address.ts';
import type { BandwidthCap } from './bandwidth-cap.ts';
import { getFileSize } from './get-file-size.ts';

/** What {@link downloadVideo} takes. */
export interface DownloadOptions {
  readonly url: string;
  /** The size that the server named, in bytes. */
  readonly size: number;
  /** Where the bytes go, after those that are there. */
  readonly path: string;
  /** The server that the address came from: only one on this machine may lead to this machine. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly cap: BandwidthCap;
  readonly clock?: Clock | undefined;
  readonly signal: AbortSignal;
  readonly onReceived?: ((bytes: number) => void) | undefined;
}

/** Milliseconds without a byte before the connection counts as broken. */
const stallMs = 60_000;
const maxRedirects = 5;

/**
 * Downloads a file to the disk, piece by piece, and goes on after the bytes that an earlier attempt has left there.
 * @throws `StepError`: `network`, `stalled` and `unavailable`, which may pass; `gone`; `insecure-address`; `wrong-size`.
 */
export async function downloadVideo(options: DownloadOptions): Promise<void> {
  const { path, size, signal } = options;
  const had = getFileSize(path);
  if (had === size) return;
  const start = had > size ? 0 : had;
  const { body, isPartial } = await request(options, start);
  const handle = await open(path, isPartial && start > 0 ? 'r+' : 'w', 0o600);
  const reader = body.getReader();
  try {
    let position = isPartial ? start : 0;
    for (;;) {
      const { done, value } = await readNext(reader, options);
      if (done) break;
      if (position + value.length > size) throw new StepError('wrong-size');
      for (let offset = 0; offset < value.length;) {
        const bytes = Math.min(options.cap.pieceBytes, value.length - offset);
        await options.cap.takeDownload(bytes, signal);
        // A disk that is nearly full takes a part.
        const { bytesWritten } = await handle.write(value, offset, bytes, position);
        offset += bytesWritten;
        position += bytesWritten;
        options.onReceived?.(position);
      }
    }
    if (position < size) throw new StepError('network', { isTransient: true });
  } finally {
    // This is not awaited: a server that hangs would block it.
    reader.cancel().catch(() => {});
    await handle.close();
  }
}

interface Received {
  readonly body: ReadableStream<Uint8Array>;
  readonly isPartial: boolean;
}

async function request(options: DownloadOptions, start: number): Promise<Received> {
  const { baseUrl, fetch, signal } = options;
  let url = new URL(options.url);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    checkAddress(url, baseUrl);
    const response = await fetch(url, {
      headers: start > 0 ? { range: `bytes=${start}-` } : {},
      redirect: 'manual',
      signal,
    }).catch((thrown: unknown) => {
      signal.throwIfAborted();
      throw toNetworkError(thrown);
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      if (!URL.canParse(location, url)) break;
      url = new URL(location, url);
      continue;
    }
    const { ok, status, body } = response;
    if (ok && body && isExpected(response, start, options.size))
      return { body, isPartial: status === 206 };
    await body?.cancel();
    // A page of a proxy or a captive portal may come in place of the file, and be gone later.
    throw ok ? new StepError('wrong-size', { isTransient: true }) : toStatusError(response);
  }
  throw new StepError('redirect');
}

/**
 * Checks that a response is the file, or the part of it that was asked for: what follows bytes that are on the disk already has
 * to belong to them.
 */
function isExpected({ status, headers }: Response, start: number, size: number): boolean {
  if (status !== 206) return Number(headers.get('content-length') ?? Number.NaN) === size;
  const [, first, total] =
    /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  return Number(first) === start && Number(total) === size;
}

function toStatusError({ status, headers }: Response): StepError {
  if (status === 401 || status === 403 || status === 404 || status === 410)
    return new StepError('gone');
  const isTransient = status === 408 || status === 429 || status >= 500;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new StepError(isTransient ? 'unavailable' : 'refused', {
    isTransient,
    values: { status },
    ...(Number.isFinite(seconds) && { retryAfterSeconds: seconds }),
  });
}

async function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { clock = systemClock, signal }: DownloadOptions,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let stop = (): void => {};
  const stalled = new Promise<never>((_, reject) => {
    stop = clock.after(stallMs, () => reject(new StepError('stalled', { isTransient: true })));
  });
  try {
    return await Promise.race([reader.read(), stalled]);
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown instanceof StepError ? thrown : toNetworkError(thrown);
  } finally {
    stop();
  }
}

/** Of the error of the connection nothing is kept, since it may hold an address. */
function toNetworkError(_: unknown): StepError {
  return new StepError('network', { isTransient: true });
}
