/**
 * Entries of a build by the name that their output gets: `src/cli/index.ts` by `cli/index`. tsup lists the files of an array
 * anew, in whatever order the disk answers, and the bytes of a build depend on the order of its entries.
 */
export function nameEntries(
  entry: string | readonly string[] | Readonly<Record<string, string>>,
): Record<string, string> {
  if (typeof entry === 'object' && !isList(entry)) return { ...entry };
  const paths = typeof entry === 'string' ? [entry] : entry;
  return Object.fromEntries(paths.map((path) => [path.replace(/^src\/(.*)\.ts$/, '$1'), path]));
}

/** `Array.isArray`, which does not narrow a list that is read-only. */
function isList(entry: object): entry is readonly string[] {
  return Array.isArray(entry);
}
