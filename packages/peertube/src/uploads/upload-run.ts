import type { ChunkBody } from '@comunal/http';
import {
  RetryPolicy,
  UploadReport,
  type PauseController,
  type UploadSource,
} from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { toPeerTubeError } from '../peertube-error.ts';
import { beginUpload } from './begin-upload.ts';
import { stuck, type Verdict } from './chunk-response.ts';
import { findUploadResult } from './find-upload-result.ts';
import { checkUploadState } from './upload-state.ts';
import { ChunkSender, type UploadSession } from './chunk-sender.ts';
import type { PeerTubeUploadOptions } from './upload-state.ts';
import type { PeerTubeUploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** A server that forgets each upload would be sent the file without end. */
const maxRestarts = 5;
/** What is sent now and then of a paused upload. */
const keepAliveBytes = 1_024;
/** How often the server is asked early whether it has ended its work, since a video of that name is there. */
const maxEarlyAsks = 5;

/** Of a source that does not say how much it can give at once: it may hold it in memory, and the next chunk beside it. */
const maxHeldBytes = 67_108_864;

interface ReadChunk {
  readonly start: number;
  readonly end: number;
  readonly body: Promise<ChunkBody>;
}

/** One upload, from its beginning to what the server has made of it. */
export class UploadRun<Result> {
  readonly #connection: PeerTubeConnection;
  readonly #target: UploadTarget<Result>;
  readonly #source: UploadSource;
  readonly #report: UploadReport<PeerTubeUploadState>;
  readonly #retryPolicy: RetryPolicy;
  readonly #line: ChunkSender;
  #state: PeerTubeUploadState | undefined;
  /** The next chunk, read while the last one is sent. */
  #ahead: ReadChunk | undefined;
  #restarts = 0;
  #earlyAsks = 0;
  /** The most that the server has had. */
  #furthest = 0;
  /** The end of what it may have: of what was sent, and everything when an earlier process has sent. */
  #reach: number;

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
    this.#reach = this.#state ? source.size : 0;
    this.#report = new UploadReport(options, source.size, clock);
    this.#retryPolicy = new RetryPolicy({
      clock,
      pause,
      signal: options.signal,
      resume: options.resume ?? resume,
      tell: (phase) => this.#report.tell(phase),
      keepAlive: (signal) => this.#keepAlive(signal),
      toError: toPeerTubeError,
    });
    const { maxChunkBytes = maxHeldBytes } = source;
    const largestChunk = Math.min(connection.maxChunkBytes, maxChunkBytes);
    this.#line = new ChunkSender(
      connection,
      options,
      pause,
      this.#retryPolicy,
      this.#report,
      largestChunk,
    );
  }

  async run(): Promise<Result> {
    if (this.#source.size === 0)
      throw this.#connection.createError('empty-file', `${this.#source.name} has no bytes.`);
    this.#report.tell('starting');
    let verdict: Verdict = this.#state ? await this.#ask() : await this.#begin();
    for (;;) {
      switch (verdict.kind) {
        case 'more':
          this.#moved(verdict.offset);
          verdict = await this.#send();
          break;
        case 'busy':
          await this.#retryPolicy.wait(verdict.failure, this.#state?.isLastSent === true, () =>
            this.#isThere(),
          );
          verdict = await this.#ask();
          break;
        case 'refused':
          throw toPeerTubeError(verdict.failure);
        case 'done':
        case 'gone': {
          // An answer that was cut off: look for what it told.
          const result = verdict.kind === 'done' ? this.#target.read(verdict.body) : undefined;
          const found = result ?? (await this.#outcome());
          if (found) {
            this.#report.tell('done', this.#source.size);
            return found;
          }
          verdict = await this.#restart();
        }
      }
    }
  }

  /** Asks what the server has, and goes on from there. */
  async #ask(): Promise<Verdict> {
    const verdict = await this.#line.ask(this.#upload);
    if (verdict.kind === 'more') this.#report.goOnFrom(verdict.offset);
    // Asked between the making of a video and the end of its upload, the server looks for a file that has gone.
    const isUnreadable = verdict.kind === 'refused' && verdict.failure.status === 422;
    return isUnreadable && this.#state?.isLastSent ? { kind: 'gone' } : verdict;
  }

  /** Beginning twice makes no second video, only an upload that the server forgets. */
  async #begin(): Promise<Verdict> {
    const { before: baseline, isLastSent, wasLastSent } = this.#state ?? {};
    const before =
      baseline === undefined
        ? await this.#retryPolicy.retry((options) => this.#target.before(options))
        : baseline;
    const state = await this.#retryPolicy.retry((options) =>
      beginUpload(this.#connection, this.#target, this.#source, before, options),
    );
    await this.#keep(isLastSent || wasLastSent ? { ...state, wasLastSent: true } : state);
    this.#report.goOnFrom(0);
    this.#furthest = 0;
    this.#reach = 0;
    return { kind: 'more', offset: 0 };
  }

  /** Sends what comes after what the server has. */
  async #send(): Promise<Verdict> {
    const { size } = this.#source;
    const start = this.#report.offset;
    // All bytes are there, and yet it asks for more.
    if (start >= size) return stuck(this.#target.path);
    const { end, body } = this.#ahead?.start === start ? this.#ahead : this.#read(start);
    this.#ahead = undefined;
    const bytes = await body;
    if (end === size) await this.#last();
    this.#reach = Math.max(this.#reach, end);
    const sending = this.#line.send(this.#upload, bytes, [start, end]);
    // While this one is sent and answered. A stream cannot: what it has given once, it no longer has.
    if (end < size && this.#line.hasSettled && !this.#source.firstByte)
      this.#ahead = this.#read(end);
    return sending;
  }

  #read(start: number): ReadChunk {
    const end = Math.min(this.#source.size, start + this.#line.chunkBytes);
    const body = Promise.resolve(this.#source.chunk(start, end));
    body.catch(() => {}); // told to whoever sends it
    return { start, end, body };
  }

  /** From here on there may be a video, whatever happens to the answer. */
  async #last(): Promise<void> {
    await this.#source.check?.();
    const state = this.#state;
    if (!state || state.isLastSent) return;
    if (state.wasLastSent && (await this.#findAll(state)).length > 0)
      throw this.#connection.createError(
        'ambiguous-outcome',
        'A video of this name came after the server had forgotten the upload: look whether it is yours.',
      );
    await this.#keep({ ...state, isLastSent: true });
  }

  get #upload(): UploadSession {
    const { uploadId = '', size = 0 } = this.#state ?? {};
    return { path: this.#target.path, uploadId, size };
  }

  /** What an upload has made that the server no longer knows; undefined when it cannot have made anything. */
  async #outcome(): Promise<Result | undefined> {
    const state = this.#state;
    if (!state?.isLastSent) return undefined;
    this.#report.tell('processing', state.size);
    return this.#retryPolicy.retry((options) =>
      findUploadResult(this.#connection, this.#target, state, options),
    );
  }

  /** The server has no video of it, so that a new beginning makes no second one. */
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

  #findAll({ before }: PeerTubeUploadState): Promise<readonly Result[]> {
    return this.#retryPolicy.retry((options) => this.#target.find(before, options));
  }

  /** Whether there is a video while the server still says that it works on it: after a lost answer it says so for minutes. */
  async #isThere(): Promise<boolean> {
    if (!this.#state || this.#earlyAsks >= maxEarlyAsks) return false;
    const options = { signal: this.#retryPolicy.stop(), retry: 0 };
    // What fails here is tried again with the next look.
    const videos = await this.#target.find(this.#state.before, options).catch(() => []);
    if (videos.length > 0) this.#earlyAsks++;
    return videos.length > 0;
  }

  /** PeerTube keeps an upload by the bytes that come to it; questions alone do not. The last byte is left for the end. */
  async #keepAlive(signal: AbortSignal): Promise<void> {
    if (!this.#state || this.#state.isLastSent) return;
    const pieceFrom = async (offset: number) => {
      const end = Math.min(offset + keepAliveBytes, this.#source.size - 1);
      if (offset > this.#reach || end <= offset) return undefined;
      const body = await this.#source.chunk(offset, end);
      this.#reach = Math.max(this.#reach, end);
      return { body, end };
    };
    try {
      await this.#line.sendWhilePaused(this.#upload, pieceFrom, signal);
    } catch {
      // Whoever goes on hears of what is wrong.
    }
  }

  /** Goes on from what the server says it has, never past it. */
  #moved(offset: number): void {
    if (offset > this.#reach)
      throw this.#connection.createError(
        'unexpected-response',
        `The server says that it has ${offset} bytes; ${this.#reach} were sent.`,
      );
    if (offset > this.#furthest) {
      this.#furthest = offset;
      this.#retryPolicy.reset();
    }
    this.#report.offset = Math.max(offset, 0);
    this.#report.tell('sending');
  }

  async #keep(state: PeerTubeUploadState): Promise<void> {
    this.#state = state;
    await this.#report.keep(state);
  }
}
