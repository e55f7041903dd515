/** What ends a verb: lines for the person who called it, and the exit code. Nothing in it is secret. */
export class Told extends Error {
  override readonly name = 'Told';
  /** What to write to stderr, one line each. */
  readonly lines: readonly string[];
  /** The exit code. */
  readonly code: number;

  constructor(code: 1 | 2 | 130, ...lines: readonly string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}
