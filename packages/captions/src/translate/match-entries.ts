import type { ExchangeEntry } from './exchange.ts';

/**
 * Finds the entry of each unit: by its key, and where the times have been moved since, by its text; entries with the same
 * text are taken in their order.
 */
export function matchEntries(
  units: readonly { readonly key: string; readonly text: string }[],
  entries: readonly ExchangeEntry[],
): (ExchangeEntry | undefined)[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const byText = new Map<string, ExchangeEntry[]>();
  for (const entry of entries) {
    const same = byText.get(entry.source.trim());
    if (same) same.push(entry);
    else byText.set(entry.source.trim(), [entry]);
  }
  const used = new Map<string, number>();
  return units.map(({ key, text }) => {
    const source = text.trim();
    const own = byKey.get(key);
    if (own?.source.trim() === source) return own;
    const turn = used.get(source) ?? 0;
    used.set(source, turn + 1);
    const same = byText.get(source);
    return same?.[Math.min(turn, same.length - 1)] ?? own;
  });
}
