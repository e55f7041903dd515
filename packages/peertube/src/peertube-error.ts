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

/**
 * Every code of a {@link PeerTubeError}: those of any server (`HttpErrorCode` of `@comunal/http`), and these:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `invalid-grant` | The name or the password is wrong, or the refresh token is no longer valid. | Log in again with `auth.logIn`. |
 * | `invalid-client` | The server does not know the client whose ids it has just given out. | Its people have to repair it. |
 * | `invalid-token` | The access token was revoked, or the person was blocked. | Log in again. |
 * | `missing-two-factor` | The account has a second factor. | Pass `otp` to `auth.logIn`. |
 * | `invalid-two-factor` | The six digits are wrong, or late. | Ask for those that are shown now. |
 * | `current-password-is-invalid` | `currentPassword` is wrong. | Ask for it again. |
 * | `account-waiting-for-approval` | Nobody has approved the registration yet. | Wait, or write to the server's people. |
 * | `account-approval-rejected` | The server's people refused the registration. | Write to them. |
 * | `too-long-password` | The password has over 72 bytes. | No account has one as long: check what was pasted. |
 * | `video-requires-password` | The video has a password. | Pass `password`. |
 * | `incorrect-video-password` | That is not its password. | Ask for it again. |
 * | `quota-reached` | The file does not fit into what the account may store, in all or in 24 hours. | Delete videos, wait a day, or ask the server's people for more. |
 * | `max-instance-lives-limit-reached` | The server carries as many lives as it may. | Delete a live, or ask its people. |
 * | `max-user-lives-limit-reached` | The account has as many lives as it may. | Delete one with `videos.delete`. |
 * | `unsupported-file` | The server does not take files of this kind, or the image is none. | See `config.get()`, `video.file.extensions`, and convert it. |
 * | `unreadable-video` | The server cannot read the file as a video. | Play it: it is damaged, or has another ending than its format. |
 * | `wrong-checksum` | Bytes changed on their way. | Upload again. |
 * | `empty-file` | The file has no bytes. | Choose another. |
 * | `file-changed` | The file is not what the upload began with. | Upload it anew, without `state`. |
 * | `file-unreadable` | The file is missing, or may not be read. | Check path and permissions. |
 * | `upload-gone` | The server has forgotten the upload. | Upload anew, without `state`. |
 * | `upload-stuck` | The server takes bytes and does not advance. | Upload anew, or tell the server's people. |
 * | `ambiguous-outcome` | Several new videos may be the result. | Look at `videos.listMine()` before you upload again. |
 * | `unusable-state` | `state` belongs to another upload, or is none. | Upload without it. |
 * | `too-many-tags` | Over five tags, with those that keep a language or licence. | Leave one out. |
 * | `unsupported-language` | PeerTube has no such language for this field. | Use a language near it, or search for the tag `lang:…`. |
 * | `tokens-not-stored` | The log-in succeeded, `store.save` failed. | Repair the store: this client is logged in until it ends. |
 * | `token-file-open` | Other accounts of the machine can open the file with the tokens. | End that log-in, or `chmod 600` the file. |
 */
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
  /** Always `PeerTubeError`. */
  override readonly name = 'PeerTubeError';
  /** What `isPeerTubeError` recognizes, in other copies of this package too. */
  readonly '~peerTubeError' = true;
}

/** Creates the error for an input that cannot be used. */
export type CreateError = (code: PeerTubeErrorCode, detail: string) => Error;

/**
 * Tests for an error of this client. It works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
 *
 * try {
 *   createPeerTube({ baseUrl: 'http://tubo.example' });
 * } catch (error) {
 *   if (!isPeerTubeError(error)) throw error;
 *   console.log(error.code, error.shouldRetry()); // → insecure-address false
 * }
 * ```
 */
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
