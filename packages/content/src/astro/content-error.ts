/** Thrown when the content has errors, so that no site can be built from it. It names no closed entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Identifies the error across duplicate copies of the package, where `instanceof` fails. */
  readonly code = 'content-errors';

  /** One line for each error, as `comunal check` prints it, with closed entries left unnamed. */
  readonly lines: readonly string[];

  /** @param advice - A sentence below the errors. */
  constructor(lines: readonly string[], advice?: string) {
    super([...lines, ...(advice === undefined ? [] : [advice])].join('\n'));
    this.lines = lines;
    // Astro would print it below the errors, and whoever mends the content has no use for where in our code it was thrown.
    this.stack = '';
  }
}
