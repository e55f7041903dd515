import { Patience, UploadReport, type Pausing, type UploadSource } from '@comunal/http/upload';
import type { Connection } from '../connection.ts';
import { toPeerTubeError } from '../peertube-error.ts';
import { beginUpload } from './begin-upload.ts';
import { stuck, type Verdict } from './chunk-answer.ts';
import { findOutcome } from './find-outcome.ts';
import { fittingState } from './fitting-state.ts';
import { UploadLine, type LineUpload } from './upload-line.ts';
import type { UploadOptions } from './upload-options.ts';
import type { UploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** One upload, from its beginning to what the server has made of it. */
export class UploadRun<Result> {
  readonly #connection: Connection;
  readonly #target: UploadTarget<Result>;
  readonly #source: UploadSource;
  readonly #report: UploadReport<UploadState>;
  readonly #patience: Patience;
  readonly #line: UploadLine;
  #state: UploadState | undefined;
  #hasRestarted = false;
  /** The most that the server has had. */
  #furthest = 0;
  /** The end of what it may have: of what was sent, and everything when an earlier process has sent. */
  #reach: number;

  constructor(
    connection: Connection,
    target: UploadTarget<Result>,
    source: UploadSource,
    options: UploadOptions,
    pause: Pausing,
  ) {
    const { clock } = connection;
    this.#connection = connection;
    this.#target = target;
    this.#source = source;
    this.#state = options.state && fittingState(connection, target, source, options.state);
    this.#reach = this.#state ? source.size : 0;
    this.#report = new UploadReport(options, source.size, clock);
    this.#patience = new Patience({
      clock,
      pause,
      signal: options.signal,
      tell: (phase) => this.#report.tell(phase),
      toError: toPeerTubeError,
    });
    this.#line = new UploadLine(connection, options, pause, this.#patience, this.#report);
  }

  async run(): Promise<Result> {
    if (this.#source.size === 0)
      throw this.#connection.error('empty-file', `${this.#source.name} has no bytes.`);
    this.#report.tell('starting');
    let verdict: Verdict = this.#state ? await this.#line.ask(this.#upload) : await this.#begin();
    for (;;) {
      switch (verdict.kind) {
        case 'more':
          this.#moved(verdict.offset);
          verdict = await this.#send();
          break;
        case 'busy':
          await this.#patience.wait(verdict.failure, this.#state?.isLastSent === true);
          verdict = await this.#line.ask(this.#upload);
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

  /** Beginning twice makes no second video, only an upload that the server forgets. */
  async #begin(): Promise<Verdict> {
    const before = await this.#patience.persistently((options) => this.#target.before(options));
    const state = await this.#patience.persistently((options) =>
      beginUpload(this.#connection, this.#target, this.#source, before, options),
    );
    await this.#keep(state);
    this.#furthest = 0;
    this.#reach = 0;
    return { kind: 'more', offset: 0 };
  }

  /** Sends what comes after what the server has. */
  async #send(): Promise<Verdict> {
    const { size } = this.#source;
    const start = this.#report.offset;
    const end = Math.min(size, start + this.#line.chunkBytes);
    // All bytes are there, and yet it asks for more.
    if (start >= size) return stuck(this.#target.path);
    const body = await this.#source.chunk(start, end);
    if (end === size) await this.#last();
    this.#reach = Math.max(this.#reach, end);
    return this.#line.send(this.#upload, body, [start, end]);
  }

  /** From here on there may be a video, whatever happens to the answer. */
  async #last(): Promise<void> {
    await this.#source.check?.();
    if (this.#state && !this.#state.isLastSent)
      await this.#keep({ ...this.#state, isLastSent: true });
  }

  get #upload(): LineUpload {
    const { uploadId = '', size = 0 } = this.#state ?? {};
    return { path: this.#target.path, uploadId, size };
  }

  /** What an upload has made that the server no longer knows; undefined when it cannot have made anything. */
  async #outcome(): Promise<Result | undefined> {
    const state = this.#state;
    if (!state?.isLastSent) return undefined;
    this.#report.tell('processing', state.size);
    return this.#patience.persistently((options) =>
      findOutcome(this.#connection, this.#target, state, options),
    );
  }

  /** Its last bytes never left, so there can be no video of it: a new beginning makes no second one. */
  async #restart(): Promise<Verdict> {
    const { error } = this.#connection;
    if (this.#hasRestarted) throw error('upload-gone', 'The server forgot the upload twice.');
    if ((this.#source.firstByte?.() ?? 0) > 0)
      throw error(
        'upload-gone',
        'The server forgot the upload, and the stream has passed its beginning. Give the stream again from its start, without the state.',
      );
    this.#hasRestarted = true;
    return this.#begin();
  }

  /** Goes on from what the server says it has, never past it. */
  #moved(offset: number): void {
    if (offset > this.#reach)
      throw this.#connection.error(
        'unexpected-answer',
        `The server says that it has ${offset} bytes; ${this.#reach} were sent.`,
      );
    if (offset > this.#furthest) {
      this.#furthest = offset;
      this.#patience.moved();
    }
    this.#report.offset = Math.max(offset, 0);
    this.#report.tell('sending');
  }

  async #keep(state: UploadState): Promise<void> {
    this.#state = state;
    await this.#report.keep(state);
  }
}
