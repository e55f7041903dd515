import {
  abortable,
  ComunalHttpError,
  systemClock,
  toHttpError,
  wait,
  type Clock,
} from '@comunal/http';
import { open } from 'node:fs/promises';

/**
 * Why a file of a server is not there: it does not exist, is for some people alone, is too large, is on another server, or did
 * not come whole though it was asked for several times.
 */
export type DownloadRefusal = 'missing' | 'unreadable' | 'too-large' | 'elsewhere' | 'broken';

/** How a file is downloaded. */
export interface DownloadOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** The largest file that is taken. */
  readonly maxBytes: number;
  /** After how long without a byte a try ends. @defaultValue 30000 */
  readonly stallTimeoutMs?: number | undefined;
  /** Milliseconds before the retry of that number, from 1 on, where the server asks for none. @defaultValue 1000, 2000, … */
  readonly delay?: ((attempt: number) => number) | undefined;
  /** @defaultValue the clock of the runtime */
  readonly clock?: Clock | undefined;
}

/** How often a file is asked for. */
const maxTries = 4;

/** The longest wait that a server may ask for. */
const maxRetryAfterSeconds = 60;

/** How one try went: whole, refused, or to be repeated after some time. */
type Outcome =
  | { readonly refusal: DownloadRefusal | undefined }
  | { readonly retryAfterSeconds?: number };

/**
 * Downloads a file of a server into a new place on disk, piece by piece. A try that breaks off, stalls or is turned away for
 * the moment is repeated. No redirect is followed, and nothing is sent along that tells who asks.
 *
 * @returns why there is no such file, or `undefined` where all of it was written.
 * @throws ComunalHttpError where no answer came at all; the signal's reason.
 */
export async function downloadFile(
  url: URL,
  path: string,
  options: DownloadOptions,
): Promise<DownloadRefusal | undefined> {
  const { signal, clock = systemClock, delay = (attempt) => 1000 * 2 ** (attempt - 1) } = options;
  let hasAnswered = false;
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryDownload(url, path, options, () => (hasAnswered = true));
    if ('refusal' in outcome) return outcome.refusal;
    const { retryAfterSeconds = delay(attempt) / 1000 } = outcome;
    if (attempt === maxTries || retryAfterSeconds > maxRetryAfterSeconds) break;
    await wait(clock, retryAfterSeconds * 1000, signal);
  }
  if (hasAnswered) return 'broken';
  const request = { method: 'GET', path: url.pathname.slice(1) };
  throw new ComunalHttpError({ code: 'network', request });
}

async function tryDownload(
  url: URL,
  path: string,
  { fetch, signal, maxBytes, stallTimeoutMs = 30_000, clock = systemClock }: DownloadOptions,
  onAnswer: () => void,
): Promise<Outcome> {
  const stalled = new AbortController();
  let stop = clock.after(stallTimeoutMs, () => stalled.abort());
  const ends = AbortSignal.any([signal, stalled.signal]);
  const output = await open(path, 'w', 0o600);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: ends,
    });
    onAnswer();
    const failure = readStatus(response);
    if (failure || Number(response.headers.get('content-length') ?? 0) > maxBytes) {
      response.body?.cancel().catch(() => {}); // not waited for: a server that hangs would hold us here
      return failure ?? { refusal: 'too-large' };
    }
    let length = 0;
    const reader = response.body?.getReader();
    for (;;) {
      // A body that no runtime ends by its signal would hold us here.
      const piece = await abortable(Promise.resolve(reader?.read()), ends);
      stop();
      if (!piece || piece.done) return { refusal: undefined };
      length += piece.value.length;
      if (length > maxBytes) {
        reader?.cancel().catch(() => {});
        return { refusal: 'too-large' };
      }
      await output.writeFile(piece.value);
      stop = clock.after(stallTimeoutMs, () => stalled.abort());
    }
  } catch (thrown) {
    signal.throwIfAborted();
    if (stalled.signal.aborted || isOfConnection(thrown)) return {};
    throw thrown;
  } finally {
    stop();
    await output.close();
  }
}

/** Reads what a status means; `undefined` where the file follows. */
function readStatus({ ok, status, headers, type }: Response): Outcome | undefined {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { refusal: 'elsewhere' };
  if (ok) return undefined;
  if (status === 404 || status === 410) return { refusal: 'missing' };
  if (![408, 423, 429].includes(status) && status < 500) return { refusal: 'unreadable' };
  const answer = { status, contentType: '', text: '', headers: Object.fromEntries(headers) };
  const request = { method: 'GET', path: '' };
  const { retryAfterSeconds } = toHttpError(answer, { request, secrets: [] });
  return retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
}

/** `fetch` says `TypeError` of every connection that breaks, within the body too. */
function isOfConnection(thrown: unknown): boolean {
  return thrown instanceof TypeError || (thrown instanceof Error && thrown.name === 'AbortError');
}
