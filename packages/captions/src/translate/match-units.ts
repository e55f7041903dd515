import type { TranslationUnit } from '@comunal/exchange';

/**
 * Finds the translation of each unit: by its id and source, then, where the times have changed, by its source, then by
 * its id alone. Translations of the same source are used in their order.
 */
export function matchUnits(
  units: readonly TranslationUnit[],
  translations: readonly TranslationUnit[],
): (TranslationUnit | undefined)[] {
  // Translations of removed sentences are at the end, and may have the id of the sentences that replaced them.
  const byId = new Map(translations.toReversed().map((unit) => [unit.id, unit]));
  const byKey = new Map(translations.map((unit) => [getKey(unit), unit]));
  const bySource = new Map<string, TranslationUnit[]>();
  for (const unit of translations) {
    const duplicates = bySource.get(unit.source.trim());
    if (duplicates) duplicates.push(unit);
    else bySource.set(unit.source.trim(), [unit]);
  }
  const turns = new Map<string, number>();
  return units.map((unit) => {
    const match = byKey.get(getKey(unit));
    if (match) return match;
    const source = unit.source.trim();
    const turn = turns.get(source) ?? 0;
    turns.set(source, turn + 1);
    const duplicates = bySource.get(source);
    return duplicates?.[Math.min(turn, duplicates.length - 1)] ?? byId.get(unit.id);
  });
}

function getKey({ id, source }: TranslationUnit): string {
  return JSON.stringify([id, source]);
}
