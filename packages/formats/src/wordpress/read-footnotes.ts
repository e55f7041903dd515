/** Reads the footnotes of a post, which WordPress keeps as JSON beside its text, by the names that the text refers to. */
export function readFootnotes(json: string | undefined): ReadonlyMap<string, string> {
  const notes = json === undefined ? [] : parse(json);
  return new Map(
    notes.flatMap((note: unknown): [string, string][] => {
      if (typeof note !== 'object' || note === null || !('id' in note) || !('content' in note))
        return [];
      const { id, content } = note;
      return typeof id === 'string' && typeof content === 'string' ? [[id, content]] : [];
    }),
  );
}

function parse(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // An extension has a field of the same name.
  }
}
