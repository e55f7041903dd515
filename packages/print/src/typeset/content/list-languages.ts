/** Lists the languages other than the document's in which some of it is written. */
export function listLanguages(value: unknown): string[] {
  return [...new Set(collect(value))].toSorted();
}

function collect(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'lang' in value && typeof value.lang === 'string' ? [value.lang] : [];
  return [...own, ...Object.values(value).flatMap(collect)];
}
