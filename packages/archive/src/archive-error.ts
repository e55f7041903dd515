import { ComunalHttpError, type HttpErrorCode, type HttpErrorInit } from '@comunal/http';

/** The codes of an {@link ArchiveError}: those of any server, and those of the Internet Archive. */
export type ArchiveErrorCode =
  | HttpErrorCode
  // The Archive takes no more uploads from this account for now.
  | 'over-limit'
  // The Archive takes an upload for spam: only its staff can help.
  | 'spam'
  // The Archive has taken the item out of view.
  | 'dark'
  // Refused before anything was sent.
  | 'bad-identifier'
  | 'not-permitted'
  // A metadata write found another value than the one it was made for, or an upload another file.
  | 'test-failed'
  | 'file-exists'
  // An upload or a download could not go on.
  | 'empty-file'
  | 'file-changed'
  | 'file-unreadable'
  | 'wrong-checksum'
  | 'upload-gone'
  | 'unusable-state';

/** A call to the Internet Archive that failed. Branch on `code`, never on `message`. */
export class ArchiveError extends ComunalHttpError<ArchiveErrorCode> {
  override readonly name = 'ArchiveError';
  readonly '~archiveError' = true;

  /** True when the same call may succeed later. Never true for spam, though its status is that of a busy server: a retry makes it worse. */
  override shouldRetry(): boolean {
    // The bytes were corrupted on the way to the server.
    const isCorrupted = this.code === 'wrong-checksum' && this.status === 400;
    const isTransient = isCorrupted || this.code === 'unavailable' || super.shouldRetry();
    return this.code !== 'spam' && isTransient;
  }
}

/** Checks whether a value is an error of this client. Works across copies of the package, where `instanceof` does not. */
export function isArchiveError(value: unknown): value is ArchiveError {
  return typeof value === 'object' && value !== null && '~archiveError' in value;
}

/** Creates an error for `createHttp`, whose codes are those of `HttpErrorCode` and of `parseErrorBody`. */
export function toArchiveError(init: HttpErrorInit): ArchiveError {
  return new ArchiveError(init as HttpErrorInit<ArchiveErrorCode>);
}

/** Creates an error of this client that no response of the server is behind. */
export function createArchiveError(
  code: ArchiveErrorCode,
  detail: string,
  more?: Partial<HttpErrorInit>,
): ArchiveError {
  return new ArchiveError({ request: { method: '', path: '' }, ...more, code, detail });
}
