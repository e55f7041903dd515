/** Thrown when the content has errors, so that no site can be built from it. It names no closed entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Identifies the error across duplicate copies of the package, where `instanceof` fails. */
  readonly code = 'content-errors';

  /** One line for each error, as `comunal check` prints it, with closed entries left unnamed. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
