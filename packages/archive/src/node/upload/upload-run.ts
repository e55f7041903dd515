import { wait, type CallOptions } from '@comunal/http';
import {
  RetryPolicy,
  UploadReport,
  type PauseController,
  type UploadSource,
} from '@comunal/http/upload';
import { archiveError, isArchiveError, toArchiveError } from '../../archive-error.ts';
import { filePath } from '../../identifier.ts';
import { createItems } from '../../items/create-items.ts';
import type { ArchiveFile } from '../../items/item.ts';
import type { WriteConnection } from '../connection.ts';
import { createLimits } from '../create-limits.ts';
import { newItemHeaders } from '../create-writing-items.ts';
import { metadataHeaders } from '../metadata-headers.ts';
import { checksumsOf, toBase64, type Checksums } from './checksums.ts';
import { PartsRun } from './parts-run.ts';
import { partSize } from './part-size.ts';
import type { ArchiveUploadOptions, UploadedFile } from './upload-options.ts';
import type { UploadPlace } from './upload-place.ts';
import type { ArchiveUploadState } from './upload-state.ts';

/** The longest pause between two looks for the file. */
const maxLookMs = 60_000;

/** One upload, from the reading of the file to its checksum in the item. */
export class UploadRun {
  readonly #connection: WriteConnection;
  readonly #place: UploadPlace;
  readonly #source: UploadSource;
  readonly #options: ArchiveUploadOptions;
  readonly #report: UploadReport<ArchiveUploadState>;
  readonly #retryPolicy: RetryPolicy;
  #isBusy = false;

  constructor(
    connection: WriteConnection,
    place: UploadPlace,
    source: UploadSource,
    options: ArchiveUploadOptions,
    pause: PauseController,
  ) {
    const { clock, resume } = connection;
    this.#connection = connection;
    this.#place = place;
    this.#source = source;
    this.#options = options;
    this.#report = new UploadReport(options, source.size, clock);
    this.#retryPolicy = new RetryPolicy({
      clock,
      pause,
      signal: options.signal,
      resume: options.resume ?? resume,
      tell: (phase) => this.#report.tell(phase),
      isLong: ({ code }) => code === 'over-limit',
      toError: toArchiveError,
    });
  }

  async run(): Promise<UploadedFile> {
    const { size, name } = this.#source;
    if (size === 0) throw archiveError('empty-file', `${name} has no bytes.`);
    this.#report.tell('starting');
    const partBytes = partSize(size, this.#options.partBytes);
    const checksums = await checksumsOf(this.#source, partBytes, this.#options.signal);
    const there = await this.#retryPolicy.retry((options) => this.#find(options));
    if (there && isSame(there, size, checksums)) return this.#done(checksums, false, true);
    if (there && this.#options.replaces !== true)
      throw archiveError(
        'file-exists',
        `The item has another file "${this.#place.name}" already: give it another name, or say that it may be replaced.`,
      );
    const { wholeBytes = 67_108_864 } = this.#options;
    if (size <= wholeBytes) await this.#sendWhole(checksums);
    else await this.#sendParts(checksums, partBytes);
    return this.#done(checksums, true, await this.#verify(checksums));
  }

  #done({ whole }: Checksums, isNew: boolean, isVerified: boolean): UploadedFile {
    const { size } = this.#source;
    this.#report.tell('done', size);
    return { ...this.#place, size, md5: whole, isNew, isVerified };
  }

  async #sendWhole(checksums: Checksums): Promise<void> {
    const { size } = this.#source;
    let tries = 0;
    await this.#guarded(async (options) => {
      // Its answer may have been lost alone. Sent again it is the same file, and still one.
      const there = tries++ > 0 ? await this.#find(options) : undefined;
      if (there && isSame(there, size, checksums)) return;
      await this.#source.check?.();
      await this.#connection.s3.send({
        ...options,
        method: 'PUT',
        path: filePath(this.#place.identifier, this.#place.name),
        headers: { ...this.#headers(), 'content-md5': toBase64(checksums.whole) },
        body: await this.#source.chunk(0, size),
        stallTimeoutMs: this.#options.stallTimeoutMs,
        onSent: (bytes) => this.#report.tell('sending', bytes),
      });
    });
  }

  async #sendParts(checksums: Checksums, partBytes: number): Promise<void> {
    const run = new PartsRun({
      s3: this.#connection.s3,
      place: this.#place,
      source: this.#source,
      headers: this.#headers(),
      checksums: checksums.parts,
      partBytes,
      report: this.#report,
      stallTimeoutMs: this.#options.stallTimeoutMs,
      guarded: (work) => this.#guarded(work),
      isThere: async (options) => {
        const there = await this.#find(options);
        return there !== undefined && isSame(there, this.#source.size, checksums);
      },
    });
    await run.run(this.#options.state);
  }

  /** Does a thing until it works. After the server was too busy, it is asked whether it takes more before that. */
  #guarded<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
    const limits = createLimits(this.#connection);
    return this.#retryPolicy.retry(async (options) => {
      if (this.#isBusy && (await limits.isOver(this.#place.identifier, options)))
        throw archiveError('over-limit', 'The Archive takes no more for now.', {
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

  /** Looks for the file and its checksum in the item, where it stands once the Archive has put it there. */
  async #verify(checksums: Checksums): Promise<boolean> {
    const { clock } = this.#connection;
    const { verifyForMs = 600_000, signal } = this.#options;
    const { size } = this.#source;
    const until = clock.now() + verifyForMs;
    this.#report.tell('processing', size);
    for (let look = 0; ; look++) {
      const there = await this.#retryPolicy.retry((options) => this.#find(options));
      if (there && isSame(there, size, checksums)) return true;
      if (clock.now() >= until) {
        if (there?.md5 === undefined) return false;
        throw archiveError(
          'wrong-checksum',
          `The Archive lists "${this.#place.name}" with another checksum than that of the file here.`,
        );
      }
      await this.#retryPolicy.waitWhilePaused();
      await wait(clock, Math.min(maxLookMs, 1_000 * 2 ** look), signal);
    }
  }

  async #find(options: CallOptions): Promise<ArchiveFile | undefined> {
    const { identifier, name } = this.#place;
    const item = await createItems(this.#connection).find(identifier, options);
    if (item?.isDark)
      throw archiveError(
        'dark',
        'The Archive has taken the item out of view: nothing can be added.',
      );
    return item?.files.find((file) => file.name === name);
  }

  #headers(): Record<string, string> {
    const { item, fileMetadata, derives = true, replaces } = this.#options;
    return {
      ...(item && newItemHeaders({ sizeHint: this.#source.size, ...item })),
      ...(fileMetadata && metadataHeaders(fileMetadata, 'filemeta')),
      ...(replaces && { 'x-archive-keep-old-version': '1' }),
      'x-archive-queue-derive': derives ? '1' : '0',
    };
  }
}

function isSame(file: ArchiveFile, size: number, { whole }: Checksums): boolean {
  return file.md5 === whole && file.size === size;
}
