import type { CallOptions } from '@comunal/http';
import type { UploadReport, UploadSource } from '@comunal/http/upload';
import { archiveError, isArchiveError } from '../../archive-error.ts';
import { filePath } from '../../identifier.ts';
import type { S3 } from '../s3.ts';
import { toBase64 } from './checksums.ts';
import { beginParts, completeParts, findUnfinished, listParts, type Part } from './parts.ts';
import type { UploadPlace } from './upload-place.ts';
import { readUploadState, type ArchiveUploadState } from './upload-state.ts';

/** What sending in parts works with. */
export interface PartsWork {
  readonly s3: S3;
  readonly place: UploadPlace;
  readonly source: UploadSource;
  readonly headers: Readonly<Record<string, string>>;
  /** MD5 of each part, in hex. */
  readonly checksums: readonly string[];
  readonly partBytes: number;
  readonly report: UploadReport<ArchiveUploadState>;
  readonly stallTimeoutMs: number | undefined;
  /** Does a thing until it works. */
  readonly guarded: <T>(work: (options: CallOptions) => Promise<T>) => Promise<T>;
  /** Whether the whole file is in the item. */
  readonly isThere: (options: CallOptions) => Promise<boolean>;
}

/** Sends a file in parts: what the server has by its checksum is not sent again, in this process or a later one. */
export class PartsRun {
  readonly #work: PartsWork;
  readonly #path: string;

  constructor(work: PartsWork) {
    this.#work = work;
    this.#path = filePath(work.place.identifier, work.place.name);
  }

  async run(given: ArchiveUploadState | undefined): Promise<void> {
    const kept = given && this.#fitting(given);
    try {
      await this.#finish(kept ?? (await this.#begin()));
    } catch (thrown) {
      if (!isGone(thrown)) throw thrown;
      // Forgotten before it was whole: it made no file, and beginning anew makes no second one.
      await this.#finish(await this.#begin());
    }
  }

  /** The state, when it is of this very upload. */
  #fitting(given: ArchiveUploadState): ArchiveUploadState {
    const { s3, source, place, partBytes } = this.#work;
    const state = readUploadState(given);
    if (!state) throw archiveError('unusable-state', 'It is not what onState gave.');
    const isOther =
      state.server !== s3.baseUrl ||
      state.identifier !== place.identifier ||
      state.name !== place.name ||
      state.partBytes !== partBytes;
    if (isOther) throw archiveError('unusable-state', 'It belongs to another upload.');
    if (state.size !== source.size || state.fingerprint !== source.fingerprint)
      throw archiveError(
        'file-changed',
        `${source.name} is not the file that this upload began with.`,
      );
    return state;
  }

  /** Takes up an upload of this file that nobody ended, whose beginning was not kept: its parts are told by their checksums. */
  async #begin(): Promise<ArchiveUploadState> {
    const { s3, source, place, headers, partBytes, guarded, report } = this.#work;
    const { identifier, name } = place;
    const uploadId = await guarded(
      async (options) =>
        (await unlessRefused(findUnfinished(s3, identifier, name, options))) ??
        (await beginParts(s3, this.#path, headers, options)),
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
    await report.keep(state);
    return state;
  }

  async #finish(state: ArchiveUploadState): Promise<void> {
    const { s3, source, checksums, guarded, report, isThere } = this.#work;
    const { uploadId, isCompleting } = state;
    if (isCompleting && (await this.#isCompleted(uploadId))) return;
    let have = await guarded((options) => listParts(s3, this.#path, uploadId, options));
    for (const at of checksums.keys()) {
      if (have.get(at + 1)?.md5 !== checksums[at]) have = await this.#sendPart(uploadId, at, have);
      report.offset = Math.min(source.size, (at + 1) * state.partBytes);
      report.tell('sending');
    }
    await source.check?.();
    await report.keep({ ...state, isCompleting: true });
    let tries = 0;
    await guarded(async (options) => {
      try {
        await completeParts(s3, this.#path, uploadId, checksums, options);
      } catch (thrown) {
        // Put together already: the answer that told so was lost.
        if (isGone(thrown) && (tries > 0 || (await isThere(options)))) return;
        tries += 1;
        throw thrown;
      }
    });
  }

  /** Whether an upload that was to be put together has been. */
  async #isCompleted(uploadId: string): Promise<boolean> {
    const { s3, guarded } = this.#work;
    try {
      await guarded((options) => listParts(s3, this.#path, uploadId, options));
      return false;
    } catch (thrown) {
      if (isGone(thrown)) return true;
      throw thrown;
    }
  }

  /** Gives the parts that are there by then. */
  async #sendPart(
    uploadId: string,
    at: number,
    before: ReadonlyMap<number, Part>,
  ): Promise<ReadonlyMap<number, Part>> {
    const { s3, source, checksums, partBytes, report, stallTimeoutMs, guarded } = this.#work;
    const start = at * partBytes;
    const end = Math.min(source.size, start + partBytes);
    const md5 = checksums[at] ?? '';
    let tries = 0;
    return guarded(async (options) => {
      if (tries++ > 0) {
        const have = await listParts(s3, this.#path, uploadId, options);
        if (have.get(at + 1)?.md5 === md5) return have;
      }
      await source.check?.();
      await s3.send({
        ...options,
        method: 'PUT',
        path: this.#path,
        query: { partNumber: String(at + 1), uploadId },
        headers: { 'content-md5': toBase64(md5) },
        body: await source.chunk(start, end),
        stallTimeoutMs,
        onSent: (bytes) => report.tell('sending', start + bytes),
      });
      return before;
    });
  }
}

function isGone(thrown: unknown): boolean {
  return isArchiveError(thrown) && thrown.code === 'upload-gone';
}

/** The same, or undefined for what the server does not do. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (!isArchiveError(thrown) || thrown.status === undefined || thrown.shouldRetry())
      throw thrown;
    return undefined;
  }
}
