/** A place in a text, as editors count: from one. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON. What `JSON.parse` says of it names no place where a list ends with a comma, and repeats what
 * stands there.
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
    // Deeper than any campaign: then there is no place to tell.
  }
  return first;
}
