/** The error that ends a subcommand: lines for the person who called it, and the exit code. It holds no secrets. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** The lines for stderr. */
  readonly lines: readonly string[];
  /** The exit code. */
  readonly code: 1 | 2 | 130;

  constructor(code: 1 | 2 | 130, ...lines: readonly string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}
