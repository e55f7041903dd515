const texts = ['description', 'support'] as const;

/** The same, with null for texts without a letter, as a form gives them: the server empties a field by null alone. */
export function emptyToNull<
  T extends {
    readonly description?: string | null | undefined;
    readonly support?: string | null | undefined;
  },
>(input: T): T {
  const emptied = texts.filter((name) => input[name]?.trim() === '');
  return { ...input, ...Object.fromEntries(emptied.map((name) => [name, null])) };
}
