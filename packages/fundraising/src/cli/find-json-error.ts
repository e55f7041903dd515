/** A position in a text, counted from 1 as in editors. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the position of the first JSON error. The message of `JSON.parse` has no position for a trailing comma, and repeats the
 * content of the file.
 */
export async function findJsonError(text: string): Promise<TextPosition | undefined> {
  const { visit } = await import('jsonc-parser');
  let first: TextPosition | undefined;
  try {
    visit(
      text,
      {
        onError(_, __, ___, startLine, startColumn) {
          first ??= { line: startLine + 1, column: startColumn + 1 };
        },
      },
      { disallowComments: true },
    );
  } catch {
    // The nesting is deeper than in any campaign, so there is no position to report.
  }
  return first;
}
