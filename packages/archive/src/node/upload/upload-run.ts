import { wait, type CallOptions } from '@comunal/http';
import {
  RetryPolicy,
  UploadReporter,
  type PauseController,
  type UploadSource,
} from '@comunal/http/upload';
import { createArchiveError, isArchiveError, toArchiveError } from '../../archive-error.ts';
import { toFilePath } from '../../identifier.ts';
import { createItems } from '../../items/create-items.ts';
import type { ArchiveFile } from '../../items/item.ts';
import type { ArchiveWriteConnection } from '../connection.ts';
import { createLimits } from '../create-limits.ts';
import { toNewItemHeaders } from '../create-writable-items.ts';
import { toMetadataHeaders } from '../to-metadata-headers.ts';
import { computeChecksums, toBase64, type Checksums } from './compute-checksums.ts';
import { MultipartUpload, type UploadDestination } from './multipart-upload.ts';
import { choosePartSize } from './choose-part-size.ts';
import type { ArchiveUploadOptions, UploadedFile } from './upload-options.ts';
import type { ArchiveUploadState } from './upload-state.ts';

/** The longest wait between two polls for the file. */
const maxPollMs = 60_000;

/** Runs one upload, from reading the file to verifying its checksum in the item. */
export class UploadRun {
  readonly #connection: ArchiveWriteConnection;
  readonly #destination: UploadDestination;
  readonly #source: UploadSource;
  readonly #options: ArchiveUploadOptions;
  readonly #reporter: UploadReporter<ArchiveUploadState>;
  readonly #retryPolicy: RetryPolicy;
  #isBusy = false;

  constructor(
    connection: ArchiveWriteConnection,
    destination: UploadDestination,
    source: UploadSource,
    options: ArchiveUploadOptions,
    pause: PauseController,
  ) {
    const { clock, resume } = connection;
    this.#connection = connection;
    this.#destination = destination;
    this.#source = source;
    this.#options = options;
    this.#reporter = new UploadReporter(options, source.size, clock);
    this.#retryPolicy = new RetryPolicy({
      clock,
      pause,
      signal: options.signal,
      resume: options.resume ?? resume,
      onPhase: (phase) => this.#reporter.report(phase),
      isLong: ({ code }) => code === 'over-limit',
      toError: toArchiveError,
    });
  }

  async run(): Promise<UploadedFile> {
    const { size, name } = this.#source;
    if (size === 0) throw createArchiveError('empty-file', `${name} has no bytes.`);
    this.#reporter.report('starting');
    const partBytes = choosePartSize(size, this.#options.partBytes);
    const checksums = await computeChecksums(this.#source, partBytes, this.#options.signal);
    const listed = await this.#retryPolicy.retry((options) => this.#find(options));
    if (listed && isSame(listed, size, checksums)) return this.#done(checksums, false, true);
    if (listed && this.#options.overwrite !== true)
      throw createArchiveError(
        'file-exists',
        `The item has another file "${this.#destination.name}" already: give it another name, or say that it may be replaced.`,
      );
    const { wholeBytes = 67_108_864 } = this.#options;
    if (size <= wholeBytes) await this.#sendWhole(checksums);
    else await this.#sendParts(checksums, partBytes);
    return this.#done(checksums, true, await this.#verify(checksums));
  }

  #done({ whole }: Checksums, isNew: boolean, isVerified: boolean): UploadedFile {
    const { size } = this.#source;
    this.#reporter.report('done', size);
    return { ...this.#destination, size, md5: whole, isNew, isVerified };
  }

  async #sendWhole(checksums: Checksums): Promise<void> {
    const { size } = this.#source;
    let attempts = 0;
    await this.#retryWhenBusy(async (options) => {
      // Only the response may have been lost. Sent again, it is the same file, and still one.
      const listed = attempts++ > 0 ? await this.#find(options) : undefined;
      if (listed && isSame(listed, size, checksums)) return;
      await this.#source.check?.();
      await this.#connection.s3.send({
        ...options,
        method: 'PUT',
        path: toFilePath(this.#destination.identifier, this.#destination.name),
        headers: { ...this.#headers(), 'content-md5': toBase64(checksums.whole) },
        body: await this.#source.chunk(0, size),
        stallTimeoutMs: this.#options.stallTimeoutMs,
        onSent: (bytes) => this.#reporter.report('sending', bytes),
      });
    });
  }

  async #sendParts(checksums: Checksums, partBytes: number): Promise<void> {
    const run = new MultipartUpload({
      s3: this.#connection.s3,
      destination: this.#destination,
      source: this.#source,
      headers: this.#headers(),
      checksums: checksums.parts,
      partBytes,
      report: this.#reporter,
      stallTimeoutMs: this.#options.stallTimeoutMs,
      retryWhenBusy: (work) => this.#retryWhenBusy(work),
      isThere: async (options) => {
        const listed = await this.#find(options);
        return listed !== undefined && isSame(listed, this.#source.size, checksums);
      },
    });
    await run.run(this.#options.state);
  }

  /** Retries until the work succeeds. After the server was too busy, it first asks whether the server takes more. */
  #retryWhenBusy<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
    const limits = createLimits(this.#connection);
    return this.#retryPolicy.retry(async (options) => {
      if (this.#isBusy && (await limits.isOver(this.#destination.identifier, options)))
        throw createArchiveError('over-limit', 'The Archive takes no more for now.', {
          status: 503,
          retryAfterSeconds: 30,
        });
      this.#isBusy = false;
      try {
        const done = await work(options);
        this.#retryPolicy.reset();
        return done;
      } catch (thrown) {
        this.#isBusy = isArchiveError(thrown) && thrown.status === 503;
        throw thrown;
      }
    });
  }

  /** Polls the item until it lists the file with the same checksum. */
  async #verify(checksums: Checksums): Promise<boolean> {
    const { clock } = this.#connection;
    const { verifyForMs = 600_000, signal } = this.#options;
    const { size } = this.#source;
    const until = clock.now() + verifyForMs;
    this.#reporter.report('processing', size);
    for (let poll = 0; ; poll++) {
      const listed = await this.#retryPolicy.retry((options) => this.#find(options));
      if (listed && isSame(listed, size, checksums)) return true;
      if (clock.now() >= until) {
        if (listed?.md5 === undefined) return false;
        throw createArchiveError(
          'wrong-checksum',
          `The Archive lists "${this.#destination.name}" with another checksum than that of the file here.`,
        );
      }
      await this.#retryPolicy.waitWhilePaused();
      await wait(clock, Math.min(maxPollMs, 1_000 * 2 ** poll), signal);
    }
  }

  async #find(options: CallOptions): Promise<ArchiveFile | undefined> {
    const { identifier, name } = this.#destination;
    const item = await createItems(this.#connection).find(identifier, options);
    if (item?.isDark)
      throw createArchiveError(
        'dark',
        'The Archive has taken the item out of view: nothing can be added.',
      );
    return item?.files.find((file) => file.name === name);
  }

  #headers(): Record<string, string> {
    const { item, fileMetadata, derive = true, overwrite } = this.#options;
    return {
      ...(item && toNewItemHeaders({ sizeHint: this.#source.size, ...item })),
      ...(fileMetadata && toMetadataHeaders(fileMetadata, 'filemeta')),
      ...(overwrite && { 'x-archive-keep-old-version': '1' }),
      'x-archive-queue-derive': derive ? '1' : '0',
    };
  }
}

function isSame(file: ArchiveFile, size: number, { whole }: Checksums): boolean {
  return file.md5 === whole && file.size === size;
}
