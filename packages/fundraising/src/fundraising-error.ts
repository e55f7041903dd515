import type { RailFinding, RailProblemCode } from './rails/validation.ts';

/** What can be wrong, for a program to branch on. */
export type FundraisingErrorCode =
  // Payment details that `create` was given.
  | 'bad-details'
  // A campaign that nobody should sign, since a page could not show it as it is.
  | 'bad-campaign'
  // A manifest that no reader would take.
  | 'bad-manifest'
  // A file or folder that cannot be read.
  | 'unreadable'
  // A value that has no canonical form, and an option that makes no sense.
  | 'not-json'
  | 'bad-option'
  // Keys; no message holds any of their bytes.
  | 'bad-key'
  | 'key-file'
  | 'key-file-open'
  | 'no-signer'
  | 'bad-signature'
  // A campaign that is not what the given keys signed.
  | 'untrusted'
  // QR codes.
  | 'qr-too-long';

/** What a `FundraisingError` may tell beside its sentence; nothing in it is secret. */
export interface FundraisingErrorDetails {
  /** The rail, option, field or path that is wrong. */
  readonly about?: string | undefined;
  /** What `validate` would say. */
  readonly problem?: RailFinding<RailProblemCode> | undefined;
}

/**
 * A call that makes no sense. Branch on `code`, never on `message`.
 * It holds no private key and no other error, not even as `cause`: errors end up in logs.
 */
export class FundraisingError extends Error {
  override readonly name = 'FundraisingError';
  readonly '~fundraisingError' = true;
  /** The kind of mistake. */
  readonly code: FundraisingErrorCode;
  /** The rail, option, field or path that is wrong. */
  declare readonly about: string | undefined;
  /** What `validate` would say. */
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

/** Is it an error of this package? Works across copies of it, where `instanceof` does not. */
export function isFundraisingError(value: unknown): value is FundraisingError {
  return typeof value === 'object' && value !== null && '~fundraisingError' in value;
}

/** The error for an option of a call that makes no sense. */
export function badOption(name: string, wanted: string): FundraisingError {
  return new FundraisingError('bad-option', `${name} has to be ${wanted}.`, { about: name });
}
