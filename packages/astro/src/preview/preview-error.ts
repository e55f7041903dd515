/** Why no preview could be begun. */
export type PreviewErrorCode = 'no-config' | 'no-integration';

/** The error of a project that is no site of this package. Branch on `code`. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
  /** `no-config`: there is no such file. `no-integration`: it does not use `comunal()`. */
  readonly code: PreviewErrorCode;

  constructor(code: PreviewErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
