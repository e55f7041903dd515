import type { LanguageState } from '@comunal/schemas';

type Credit = LanguageState['credit'];

/** Adds names to those that are thanked already. Nobody who was thanked is left out, and nobody is named twice. */
export function joinCredits(before: Credit, names: readonly string[]): Credit {
  if (typeof before === 'object')
    return Object.fromEntries(
      Object.entries(before).map(([language, text]) => [language, join(text, names)]),
    );
  const joined = join(before ?? '', names);
  return joined === '' ? before : joined;
}

function join(text: string, names: readonly string[]): string {
  const known = new Set(text.split(/,\s*/));
  const added = [...new Set(names)].filter((name) => name !== text && !known.has(name));
  return [text, ...added].filter(Boolean).join(', ');
}
