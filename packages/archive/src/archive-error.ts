import { ComunalHttpError, type HttpErrorCode, type HttpErrorInit } from '@comunal/http';

/**
 * The codes of an {@link ArchiveError}: those of any server (`HttpErrorCode` of `@comunal/http`), and these:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `over-limit` | The Archive takes no more uploads from this account for now. | Wait; an upload does so by itself, for up to five hours. |
 * | `spam` | The Archive takes an upload for spam. | Stop: a retry makes it worse. Write to the Archive's staff. |
 * | `dark` | The Archive has taken the item out of view. | Write to its staff; nothing can be added. |
 * | `bad-identifier` | It has other than 3 to 100 letters A–Z, digits, `.`, `_` and `-`. Nothing was sent. | Use `createIdentifier`. |
 * | `not-permitted` | The recording may not be uploaded, or the permit is for another item. Nothing was sent. | `detail` says what is missing, see {@link NotPermitted}. |
 * | `test-failed` | Somebody else has changed the metadata meanwhile. | Read the item again, then update. |
 * | `file-exists` | The item has another file of this name, or something is at the path of a download. | Use another name, or `overwrite`. |
 * | `empty-file` | The file has no bytes. | Choose another. |
 * | `file-changed` | The file is not what the upload began with. | Upload it anew, without `state`. |
 * | `file-unreadable` | The file is missing, or may not be read. | Check path and permissions. |
 * | `wrong-checksum` | Bytes changed on their way. | Call again; a download then starts over. |
 * | `upload-gone` | The Archive has forgotten the parts of an upload. | Upload anew, without `state`. |
 * | `unusable-state` | `state` belongs to another upload, or is none. | Upload without it. |
 */
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
  /** Always `ArchiveError`. */
  override readonly name = 'ArchiveError';
  /** What `isArchiveError` recognizes, in other copies of this package too. */
  readonly '~archiveError' = true;

  /**
   * True when the same call may succeed later. Never true for spam, though its status is that of a busy server: a retry makes it worse.
   *
   * @example
   * ```ts
   * import { ArchiveError } from '@comunal/archive';
   *
   * const request = { method: 'PUT', path: 'colectiva-de-ejemplo-charla' };
   * console.log(new ArchiveError({ code: 'unavailable', status: 503, request }).shouldRetry()); // → true
   * console.log(new ArchiveError({ code: 'spam', status: 503, request }).shouldRetry()); // → false
   * ```
   */
  override shouldRetry(): boolean {
    // The bytes were corrupted on the way to the server.
    const isCorrupted = this.code === 'wrong-checksum' && this.status === 400;
    const isTransient = isCorrupted || this.code === 'unavailable' || super.shouldRetry();
    return this.code !== 'spam' && isTransient;
  }
}

/**
 * Checks whether a value is an error of this client. Works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { createArchive, isArchiveError } from '@comunal/archive';
 *
 * try {
 *   createArchive({ baseUrl: 'http://archivo.example' });
 * } catch (error) {
 *   if (!isArchiveError(error)) throw error;
 *   console.log(error.code, error.shouldRetry()); // → insecure-address false
 * }
 * ```
 */
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
