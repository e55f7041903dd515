import type { TranslationUnit } from '@comunal/exchange';
import { matchUnits } from '@comunal/exchange/match';

/** Finds the translation of each sentence. One that has none of its own shares that of a sentence with the same words. */
export function matchSentences(
  units: readonly TranslationUnit[],
  translations: readonly TranslationUnit[],
): (TranslationUnit | undefined)[] {
  const { matches } = matchUnits(units, translations);
  const bySource = new Map(translations.map((unit) => [unit.source.trim(), unit]));
  return units.map(({ source }, index) => matches[index] ?? bySource.get(source.trim()));
}
