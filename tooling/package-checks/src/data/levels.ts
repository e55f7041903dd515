/** One row of the table "Packages, and which way imports go". */
export interface Level {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly name: string;
}

/**
 * Imports go down this list only, and never between two of level 1 or of level 3.
 * Inside levels 0 and 2 a package may import one that stands lower in the list.
 * A new package gets its row here before its first import.
 */
export const levels: readonly Level[] = [
  { level: 4, name: 'create-comunal' },
  { level: 3, name: '@comunal/astro' },
  { level: 3, name: '@comunal/cli' },
  { level: 2, name: '@comunal/workflows' },
  { level: 2, name: '@comunal/standalone' },
  { level: 2, name: '@comunal/kit' },
  { level: 2, name: '@comunal/print' },
  { level: 2, name: '@comunal/audit' },
  { level: 2, name: '@comunal/translate' },
  { level: 2, name: '@comunal/cms' },
  { level: 2, name: '@comunal/content' },
  { level: 1, name: '@comunal/formats' },
  { level: 1, name: '@comunal/peertube' },
  { level: 1, name: '@comunal/archive' },
  { level: 1, name: '@comunal/jitsi' },
  { level: 1, name: '@comunal/captions' },
  { level: 1, name: '@comunal/fundraising' },
  { level: 1, name: '@comunal/sealing' },
  { level: 1, name: '@comunal/clean' },
  { level: 1, name: '@comunal/testing' },
  { level: 0, name: '@comunal/schemas' },
  { level: 0, name: '@comunal/command' },
  { level: 0, name: '@comunal/ui' },
  { level: 0, name: '@comunal/i18n' },
  { level: 0, name: '@comunal/http' },
  { level: 0, name: '@comunal/exchange' },
];

/** The rule itself: may the package of one name import that of another? */
export function mayImport(from: string, to: string): boolean {
  const [upper, lower] = [rankOf(from), rankOf(to)];
  if (!upper || !lower) return false;
  if (upper.level !== lower.level) return upper.level > lower.level;
  return (upper.level === 0 || upper.level === 2) && lower.row > upper.row;
}

function rankOf(name: string): { level: number; row: number } | undefined {
  const row = levels.findIndex((level) => level.name === name);
  const entry = levels[row];
  return entry && { level: entry.level, row };
}
