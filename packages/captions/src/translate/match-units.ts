import type { TranslationUnit } from '@comunal/exchange';

/**
 * Finds what translators made of each unit: by its id, and where the times have been moved since, by its source; translations
 * of the same source are taken in their order.
 */
export function matchUnits(
  units: readonly TranslationUnit[],
  translations: readonly TranslationUnit[],
): (TranslationUnit | undefined)[] {
  // Translations of what is gone stand at the end, and may have the id of what came in its place.
  const byId = new Map(translations.toReversed().map((unit) => [unit.id, unit]));
  const byIdentity = new Map(translations.map((unit) => [identityOf(unit), unit]));
  const bySource = new Map<string, TranslationUnit[]>();
  for (const unit of translations) {
    const same = bySource.get(unit.source.trim());
    if (same) same.push(unit);
    else bySource.set(unit.source.trim(), [unit]);
  }
  const turns = new Map<string, number>();
  return units.map((unit) => {
    const match = byIdentity.get(identityOf(unit));
    if (match) return match;
    const source = unit.source.trim();
    const turn = turns.get(source) ?? 0;
    turns.set(source, turn + 1);
    const same = bySource.get(source);
    return same?.[Math.min(turn, same.length - 1)] ?? byId.get(unit.id);
  });
}

function identityOf({ id, source }: TranslationUnit): string {
  return JSON.stringify([id, source]);
}
