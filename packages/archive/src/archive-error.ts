import { ComunalHttpError, type HttpErrorCode, type HttpErrorInit } from '@comunal/http';

/** What can go wrong with the Internet Archive, beside what can go wrong with any server. */
export type ArchiveErrorCode =
  | HttpErrorCode
  // It takes no more from this account for now.
  | 'over-limit'
  // It takes an upload for spam: only its people can help.
  | 'spam'
  | 'dark'
  // Refused before anything was sent.
  | 'bad-identifier'
  | 'not-permitted'
  // A write found something else than it was made for.
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

  /** Never true for what was taken for spam, though its status is that of a busy server: asking again makes it worse. */
  override shouldRetry(): boolean {
    // What arrived with another checksum was bent on the way.
    const isBent = this.code === 'wrong-checksum' && this.status === 400;
    const passes = isBent || this.code === 'unavailable' || super.shouldRetry();
    return this.code !== 'spam' && passes;
  }
}

/** Is it an error of this client? Works across copies of the package, where `instanceof` does not. */
export function isArchiveError(value: unknown): value is ArchiveError {
  return typeof value === 'object' && value !== null && '~archiveError' in value;
}

/** For `createHttp`: its codes are those of `HttpErrorCode` and of `parseErrorBody`, which are all ours. */
export function toArchiveError(init: HttpErrorInit): ArchiveError {
  return new ArchiveError(init as HttpErrorInit<ArchiveErrorCode>);
}

/** An error of this client about something that no answer told. */
export function archiveError(
  code: ArchiveErrorCode,
  detail: string,
  more?: Partial<HttpErrorInit>,
): ArchiveError {
  return new ArchiveError({ request: { method: '', path: '' }, ...more, code, detail });
}
