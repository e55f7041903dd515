import type { ChunkBody } from '@comunal/http';
import {
  RetryPolicy,
  UploadReporter,
  type PauseController,
  type UploadSource,
} from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { toPeerTubeError } from '../peertube-error.ts';
import { beginUpload } from './begin-upload.ts';
import { toStuckVerdict, type Verdict } from './chunk-response.ts';
import { ChunkSender, type UploadSession } from './chunk-sender.ts';
import { findUploadResult } from './find-upload-result.ts';
import {
  checkUploadState,
  type PeerTubeUploadOptions,
  type PeerTubeUploadState,
} from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** How often an upload begins anew: to a server that forgets each one, the file would be sent without end. */
const maxRestarts = 5;
/** How many bytes are sent now and then while an upload is paused. */
const keepAliveBytes = 1_024;
/** How often the server is asked early whether it has finished, because a video of that name exists. */
const maxEarlyPolls = 5;

/** The largest chunk, in bytes, of a source that states no limit: it may hold a chunk in memory, and the next one beside it. */
const maxHeldBytes = 67_108_864;

interface PrefetchedChunk {
  readonly start: number;
  readonly end: number;
  readonly body: Promise<ChunkBody>;
}

/** Runs or resumes one upload, through to the server's result, as a state machine that each {@link Verdict} moves on. */
export class UploadRun<Result> {
  readonly #connection: PeerTubeConnection;
  readonly #target: UploadTarget<Result>;
  readonly #source: UploadSource;
  readonly #reporter: UploadReporter<PeerTubeUploadState>;
  readonly #retryPolicy: RetryPolicy;
  readonly #sender: ChunkSender;
  #state: PeerTubeUploadState | undefined;
  /** The next chunk, which is read while the last one is sent. */
  #prefetched: PrefetchedChunk | undefined;
  #restarts = 0;
  #earlyPolls = 0;
  /** The highest offset that the server has acknowledged. */
  #highestAcknowledged = 0;
  /** The highest offset that was sent; the whole file when an earlier process has sent some of it. */
  #highestSent: number;

