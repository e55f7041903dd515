/** A part of a text that another takes the place of. */
export interface TextEdit {
  /** Where the part begins. */
  readonly start: number;
  /** Where it ends; the same as `start` inserts. */
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits to a text, of which everything else stays as it is. An edit that stands in another is dropped, since what it is about
 * is gone.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted(compareEdits);
  const parts: string[] = [];
  let position = 0;
  for (const edit of sorted) {
    if (edit.start < position) continue;
    parts.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  return [...parts, text.slice(position)].join('');
}

/** By place; what only inserts comes first, and then what reaches further, which may hold the others. */
function compareEdits(a: TextEdit, b: TextEdit): number {
  const isInsertion = (edit: TextEdit): number => (edit.start === edit.end ? 0 : 1);
  return a.start - b.start || isInsertion(a) - isInsertion(b) || b.end - a.end;
}
