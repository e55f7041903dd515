import type { RailFinding, RailProblemCode } from './rails/rail-validation.ts';

/** The kinds of mistakes, for a program to branch on. */
export type FundraisingErrorCode =
  // Payment details that `create` cannot write.
  | 'bad-details'
  // A campaign that must not be signed, since a page could not show it as it is.
  | 'bad-campaign'
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
  override readonly name = 'FundraisingError';
  readonly '~fundraisingError' = true;
  /** The kind of mistake. */
  readonly code: FundraisingErrorCode;
  /** The rail, option, field or path that is wrong. */
  declare readonly about: string | undefined;
  /** The problem that `validate` would report. */
  declare readonly problem: RailFinding<RailProblemCode> | undefined;

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

/** Whether a value is an error of this package. It works across duplicate copies, where `instanceof` does not. */
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