  constructor(
    connection: PeerTubeConnection,
    target: UploadTarget<Result>,
    source: UploadSource,
    options: PeerTubeUploadOptions,
    pause: PauseController,
  ) {
    const { clock, resume } = connection;
    this.#connection = connection;
    this.#target = target;
    this.#source = source;
    this.#state = options.state && checkUploadState(connection, target, source, options.state);
    this.#highestSent = this.#state ? source.size : 0;
    this.#reporter = new UploadReporter(options, source.size, clock);
    this.#retryPolicy = new RetryPolicy({
      clock,
      pause,
      signal: options.signal,
      resume: options.resume ?? resume,
      onPhase: (phase) => this.#reporter.report(phase),
      keepAlive: (signal) => this.#keepAlive(signal),
      toError: toPeerTubeError,
    });
    const { maxChunkBytes = maxHeldBytes } = source;
    this.#sender = new ChunkSender({
      connection,
      options,
      pause,
      retryPolicy: this.#retryPolicy,
      report: this.#reporter,
      maxChunkBytes: Math.min(connection.maxChunkBytes, maxChunkBytes),
    });
  }

  async run(): Promise<Result> {
    if (this.#source.size === 0)
      throw this.#connection.createError('empty-file', `${this.#source.name} has no bytes.`);
    this.#reporter.report('starting');
    let verdict: Verdict = this.#state ? await this.#queryOffset() : await this.#begin();
    for (;;) {
      switch (verdict.kind) {
        case 'more':
          this.#acknowledge(verdict.offset);
          verdict = await this.#sendNext();
          break;
        case 'busy':
          await this.#retryPolicy.wait(verdict.failure, this.#state?.isLastSent === true, () =>
            this.#hasResult(),
          );
          verdict = await this.#queryOffset();
          break;
        case 'refused':
          throw toPeerTubeError(verdict.failure);
        case 'done':
        case 'gone': {
          // A last response that was cut off names no result: look for it.
          const named = verdict.kind === 'done' ? this.#target.readResult(verdict.body) : undefined;
          const result = named ?? (await this.#findResult());
          if (result) {
            this.#reporter.report('done', this.#source.size);
            return result;
          }
          verdict = await this.#restart();
        }
      }
    }
  }

  /** Asks the server for its offset, and resumes from there. */
  async #queryOffset(): Promise<Verdict> {
    const verdict = await this.#sender.queryOffset(this.#upload);
    if (verdict.kind === 'more') this.#reporter.resumeFrom(verdict.offset);
    // Asked after it has made the video and before the upload has ended, the server looks for a file that is gone.
    const isUnreadable = verdict.kind === 'refused' && verdict.failure.status === 422;
    return isUnreadable && this.#state?.isLastSent ? { kind: 'gone' } : verdict;
  }

  /** Begins the upload. Beginning twice creates no second video, only an upload that the server forgets. */
  async #begin(): Promise<Verdict> {
    const { isLastSent, wasLastSent } = this.#state ?? {};
    const baseline =
      this.#state === undefined
        ? await this.#retryPolicy.retry((options) => this.#target.readBaseline(options))
        : this.#state.baseline;
    const state = await this.#retryPolicy.retry((options) =>
      beginUpload(this.#connection, this.#target, this.#source, baseline, options),
    );
    await this.#saveState(isLastSent || wasLastSent ? { ...state, wasLastSent: true } : state);
    this.#reporter.resumeFrom(0);
    this.#highestAcknowledged = 0;
    this.#highestSent = 0;
    return { kind: 'more', offset: 0 };
  }

  /** Sends the chunk that follows the server's offset. */
  async #sendNext(): Promise<Verdict> {
    const { size } = this.#source;
    const start = this.#reporter.offset;
    // The server has every byte, and yet it asks for more.
    if (start >= size) return toStuckVerdict(this.#target.path);
    const { end, body } = this.#prefetched?.start === start ? this.#prefetched : this.#read(start);
    this.#prefetched = undefined;
    const bytes = await body;
    if (end === size) await this.#markLastSent();
    this.#highestSent = Math.max(this.#highestSent, end);
    const sending = this.#sender.send(this.#upload, bytes, [start, end]);
    // The next chunk is read meanwhile, except from a stream, which cannot give the same bytes twice.
    if (end < size && this.#sender.isSizeSettled && !this.#source.firstByte)
      this.#prefetched = this.#read(end);
    return sending;
  }

  #read(start: number): PrefetchedChunk {
    const end = Math.min(this.#source.size, start + this.#sender.chunkBytes);
    const body = Promise.resolve(this.#source.chunk(start, end));
    body.catch(() => {}); // whoever sends the chunk gets the rejection
    return { start, end, body };
  }

  /** Records that from here on a video may exist, whatever happens to the response. */
  async #markLastSent(): Promise<void> {
    await this.#source.check?.();
    const state = this.#state;
    if (!state || state.isLastSent) return;
    if (state.wasLastSent && (await this.#findResults(state)).length > 0)
      throw this.#connection.createError(
        'ambiguous-outcome',
        'A video of this name came after the server had forgotten the upload: look whether it is yours.',
      );
    await this.#saveState({ ...state, isLastSent: true });
  }

  get #upload(): UploadSession {
    const { uploadId = '', size = 0 } = this.#state ?? {};
    return { path: this.#target.path, uploadId, size };
  }

  /** Finds the result of an upload that the server no longer knows; undefined when it cannot have created anything. */
  async #findResult(): Promise<Result | undefined> {
    const state = this.#state;
    if (!state?.isLastSent) return undefined;
    this.#reporter.report('processing', state.size);
    return this.#retryPolicy.retry((options) =>
      findUploadResult(this.#connection, this.#target, state, options),
    );
  }

  /** Begins anew. The server has no video of the upload, so no second one can come of it. */
  async #restart(): Promise<Verdict> {
    const { createError } = this.#connection;
    if (++this.#restarts > maxRestarts)
      throw createError('upload-gone', `The server forgot the upload ${this.#restarts} times.`);
    if ((this.#source.firstByte?.() ?? 0) > 0)
      throw createError(
        'upload-gone',
        'The server forgot the upload, and the stream has passed its beginning. Give the stream again from its start, without the state.',
      );
    return this.#begin();
  }

  #findResults({ baseline }: PeerTubeUploadState): Promise<readonly Result[]> {
    return this.#retryPolicy.retry((options) => this.#target.findResults(baseline, options));
  }

  /**
   * Tells whether the video exists while the server still says that it is working on it: after a lost response it says so
   * for minutes.
   */
  async #hasResult(): Promise<boolean> {
    if (!this.#state || this.#earlyPolls >= maxEarlyPolls) return false;
    const options = { signal: this.#retryPolicy.getStopSignal(), retry: 0 };
    // A failed call is made again with the next poll.
    const results = await this.#target.findResults(this.#state.baseline, options).catch(() => []);
    if (results.length > 0) this.#earlyPolls++;
    return results.length > 0;
  }

  /**
   * Keeps a paused upload alive: PeerTube forgets one that no bytes come to, and queries do not count. The last byte is left
   * for the end.
   */
  async #keepAlive(signal: AbortSignal): Promise<void> {
    if (!this.#state || this.#state.isLastSent) return;
    const readPiece = async (offset: number) => {
      const end = Math.min(offset + keepAliveBytes, this.#source.size - 1);
      if (offset > this.#highestSent || end <= offset) return undefined;
      const body = await this.#source.chunk(offset, end);
      this.#highestSent = Math.max(this.#highestSent, end);
      return { body, end };
    };
    try {
      await this.#sender.sendWhilePaused(this.#upload, readPiece, signal);
    } catch {
      // The next call after the pause meets the same failure, and reports it.
    }
  }

  /** Takes over the offset that the server acknowledges, which is never past what was sent. */
  #acknowledge(offset: number): void {
    if (offset > this.#highestSent)
      throw this.#connection.createError(
        'unexpected-response',
        `The server says that it has ${offset} bytes; ${this.#highestSent} were sent.`,
      );
    if (offset > this.#highestAcknowledged) {
      this.#highestAcknowledged = offset;
      this.#retryPolicy.reset();
    }
    this.#reporter.offset = Math.max(offset, 0);
    this.#reporter.report('sending');
  }

  async #saveState(state: PeerTubeUploadState): Promise<void> {
    this.#state = state;
    await this.#reporter.saveState(state);
  }
}
