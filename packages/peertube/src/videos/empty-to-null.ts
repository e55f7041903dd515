const textFields = ['description', 'support'] as const;

/** Replaces blank texts by null, as a form in a page gives them: the server empties a field by null alone. */
export function emptyToNull<
  T extends {
    readonly description?: string | null | undefined;
    readonly support?: string | null | undefined;
  },
>(input: T): T {
  const blankFields = textFields.filter((name) => input[name]?.trim() === '');
  return { ...input, ...Object.fromEntries(blankFields.map((name) => [name, null])) };
}
