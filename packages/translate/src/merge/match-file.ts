import type { TranslationUnit } from '@comunal/exchange';
import { matchUnits } from '@comunal/exchange/match';
import type { ProjectUnit } from '../parts/exchange-part.ts';

/** Which unit of an exchange file belongs to each unit of the project. */
export interface MatchedFile {
  /** By the id of the project's unit. */
  readonly byId: ReadonlyMap<string, TranslationUnit>;
  /** Units of the file that belong to none. */
  readonly unmatched: readonly TranslationUnit[];
}

/** Finds the unit of an exchange file that belongs to each unit of the project. Texts move within their entry. */
export function matchFile(
  units: readonly ProjectUnit[],
  fileUnits: readonly TranslationUnit[],
): MatchedFile {
  const { matches, unmatched } = matchUnits(units, fileUnits, { ownerOf });
  const byId = new Map<string, TranslationUnit>();
  for (const [index, { id }] of units.entries()) {
    const match = matches[index];
    if (match) byId.set(id, match);
  }
  return { byId, unmatched };
}

/** What the text with an id belongs to: what stands before the colon. */
export function ownerOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
