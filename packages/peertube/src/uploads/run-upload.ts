import {
  abortable,
  isComunalHttpError,
  speedMeter,
  wait,
  type ChunkBody,
  type HttpErrorInit,
} from '@comunal/http';
import type { Connection } from '../connection.ts';
import { isPeerTubeError, toPeerTubeError } from '../peertube-error.ts';
import { beginUpload } from './begin-upload.ts';
import { readChunkAnswer, type Verdict } from './chunk-answer.ts';
import { chunkSize } from './chunk-size.ts';
import { findOutcome } from './find-outcome.ts';
import { fittingState } from './fitting-state.ts';
import type { Pausing } from './pausing.ts';
import { toldSource } from './told-source.ts';
import type { UploadOptions, UploadPhase } from './upload-options.ts';
import { UploadSourceError, type UploadSource } from './upload-source.ts';
import type { UploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** Tries in a row that bring not a byte further, with waits between them that come to about ten minutes. */
const maxFruitless = 15;
/** Looks at a server that works on what it has, a minute apart: five hours. */
const maxProcessing = 300;
/** The longest wait between two tries. */
const maxWaitMs = 60_000;

/** Uploads a source to a target; resolves once the server has made something of it. */
export async function runUpload<Result>(
  connection: Connection,
  target: UploadTarget<Result>,
  source: UploadSource,
  options: UploadOptions,
  pause: Pausing,
): Promise<Result> {
  try {
    const run = new UploadRun(connection, target, toldSource(source), options, pause);
    return await run.run();
  } catch (thrown) {
    options.signal?.throwIfAborted();
    if (thrown instanceof UploadSourceError) throw connection.error(thrown.code, thrown.message);
    const isOurs = isPeerTubeError(thrown) || !isComunalHttpError(thrown);
    throw isOurs ? thrown : toPeerTubeError(thrown);
  } finally {
    await source.close?.();
  }
}

class UploadRun<Result> {
  readonly #connection: Connection;
  readonly #target: UploadTarget<Result>;
  readonly #source: UploadSource;
  readonly #options: UploadOptions;
  readonly #pause: Pausing;
  readonly #size;
  readonly #meter;
  #state: UploadState | undefined;
  #offset = 0;
  #fruitless = 0;
  #processing = 0;
  #hasRestarted = false;

  constructor(
    connection: Connection,
    target: UploadTarget<Result>,
    source: UploadSource,
    options: UploadOptions,
    pause: Pausing,
  ) {
    this.#connection = connection;
    this.#target = target;
    this.#source = source;
    this.#options = options;
    this.#pause = pause;
    this.#size = chunkSize(connection.maxChunkBytes);
    this.#meter = speedMeter({ clock: connection.clock });
  }

  async run(): Promise<Result> {
    const { state } = this.#options;
    if (this.#source.size === 0)
      throw this.#connection.error('empty-file', `${this.#source.name} has no bytes.`);
    this.#tell('starting');
    if (state) this.#state = fittingState(this.#connection, this.#target, this.#source, state);
    else await this.#begin();
    let verdict: Verdict = state ? await this.#ask() : { kind: 'more', offset: 0 };
    for (;;) {
      if (verdict.kind === 'refused') throw toPeerTubeError(verdict.failure);
      if (verdict.kind === 'done') {
        const result = this.#target.read(verdict.body);
        if (result) return this.#done(result);
        verdict = { kind: 'gone' }; // the answer was cut off: look for what it told
      }
      if (verdict.kind === 'gone') {
        const found = await this.#gone();
        if (found) return this.#done(found);
        verdict = { kind: 'more', offset: 0 };
      }
      if (verdict.kind === 'busy') {
        await this.#wait(verdict.failure);
        verdict = await this.#ask();
      } else if (verdict.kind === 'more') {
        this.#moved(verdict.offset);
        verdict = await this.#send();
      }
    }
  }

  /** Beginning twice makes no second video, only an upload that the server forgets. */
  async #begin(): Promise<void> {
    const before = await this.#persistently(() => this.#target.before(this.#options));
    const state = await this.#persistently(() =>
      beginUpload(this.#connection, this.#target, this.#source, before, this.#options),
    );
    await this.#keep(state);
  }

  /** Sends what comes after the offset. */
  async #send(): Promise<Verdict> {
    const { size } = this.#source;
    const start = this.#offset;
    const end = Math.min(size, start + this.#size.bytes);
    if (start >= size) return this.#stuck();
    const body = await this.#source.chunk(start, end);
    if (end === size) await this.#last();
    const { clock } = this.#connection;
    const began = clock.now();
    const verdict = await this.#put(`bytes ${start}-${end - 1}/${size}`, body, start);
    if (verdict.kind === 'more') this.#size.took(end - start, clock.now() - began);
    return verdict;
  }

  /** All bytes are there, and yet the server asks for more. */
  async #stuck(): Promise<Verdict> {
    await this.#wait({ code: 'upload-stuck', request: { method: 'PUT', path: this.#target.path } });
    return this.#ask();
  }

  /** From here on there may be a video, whatever happens to the answer. */
  async #last(): Promise<void> {
    await this.#source.check?.();
    if (this.#state && !this.#state.isLastSent)
      await this.#keep({ ...this.#state, isLastSent: true });
  }

  /** What the server has. */
  #ask(): Promise<Verdict> {
    return this.#put(`bytes */${this.#source.size}`, new Uint8Array(0));
  }

  async #put(range: string, body: ChunkBody, start?: number): Promise<Verdict> {
    const { session, sendChunk, http, error } = this.#connection;
    const { signal, stallTimeoutMs } = this.#options;
    const { path } = this.#target;
    while (this.#pause.isPaused) {
      this.#tell('paused');
      await abortable(this.#pause.over(), signal);
      if (start !== undefined) return this.#ask();
    }
    const halt = this.#pause.signal;
    try {
      const token = await session.get(signal);
      if (!token) throw error('unauthorized', 'There is no token: log in first.');
      const answer = await sendChunk({
        url: `${http.baseUrl}${path}?upload_id=${encodeURIComponent(this.#state?.uploadId ?? '')}`,
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-range': range,
          'content-type': 'application/octet-stream',
        },
        body,
        signal: signal ? AbortSignal.any([signal, halt]) : halt,
        stallTimeoutMs,
        onSent: (bytes) => {
          if (start !== undefined) this.#tell('sending', start + bytes);
        },
      });
      const verdict = readChunkAnswer(answer, path, token);
      if (answer.status !== 401 || !(await this.#renewed(token))) return verdict;
      return await this.#ask();
    } catch (thrown) {
      signal?.throwIfAborted();
      if (halt.aborted) return { kind: 'busy', failure: paused };
      if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
      if (start !== undefined) this.#size.failed();
      return { kind: 'busy', failure: thrown };
    }
  }

  /** Whether there is a token that the server has not refused yet. */
  async #renewed(refused: string): Promise<boolean> {
    const next = await this.#connection.session.renew(refused, this.#options.signal);
    return next !== undefined && next !== refused && this.#fruitless++ < maxFruitless;
  }

  /** The upload is unknown to the server: done already, or forgotten. */
  async #gone(): Promise<Result | undefined> {
    const state = this.#state;
    if (state?.isLastSent) {
      this.#tell('processing', state.size);
      return this.#persistently(() =>
        findOutcome(this.#connection, this.#target, state, this.#options),
      );
    }
    // Its last bytes never left, so there can be no video of it: a new beginning makes no second one.
    if (this.#hasRestarted)
      throw this.#connection.error('upload-gone', 'The server forgot the upload twice.');
    this.#hasRestarted = true;
    await this.#begin();
    return undefined;
  }

  /** Does a thing until it works, or fails in a way that does not pass. */
  async #persistently<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (thrown) {
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.#wait(thrown);
      }
    }
  }

  async #wait(failure: HttpErrorInit): Promise<void> {
    const { clock } = this.#connection;
    if (failure === paused) return;
    const isProcessing = failure.status === 503 && this.#state?.isLastSent === true;
    const isOver = isProcessing
      ? ++this.#processing > maxProcessing
      : ++this.#fruitless > maxFruitless;
    if (isOver) throw toPeerTubeError(failure);
    this.#tell(isProcessing ? 'processing' : 'waiting');
    const asked = (failure.retryAfter ?? 0) * 1_000;
    const backOff = clock.random() * 500 * 2 ** this.#fruitless;
    await wait(clock, Math.min(maxWaitMs, asked + backOff), this.#options.signal);
  }

  /** Goes on from what the server says it has, never past it. */
  #moved(offset: number): void {
    if (offset > this.#offset) this.#fruitless = 0;
    this.#offset = Math.min(Math.max(offset, 0), this.#source.size);
    this.#tell('sending');
  }

  async #keep(state: UploadState): Promise<void> {
    this.#state = state;
    await this.#options.onState?.(state);
  }

  #done(result: Result): Result {
    this.#tell('done', this.#source.size);
    return result;
  }

  #tell(phase: UploadPhase, loaded = this.#offset): void {
    const { size } = this.#source;
    const progress = { loaded, total: size };
    this.#options.onProgress?.({ ...progress, phase, ...this.#meter(progress) });
  }
}

const paused: HttpErrorInit = { code: 'paused', request: { method: 'PUT', path: '' } };
