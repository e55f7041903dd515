/** What is wrong with a configuration. It repeats no value of it, since that may be a secret in the wrong place. */
export interface ConfigProblem {
  /**
   * `several-files`, `unreadable`, `too-large`, `bad-yaml`, `not-loaded`: of the whole file. `unknown-field`, `wrong-type`,
   * `wrong-value`, `missing`, `plain-secret`: of one field.
   */
  readonly code:
    | 'several-files'
    | 'unreadable'
    | 'too-large'
    | 'bad-yaml'
    | 'not-loaded'
    | 'unknown-field'
    | 'wrong-type'
    | 'wrong-value'
    | 'missing'
    | 'plain-secret';
  /** The field, such as `archive.waitDays`; empty for the whole file. */
  readonly path: string;
  /** The line, from 1 on, where it is known. */
  readonly line?: number | undefined;
  /** What is expected, or the field that was probably meant, or the names of the files, or what the system calls the failure. */
  readonly detail?: string | undefined;
}

/** A configuration that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Stays the same for every problem of a configuration. */
  readonly code = 'bad-config';
  /** The file, or the first of several. */
  readonly file: string;
  /** All problems, in the order of the file where it is known. */
  readonly problems: readonly ConfigProblem[];

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(
      `${file}: ${problems.map(({ code, path, line }) => [code, path, line && `line ${line}`].filter(Boolean).join(' ')).join('; ')}`,
    );
    this.file = file;
    this.problems = problems;
  }
}
