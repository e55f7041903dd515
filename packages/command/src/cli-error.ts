/** What ends a subcommand: lines for the person who called it, and the exit code. Nothing in it is secret. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** What to write to stderr, one line each. */
  readonly lines: readonly string[];
  /** The exit code. */
  readonly code: 1 | 2 | 130;

  constructor(code: 1 | 2 | 130, ...lines: readonly string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}
