import { isComunalHttpError, type ChunkBody } from '@comunal/http';
import {
  PAUSED,
  type RetryPolicy,
  type PauseController,
  type UploadReport,
} from '@comunal/http/upload';
import type { PeerTubeUploadState } from './upload-state.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { readChunkResponse, stuck, type Verdict } from './chunk-response.ts';
import { createChunkSizer } from './chunk-sizer.ts';
import type { PeerTubeUploadOptions } from './upload-state.ts';

/** Which upload, and how large it is. */
export interface UploadSession {
  /** Where uploads begin, below the server's address. */
  readonly path: string;
  readonly uploadId: string;
  /** Bytes in all. */
  readonly size: number;
}

interface PutOptions {
  readonly onSent?: (bytes: number) => void;
  /** @defaultValue the caller's own and the next pause */
  readonly signal?: AbortSignal;
}

/** The line to the server: sends a chunk, and asks what has arrived. Nothing is sent twice unasked. */
export class ChunkSender {
  readonly #connection: PeerTubeConnection;
  readonly #options: PeerTubeUploadOptions;
  readonly #pause: PauseController;
  readonly #retryPolicy: RetryPolicy;
  readonly #report: UploadReport<PeerTubeUploadState>;
  readonly #size;

  constructor(
    connection: PeerTubeConnection,
    options: PeerTubeUploadOptions,
    pause: PauseController,
    retryPolicy: RetryPolicy,
    report: UploadReport<PeerTubeUploadState>,
    largestChunk: number,
  ) {
    this.#connection = connection;
    this.#options = options;
    this.#pause = pause;
    this.#retryPolicy = retryPolicy;
    this.#report = report;
    this.#size = createChunkSizer(largestChunk);
  }

  /** How many bytes to send next. */
  get chunkBytes(): number {
    return this.#size.bytes;
  }

  /** Whether the next chunk will be as large as the last one. */
  get hasSettled(): boolean {
    return this.#size.isLargest;
  }

  /** What the server has. */
  async ask(upload: UploadSession): Promise<Verdict> {
    await this.#retryPolicy.waitWhilePaused();
    return this.#put(upload, `bytes */${upload.size}`, new Uint8Array(0));
  }

  /** Sends the bytes from `start` to `end`; after a pause it asks first. */
  async send(
    upload: UploadSession,
    body: ChunkBody,
    [start, end]: readonly [number, number],
  ): Promise<Verdict> {
    if (await this.#retryPolicy.waitWhilePaused()) return this.ask(upload);
    const { clock } = this.#connection;
    const began = clock.now();
    const range = `bytes ${start}-${end - 1}/${upload.size}`;
    const verdict = await this.#put(upload, range, body, {
      onSent: (bytes) => {
        const sent = start + bytes;
        this.#report.tell(sent < upload.size ? 'sending' : 'processing', sent);
      },
    });
    // What is too large as a whole was refused at the beginning.
    const isTooLarge = verdict.kind === 'refused' && verdict.failure.status === 413;
    if (isTooLarge && this.#size.refused(end - start)) return this.ask(upload);
    if (verdict.kind !== 'more') return verdict;
    // Sent again at once, what it does not take would go round for ever.
    if (verdict.offset <= start) return stuck(upload.path);
    this.#size.took(end - start, clock.now() - began);
    return verdict;
  }

  /** Sends bytes while the upload is paused, and asks first from where on. The signal stops it, and so does the caller's own. */
  async sendWhilePaused(
    upload: UploadSession,
    pieceFrom: (
      offset: number,
    ) => Promise<{ readonly body: ChunkBody; readonly end: number } | undefined>,
    signal: AbortSignal,
  ): Promise<void> {
    const verdict = await this.#put(upload, `bytes */${upload.size}`, new Uint8Array(0), {
      signal,
    });
    const piece = verdict.kind === 'more' ? await pieceFrom(verdict.offset) : undefined;
    if (verdict.kind !== 'more' || !piece) return;
    const range = `bytes ${verdict.offset}-${piece.end - 1}/${upload.size}`;
    await this.#put(upload, range, piece.body, { signal });
  }

  async #put(
    { path, uploadId }: UploadSession,
    range: string,
    body: ChunkBody,
    { onSent, signal: stop = this.#retryPolicy.stop() }: PutOptions = {},
  ): Promise<Verdict> {
    const { session, sendChunk, http, createError } = this.#connection;
    const { signal, stallTimeoutMs } = this.#options;
    const halt = this.#pause.signal;
    try {
      const token = await session.get(signal);
      if (!token) throw createError('unauthorized', 'There is no token: log in first.');
      const answer = await sendChunk({
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
        expectedMs: onSent && this.#size.expectedMs,
        onSent,
      });
      const verdict = readChunkResponse(answer, path, token);
      if (answer.status !== 401 || verdict.kind !== 'refused') return verdict;
      const next = await session.renew(token, signal);
      if (next === undefined || next === token) return verdict;
      return { kind: 'busy', failure: verdict.failure };
    } catch (thrown) {
      signal?.throwIfAborted();
      if (halt.aborted) return { kind: 'busy', failure: PAUSED };
      if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
      if (onSent) this.#size.failed();
      return { kind: 'busy', failure: thrown };
    }
  }
}
