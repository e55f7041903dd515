import { ComunalHttpError, type HttpErrorCode, type HttpErrorInit } from '@comunal/http';

/** The codes of a PeerTube server that a program can act on, each with the code that this client gives it. */
const codesByServerCode = {
  invalid_client: 'invalid-client',
  invalid_grant: 'invalid-grant',
  invalid_token: 'invalid-token',
  missing_two_factor: 'missing-two-factor',
  invalid_two_factor: 'invalid-two-factor',
  current_password_is_invalid: 'current-password-is-invalid',
  account_approval_rejected: 'account-approval-rejected',
  account_waiting_for_approval: 'account-waiting-for-approval',
  too_long_password: 'too-long-password',
  video_requires_password: 'video-requires-password',
  incorrect_video_password: 'incorrect-video-password',
  quota_reached: 'quota-reached',
  max_instance_lives_limit_reached: 'max-instance-lives-limit-reached',
  max_user_lives_limit_reached: 'max-user-lives-limit-reached',
} as const;

/** Every code of a {@link PeerTubeError}: those of any server, those of PeerTube, and those of this client. */
export type PeerTubeErrorCode =
  | HttpErrorCode
  | (typeof codesByServerCode)[keyof typeof codesByServerCode]
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
  // PeerTube cannot store it.
  | 'too-many-tags'
  | 'unsupported-language'
  // The log-in succeeded, but its tokens could not be stored.
  | 'tokens-not-stored'
  // Other accounts of the machine can open the file with the tokens.
  | 'token-file-open';

/**
 * A call to a PeerTube server that failed. Branch on `code`, never on `message`; `serverCode` has the server's own code in
 * its own spelling.
 */
export class PeerTubeError extends ComunalHttpError<PeerTubeErrorCode> {
  override readonly name = 'PeerTubeError';
  readonly '~peerTubeError' = true;
}

/** Creates the error for an input that cannot be used. */
export type CreateError = (code: PeerTubeErrorCode, detail: string) => Error;

/** Tests for an error of this client. It works across copies of the package, where `instanceof` does not. */
export function isPeerTubeError(value: unknown): value is PeerTubeError {
  return typeof value === 'object' && value !== null && '~peerTubeError' in value;
}

/** Creates the error of this client for `createHttp`, whose codes come from `HttpErrorCode` and `parseErrorBody` alone. */
export function toPeerTubeError(init: HttpErrorInit): PeerTubeError {
  return new PeerTubeError(init as HttpErrorInit<PeerTubeErrorCode>);
}

/** Returns the code of this client for a server's own code, or `undefined` when the status alone has to tell. */
export function toErrorCode(serverCode: unknown): PeerTubeErrorCode | undefined {
  const known = Object.entries(codesByServerCode).find(([name]) => name === serverCode);
  return known?.[1];
}
