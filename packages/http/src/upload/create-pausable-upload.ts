import { checkOptionNames, type OptionNames } from '../check-option-names.ts';
import { isComunalHttpError, type ToError } from '../http-error.ts';
import { createPauseController, type PauseController } from './pause-controller.ts';
import { withStallTimeout } from './with-stall-timeout.ts';
import type { UploadOptions } from './upload-options.ts';
import { CallbackError } from './upload-reporter.ts';
import { createBlobSource, UploadSourceError, type UploadSource } from './upload-source.ts';

/** An upload under way: await it. */
export interface Upload<Result> extends Promise<Result> {
  /**
   * Stops sending. The server decides how long it keeps the bytes; PeerTube keeps them while this process lives.
   *
   * @example
   * ```ts
   * import type { Upload } from '@comunal/http/upload';
   *
   * function pauseWhileOffline(upload: Upload<unknown>): void {
   *   addEventListener('offline', () => upload.pause());
   *   addEventListener('online', () => upload.resume());
   * }
   * ```
   */
  pause(): void;
  /**
   * Resumes from the bytes that the server has.
   *
   * @example
   * ```ts
   * import type { Upload } from '@comunal/http/upload';
   *
   * function connectButton(button: HTMLButtonElement, upload: Upload<unknown>): void {
   *   button.addEventListener('click', () => upload.resume());
   * }
   * ```
   */
  resume(): void;
}

/** What an upload needs to know of the client that runs it. */
export interface UploadClient<Options> {
  /** The options that an upload of this client takes. */
  readonly optionNames: OptionNames<Options>;
  /** Creates an error of the client, of its own class. */
  readonly toError: ToError;
  /**
   * Whether an error is one of the client's already.
   * @param thrown - What was caught.
   */
  readonly isOwnError: (thrown: unknown) => boolean;
}

/**
 * Starts an upload that can be paused and resumed, and closes its source in the end. It rejects with the signal's reason, with
 * the error that a callback of the caller threw, or with an error of the client.
 * @param input - A file of the browser's, or a source.
 * @param options - What the caller of the upload gave.
 * @param client - What is particular to the client: its options and its errors.
 * @param run - Uploads the source, and stops while `pause` says so.
 *
 * @example
 * ```ts
 * import { ComunalHttpError, isComunalHttpError } from '@comunal/http';
 * import { createPausableUpload } from '@comunal/http/upload';
 *
 * const client = {
 *   optionNames: { signal: true },
 *   toError: (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init),
 *   isOwnError: isComunalHttpError,
 * } as const;
 * const upload = createPausableUpload(new Blob(['hola']), {}, client, async ({ size }) => `${size} bytes`);
 * console.log(await upload); // → 4 bytes
 * ```
 */
export function createPausableUpload<
  Result,
  Options extends Pick<UploadOptions<never>, 'signal' | 'stallTimeoutMs'>,
>(
  input: Blob | UploadSource,
  options: Options,
  { optionNames, toError, isOwnError }: UploadClient<Options>,
  run: (source: UploadSource, pause: PauseController) => Promise<Result>,
): Upload<Result> {
  const pause = createPauseController();
  const work = async (): Promise<Result> => {
    checkSource(input);
    const source = withStallTimeout(
      input instanceof Blob ? createBlobSource(input) : input,
      options,
    );
    try {
      checkOptionNames('upload', options, optionNames);
      return await run(source, pause);
    } catch (thrown) {
      options.signal?.throwIfAborted();
      if (thrown instanceof CallbackError) throw thrown.thrown;
      if (thrown instanceof UploadSourceError) {
        const { code, message: detail } = thrown;
        throw toError({ code, detail, request: { method: '', path: '' } });
      }
      throw isOwnError(thrown) || !isComunalHttpError(thrown) ? thrown : toError(thrown);
    } finally {
      // A source that cannot be closed changes nothing about the result.
      await source.close?.().catch(() => {});
    }
  };
  // The first call of `onProgress` may already pause the upload that is returned here.
  const result = Promise.resolve().then(work);
  return Object.assign(result, { pause: () => pause.pause(), resume: () => pause.resume() });
}

/** Checks the source, for plain JavaScript that passes a path, bytes or a promise. */
function checkSource(input: Blob | UploadSource): void {
  if (input instanceof Blob || typeof input?.chunk === 'function') return;
  throw new TypeError('What is uploaded is to be a Blob, or what `await openFile(path)` gives.');
}
