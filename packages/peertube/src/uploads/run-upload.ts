import {
  abortable,
  isComunalHttpError,
  speedMeter,
  wait,
  type CallOptions,
  type ChunkBody,
  type HttpErrorInit,
  type Progress,
  type Speed,
} from '@comunal/http';
import type { Connection } from '../connection.ts';
import { isPeerTubeError, toPeerTubeError } from '../peertube-error.ts';
import { readChunkAnswer, type Verdict } from './chunk-answer.ts';
import { chunkSize } from './chunk-size.ts';
import type { Pausing } from './pausing.ts';
import { toldSource } from './told-source.ts';
import { UploadSourceError, type UploadSource } from './upload-source.ts';
import { readUploadState, type UploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** What an upload is doing: `waiting` for a line or a server to come back, `processing` once the server has every byte. */
export type UploadPhase = 'starting' | 'sending' | 'paused' | 'waiting' | 'processing' | 'done';

/** How far an upload is, and how fast it goes. */
export interface UploadProgress extends Progress<UploadPhase>, Speed {}

/** What an upload takes. */
export interface UploadOptions extends CallOptions {
  /** What `onState` gave last, to go on from there, in another process as well. */
  readonly state?: UploadState | undefined;
  /** Told what to keep for going on later. The upload waits for it, so that nothing is sent that is not kept. */
  readonly onState?: ((state: UploadState) => void | Promise<void>) | undefined;
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Milliseconds in which not a byte leaves, before the line counts as broken. @defaultValue 60000 */
  readonly stallTimeoutMs?: number | undefined;
}

/** Tries in a row that bring not a byte further, with waits between them that come to about ten minutes. */
const maxFruitless = 15;
/** The longest wait between two tries. */
const maxWaitMs = 60_000;
/** How often the outcome is looked for when an answer was lost. */
const looks = 5;

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
    if (state) this.#state = this.#fitting(state);
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

  /** A first request of its own: an upload that is never sent leaves nothing behind. */
  async #begin(): Promise<void> {
    const { http, error } = this.#connection;
    const { name, size, fingerprint, type = '' } = this.#source;
    const { path, before, body } = this.#target;
    const known = await before(this.#options);
    const operation = {
      method: 'POST',
      path,
      auth: true,
      headers: {
        'x-upload-content-length': String(size),
        'x-upload-content-type': type || 'application/octet-stream',
      },
      answer: 'head',
      ...body(this.#source),
    } as const;
    for (;;) {
      try {
        const { headers } = await http.call(operation, this.#options);
        const uploadId = /[?&]upload_id=([^&#]+)/.exec(headers['location'] ?? '')?.[1];
        if (!uploadId) throw error('unexpected-answer', 'The server named no upload.');
        await this.#keep({
          version: 1,
          server: http.baseUrl,
          uploadId: decodeURIComponent(uploadId),
          name: this.#target.name,
          fileName: name,
          size,
          fingerprint,
          before: known,
          isLastSent: false,
        });
        return;
      } catch (thrown) {
        // Beginning twice makes no second video, only an upload that the server forgets.
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.#wait(thrown);
      }
    }
  }

  #fitting(given: UploadState): UploadState {
    const { error, http } = this.#connection;
    const state = readUploadState(given);
    const { name, size, fingerprint } = this.#source;
    if (!state) throw error('unusable-state', 'It is not what onState gave.');
    if (state.server !== http.baseUrl || state.name !== this.#target.name)
      throw error('unusable-state', 'It belongs to another upload.');
    if (state.size !== size || state.fingerprint !== fingerprint || state.fileName !== name)
      throw error('file-changed', `${name} is not the file that this upload began with.`);
    return state;
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
    const token = await session.get(signal);
    if (!token) throw error('unauthorized', 'There is no token: log in first.');
    const halt = this.#pause.signal;
    try {
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
      const verdict = readChunkAnswer(answer, path);
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

  /** The upload is unknown to the server: done already, or purged. */
  async #gone(): Promise<Result | undefined> {
    const { error, clock } = this.#connection;
    const { signal } = this.#options;
    const state = this.#state;
    if (state?.isLastSent) {
      this.#tell('processing', state.size);
      for (let look = 0; look < looks; look++) {
        if (look > 0) await wait(clock, 1_000 * 2 ** look, signal);
        const [found, ...others] = await this.#target.find(state.before, this.#options);
        if (others.length > 0)
          throw error(
            'ambiguous-outcome',
            `${others.length + 1} videos of this name came since the upload began: look which is yours.`,
          );
        if (found) return found;
      }
      throw error(
        'upload-gone',
        'The server no longer knows the upload and has made no video of it. Begin anew, without the state.',
      );
    }
    // Its last bytes never left, so there can be no video of it: a new beginning makes no second one.
    if (this.#hasRestarted) throw error('upload-gone', 'The server forgot the upload twice.');
    this.#hasRestarted = true;
    await this.#begin();
    return undefined;
  }

  async #wait(failure: HttpErrorInit): Promise<void> {
    const { clock } = this.#connection;
    if (failure === paused) return;
    if (++this.#fruitless > maxFruitless) throw toPeerTubeError(failure);
    const isProcessing = failure.status === 503 && this.#state?.isLastSent === true;
    this.#tell(isProcessing ? 'processing' : 'waiting');
    if (isProcessing) this.#fruitless--; // it may take as long as the video is
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
