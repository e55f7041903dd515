import type { CallOptions } from '@comunal/http';
import type { UploadReporter, UploadSource } from '@comunal/http/upload';
import { createArchiveError, isArchiveError } from '../../archive-error.ts';
import { toFilePath } from '../../identifier.ts';
import type { S3Client } from '../create-s3-client.ts';
import { toBase64 } from './compute-checksums.ts';
import {
  createMultipartUpload,
  completeMultipartUpload,
  findUnfinishedUpload,
  listParts,
  type Part,
} from './multipart-api.ts';
import { readUploadState, type ArchiveUploadState } from './upload-state.ts';

/** Where a file goes: an item, and the file's name in it. */
export interface UploadDestination {
  readonly identifier: string;
  readonly name: string;
}

/** What a multipart upload works with. */
export interface MultipartUploadOptions {
  readonly s3: S3Client;
  readonly destination: UploadDestination;
  readonly source: UploadSource;
  readonly headers: Readonly<Record<string, string>>;
  /** MD5 of each part, in hex. */
  readonly checksums: readonly string[];
  readonly partBytes: number;
  readonly report: UploadReporter<ArchiveUploadState>;
  readonly stallTimeoutMs: number | undefined;
  /** Retries until the work succeeds, and waits while the Archive is busy. */
  readonly retryWhenBusy: <T>(work: (options: CallOptions) => Promise<T>) => Promise<T>;
  /** Checks whether the item has the whole file. */
  readonly isThere: (options: CallOptions) => Promise<boolean>;
}

/** Sends a file in parts, and resumes: a part that the server has with the same checksum is not sent again, in this process or a later one. */
export class MultipartUpload {
  readonly #options: MultipartUploadOptions;
  readonly #path: string;

  constructor(options: MultipartUploadOptions) {
    this.#options = options;
    this.#path = toFilePath(options.destination.identifier, options.destination.name);
  }

  async run(savedState: ArchiveUploadState | undefined): Promise<void> {
    const state = savedState && this.#checkState(savedState);
    try {
      await this.#finish(state ?? (await this.#begin()));
    } catch (thrown) {
      if (!isGone(thrown)) throw thrown;
      // The server forgot it before it was complete: it made no file, and starting over makes no second one.
      await this.#finish(await this.#begin());
    }
  }

  /** Returns the saved state when it belongs to this very upload. */
  #checkState(savedState: ArchiveUploadState): ArchiveUploadState {
    const { s3, source, destination, partBytes } = this.#options;
    const state = readUploadState(savedState);
    if (!state) throw createArchiveError('unusable-state', 'It is not what onState gave.');
    const isOther =
      state.server !== s3.baseUrl ||
      state.identifier !== destination.identifier ||
      state.name !== destination.name ||
      state.partBytes !== partBytes;
    if (isOther) throw createArchiveError('unusable-state', 'It belongs to another upload.');
    if (state.size !== source.size || state.fingerprint !== source.fingerprint)
      throw createArchiveError(
        'file-changed',
        `${source.name} is not the file that this upload began with.`,
      );
    return state;
  }

  /** Creates an upload, or resumes one of this file that nobody completed and whose state was lost: checksums identify its parts. */
  async #begin(): Promise<ArchiveUploadState> {
    const { s3, source, destination, headers, partBytes, retryWhenBusy, report } = this.#options;
    const { identifier, name } = destination;
    const uploadId = await retryWhenBusy(
      async (options) =>
        (await unlessRefused(findUnfinishedUpload(s3, identifier, name, options))) ??
        (await createMultipartUpload(s3, this.#path, headers, options)),
    );
    const { size, fingerprint } = source;
    const state: ArchiveUploadState = {
      version: 1,
      server: s3.baseUrl,
      identifier,
      name,
      size,
      fingerprint,
      partBytes,
      uploadId,
      isCompleting: false,
    };
    await report.saveState(state);
    return state;
  }

  async #finish(state: ArchiveUploadState): Promise<void> {
    const { s3, source, checksums, retryWhenBusy, report, isThere } = this.#options;
    const { uploadId, isCompleting } = state;
    if (isCompleting && (await this.#isCompleted(uploadId))) return;
    let have = await retryWhenBusy((options) => listParts(s3, this.#path, uploadId, options));
    for (const index of checksums.keys()) {
      if (have.get(index + 1)?.md5 !== checksums[index])
        have = await this.#sendPart(uploadId, index, have);
      report.offset = Math.min(source.size, (index + 1) * state.partBytes);
      report.report('sending');
    }
    await source.check?.();
    await report.saveState({ ...state, isCompleting: true });
    let tries = 0;
    await retryWhenBusy(async (options) => {
      try {
        await completeMultipartUpload(s3, this.#path, uploadId, checksums, options);
      } catch (thrown) {
        // It was completed already, and that response was lost.
        if (isGone(thrown) && (tries > 0 || (await isThere(options)))) return;
        tries += 1;
        throw thrown;
      }
    });
  }

  /** Checks whether an upload that was to be completed has been. */
  async #isCompleted(uploadId: string): Promise<boolean> {
    const { s3, retryWhenBusy } = this.#options;
    try {
      await retryWhenBusy((options) => listParts(s3, this.#path, uploadId, options));
      return false;
    } catch (thrown) {
      if (isGone(thrown)) return true;
      throw thrown;
    }
  }

  /** Sends a part, and returns the parts that the server has. */
  async #sendPart(
    uploadId: string,
    index: number,
    partsBefore: ReadonlyMap<number, Part>,
  ): Promise<ReadonlyMap<number, Part>> {
    const { s3, source, checksums, partBytes, report, stallTimeoutMs, retryWhenBusy } =
      this.#options;
    const start = index * partBytes;
    const end = Math.min(source.size, start + partBytes);
    const md5 = checksums[index] ?? '';
    let tries = 0;
    return retryWhenBusy(async (options) => {
      if (tries++ > 0) {
        const have = await listParts(s3, this.#path, uploadId, options);
        if (have.get(index + 1)?.md5 === md5) return have;
      }
      await source.check?.();
      await s3.send({
        ...options,
        method: 'PUT',
        path: this.#path,
        query: { partNumber: String(index + 1), uploadId },
        headers: { 'content-md5': toBase64(md5) },
        body: await source.chunk(start, end),
        stallTimeoutMs,
        onSent: (bytes) => report.report('sending', start + bytes),
      });
      return partsBefore;
    });
  }
}

function isGone(thrown: unknown): boolean {
  return isArchiveError(thrown) && thrown.code === 'upload-gone';
}

/** Resolves to undefined for a request that the server does not support. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (!isArchiveError(thrown) || thrown.status === undefined || thrown.shouldRetry())
      throw thrown;
    return undefined;
  }
}
