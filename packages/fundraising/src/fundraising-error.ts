import type { RailFinding, RailProblemCode } from './rails/rail-validation.ts';

/**
 * The kinds of mistakes, for a program to branch on.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `bad-details` | `create` or `compose` cannot write a payment code of these details. | Look at `problem` and `about`. |
 * | `not-listed` | The campaign is unlisted. | Pass campaigns whose visibility is `public`. |
 * | `bad-cards` | This is no file of cards. | Take the one that `comunal export json` wrote. |
 * | `bad-campaign` | A page could not show the campaign as it is. | Correct the field that `about` names, and sign again. |
 * | `bad-manifest` | No reader would accept the manifest, or its base. | Create it with `createManifest`. |
 * | `unreadable` | A file or folder cannot be read. | Check path and permissions. |
 * | `not-json` | A value has no canonical JSON, such as `undefined` or a lone surrogate. | Remove it. |
 * | `bad-option` | An option does not exist, or has an invalid value. | Correct the option that `about` names. |
 * | `bad-key` | A key is not 32 bytes in base64url, or a file holds no Ed25519 key. | Copy it again, in full. |
 * | `key-file` | The file of the key exists already, or cannot be used. | Choose another path. |
 * | `key-file-open` | Other accounts of the machine can open the file. | `chmod 600` the file, and consider another key. |
 * | `no-signer` | No signer was given. | Pass what `readSigner` returned. |
 * | `bad-signature` | No reader would accept the document: a signer is there twice, signs with another key, or it is too large. | See `about`. |
 * | `untrusted` | The trusted keys did not sign the campaign. | Show nothing of it, and ask the collective. |
 * | `qr-too-long` | The text does not fit into a QR code. | Shorten it. |
 */
export type FundraisingErrorCode =
  // Payment details that `create` cannot write.
  | 'bad-details'
  // A campaign that must not be signed, since a page could not show it as it is.
  | 'bad-campaign'
  | 'bad-cards'
  | 'not-listed'
  // A manifest that no reader would accept.
  | 'bad-manifest'
  // A file or folder that cannot be read.
  | 'unreadable'
  // A value that has no canonical JSON, and an invalid option.
  | 'not-json'
  | 'bad-option'
  // Keys; no message contains any of their bytes.
  | 'bad-key'
  | 'key-file'
  | 'key-file-open'
  | 'no-signer'
  | 'bad-signature'
  // A campaign that the trusted keys did not sign.
  | 'untrusted'
  // QR codes.
  | 'qr-too-long';

/** The details of a `FundraisingError` besides its message; none of them is secret. */
export interface FundraisingErrorDetails {
  /** The rail, option, field or path that is wrong. */
  readonly about?: string | undefined;
  /** The problem that `validate` would report. */
  readonly problem?: RailFinding<RailProblemCode> | undefined;
}

/**
 * The error of an invalid call. Branch on `code`, never on `message`.
 * It holds no private key and no other error, not even as `cause`: errors end up in logs.
 */
export class FundraisingError extends Error {
  /** Always `FundraisingError`. */
  override readonly name = 'FundraisingError';
  /** What {@link isFundraisingError} recognizes, in other copies of this package too. */
  readonly '~fundraisingError' = true;
  /** The kind of mistake. */
  readonly code: FundraisingErrorCode;
  /** The rail, option, field or path that is wrong. */
  declare readonly about: string | undefined;
  /** The problem that `validate` would report. */
  declare readonly problem: RailFinding<RailProblemCode> | undefined;

  /**
   * @param code - The kind of mistake.
   * @param message - A sentence for people.
   * @param details - What is wrong.
   */
  constructor(
    code: FundraisingErrorCode,
    message: string,
    { about, problem }: FundraisingErrorDetails = {},
  ) {
    super(message);
    this.code = code;
    if (about !== undefined) this.about = about;
    if (problem !== undefined) this.problem = problem;
  }
}

/**
 * Whether a value is an error of this package. It works across duplicate copies, where `instanceof` does not.
 *
 * @param value - Anything, such as what a `catch` received.
 * @example
 * ```ts
 * import { clabe, isFundraisingError } from '@comunal/fundraising';
 *
 * try {
 *   clabe.create({ bank: '014', branch: '1', account: '1' });
 * } catch (error) {
 *   if (!isFundraisingError(error)) throw error;
 *   console.log(error.code, error.problem?.code); // → bad-details character
 * }
 * ```
 */
export function isFundraisingError(value: unknown): value is FundraisingError {
  return typeof value === 'object' && value !== null && '~fundraisingError' in value;
}

/** Creates the error for an invalid option of a call. */
export function badOption(name: string, expected: string): FundraisingError {
  return new FundraisingError('bad-option', `${name} has to be ${expected}.`, { about: name });
}

/** Creates the error for an option that does not exist, for `checkOptionNames`. */
export function unknownOption(message: string, name: string): FundraisingError {
  return new FundraisingError('bad-option', message, { about: name });
}
