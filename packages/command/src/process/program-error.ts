/** A program that did not start, or was stopped. It repeats neither its arguments nor anything that it printed. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  /** `not-found` is also a working directory that is not there. */
  readonly code: 'not-found' | 'not-started' | 'too-slow' | 'too-much-output';
  /** As it was called. */
  readonly program: string;
  /** What the system calls it, such as `EACCES`; only of a program that did not start. */
  readonly systemCode: string | undefined;

  constructor(code: ProgramError['code'], program: string, systemCode?: string) {
    super(`${code}: ${program}`);
    this.code = code;
    this.program = program;
    this.systemCode = systemCode;
  }
}
