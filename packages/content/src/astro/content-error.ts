/** The content has errors, so that there is nothing to build a site from. Names no closed entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** The same in every copy of the package, where `instanceof` may not be. */
  readonly code = 'content-errors';

  /** One line for each error, as `comunal check` prints it, with closed entries left unnamed. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
