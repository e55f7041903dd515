import { isComunalHttpError, type ChunkBody } from '@comunal/http';
import {
  PAUSED,
  type RetryPolicy,
  type PauseController,
  type UploadReporter,
} from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { readChunkResponse, toStuckVerdict, type Verdict } from './chunk-response.ts';
import { createChunkSizer } from './chunk-sizer.ts';
import type { PeerTubeUploadOptions, PeerTubeUploadState } from './upload-state.ts';

/** The upload on the server that chunks are sent to. */
export interface UploadSession {
  /** The path at which uploads begin, below the server's address. */
  readonly path: string;
  readonly uploadId: string;
  /** The size of the whole file, in bytes. */
  readonly size: number;
}

/** What a sender works with. */
export interface ChunkSenderOptions {
  readonly connection: PeerTubeConnection;
  readonly options: PeerTubeUploadOptions;
  readonly pause: PauseController;
  readonly retryPolicy: RetryPolicy;
  readonly report: UploadReporter<PeerTubeUploadState>;
  /** The largest chunk, in bytes, that both the source and the connection can carry. */
  readonly maxChunkBytes: number;
}

interface PutOptions {
  readonly onSent?: (bytes: number) => void;
  /** @defaultValue aborts with the caller's own signal and with the next pause */
  readonly signal?: AbortSignal;
}

/** Sends chunks to the server, and asks how far it is. It never sends a chunk again by itself. */
export class ChunkSender {
  readonly #connection: PeerTubeConnection;
  readonly #options: PeerTubeUploadOptions;
  readonly #pause: PauseController;
  readonly #retryPolicy: RetryPolicy;
  readonly #reporter: UploadReporter<PeerTubeUploadState>;
  readonly #sizer;

  constructor({
    connection,
    options,
    pause,
    retryPolicy,
    report,
    maxChunkBytes,
  }: ChunkSenderOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#pause = pause;
    this.#retryPolicy = retryPolicy;
    this.#reporter = report;
    this.#sizer = createChunkSizer(maxChunkBytes);
  }

  /** The size of the next chunk, in bytes. */
  get chunkBytes(): number {
    return this.#sizer.bytes;
  }

  /** Whether the next chunk will be as large as the last one. */
  get isSizeSettled(): boolean {
    return this.#sizer.isLargest;
  }

  /** Asks the server up to which offset it has the file. */
  async queryOffset(upload: UploadSession): Promise<Verdict> {
    await this.#retryPolicy.waitWhilePaused();
    return this.#put(upload, `bytes */${upload.size}`, new Uint8Array(0));
  }

  /** Sends the bytes from `start` to `end`; after a pause it queries the offset instead. */
  async send(
    upload: UploadSession,
    body: ChunkBody,
    [start, end]: readonly [number, number],
  ): Promise<Verdict> {
    if (await this.#retryPolicy.waitWhilePaused()) return this.queryOffset(upload);
    const { clock } = this.#connection;
    const startedMs = clock.now();
    const range = `bytes ${start}-${end - 1}/${upload.size}`;
    const verdict = await this.#put(upload, range, body, {
      onSent: (bytes) => {
        const sent = start + bytes;
        this.#reporter.report(sent < upload.size ? 'sending' : 'processing', sent);
      },
    });
    // A file that is too large as a whole was refused when the upload began.
    const isTooLarge = verdict.kind === 'refused' && verdict.failure.status === 413;
    if (isTooLarge && this.#sizer.recordTooLarge(end - start)) return this.queryOffset(upload);
    if (verdict.kind !== 'more') return verdict;
    // A chunk of which nothing was taken would be sent for ever if it were sent again at once.
    if (verdict.offset <= start) return toStuckVerdict(upload.path);
    this.#sizer.recordSuccess(end - start, clock.now() - startedMs);
    return verdict;
  }

  /**
   * Sends a few bytes while the upload is paused, so that the server does not forget it.
   * @param readPiece - Reads the bytes to send from the server's offset, or `undefined` when there are none.
   * @param signal - Stops the transfer, beside the caller's own signal.
   */
  async sendWhilePaused(
    upload: UploadSession,
    readPiece: (
      offset: number,
    ) => Promise<{ readonly body: ChunkBody; readonly end: number } | undefined>,
    signal: AbortSignal,
  ): Promise<void> {
    const verdict = await this.#put(upload, `bytes */${upload.size}`, new Uint8Array(0), {
      signal,
    });
    const piece = verdict.kind === 'more' ? await readPiece(verdict.offset) : undefined;
    if (verdict.kind !== 'more' || !piece) return;
    const range = `bytes ${verdict.offset}-${piece.end - 1}/${upload.size}`;
    await this.#put(upload, range, piece.body, { signal });
  }

  async #put(
    { path, uploadId }: UploadSession,
    range: string,
    body: ChunkBody,
    { onSent, signal: stop = this.#retryPolicy.getStopSignal() }: PutOptions = {},
  ): Promise<Verdict> {
    const { session, sendChunk, http, createError } = this.#connection;
    const { signal, stallTimeoutMs } = this.#options;
    const halt = this.#pause.signal;
    try {
      const token = await session.get(signal);
      if (!token) throw createError('unauthorized', 'There is no token: log in first.');
      const response = await sendChunk({
        url: `${http.baseUrl}${path}?upload_id=${encodeURIComponent(uploadId)}`,
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-range': range,
          'content-type': 'application/octet-stream',
        },
        body,
        signal: stop,
        stallTimeoutMs,
        expectedMs: onSent && this.#sizer.expectedMs,
        onSent,
      });
      const verdict = readChunkResponse(response, path, token);
      if (response.status !== 401 || verdict.kind !== 'refused') return verdict;
      const next = await session.renew(token, signal);
      if (next === undefined || next === token) return verdict;
      return { kind: 'busy', failure: verdict.failure };
    } catch (thrown) {
      signal?.throwIfAborted();
      if (halt.aborted) return { kind: 'busy', failure: PAUSED };
      if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
      if (onSent) this.#sizer.recordFailure();
      return { kind: 'busy', failure: thrown };
    }
  }
}
