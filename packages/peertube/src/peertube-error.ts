import { ComunalHttpError, type HttpErrorCode, type HttpErrorInit } from '@comunal/http';

/** Codes that a PeerTube server sends and that a program can do something about; with the server's own spelling. */
export const serverCodes = [
  'invalid_client',
  'invalid_grant',
  'invalid_token',
  'missing_two_factor',
  'invalid_two_factor',
  'current_password_is_invalid',
  'account_approval_rejected',
  'account_waiting_for_approval',
  'too_long_password',
  'video_requires_password',
  'incorrect_video_password',
  'quota_reached',
  'max_instance_lives_limit_reached',
  'max_user_lives_limit_reached',
] as const;

/** What can go wrong with a PeerTube server, beside what can go wrong with any. */
export type PeerTubeErrorCode =
  | HttpErrorCode
  | (typeof serverCodes)[number]
  // The server refused a file.
  | 'unsupported-file'
  | 'unreadable-video'
  | 'wrong-checksum'
  // An upload could not go on.
  | 'empty-file'
  | 'file-changed'
  | 'file-unreadable'
  | 'upload-gone'
  | 'upload-stuck'
  | 'ambiguous-outcome'
  | 'unusable-state'
  // PeerTube has no place for it.
  | 'too-many-tags'
  | 'unsupported-language'
  // The log-in holds, but could not be kept for the next time.
  | 'tokens-not-stored'
  // Other accounts of the machine can open the file of a log-in.
  | 'token-file-open';

/** A call to a PeerTube server that failed. Branch on `code`, never on `message`. */
export class PeerTubeError extends ComunalHttpError<PeerTubeErrorCode> {
  override readonly name = 'PeerTubeError';
  readonly '~peerTubeError' = true;
}

/** How to say that an input will not do. */
export type Refuse = (code: PeerTubeErrorCode, detail: string) => Error;

/** Is it an error of this client? Works across copies of the package, where `instanceof` does not. */
export function isPeerTubeError(value: unknown): value is PeerTubeError {
  return typeof value === 'object' && value !== null && '~peerTubeError' in value;
}

/** For `createHttp`: its codes are those of `HttpErrorCode` and of `readFailure`, which are all ours. */
export function toPeerTubeError(init: HttpErrorInit): PeerTubeError {
  return new PeerTubeError(init as HttpErrorInit<PeerTubeErrorCode>);
}
