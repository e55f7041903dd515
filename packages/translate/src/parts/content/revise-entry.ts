import {
  formatRevision,
  toCarriedName,
  type TranslatableEntry,
} from '@comunal/content/translation';
import type { LanguageState } from '@comunal/schemas';
import type { ImportInput } from '../exchange-part.ts';
import { joinCredits } from './join-credits.ts';
import { nextProgress } from './next-progress.ts';
import { isStaleAfter, type RevisedText } from './revise-text.ts';

/** What the state of an entry is made of. */
export interface RevisedEntry {
  readonly entry: TranslatableEntry;
  readonly texts: readonly RevisedText[];
  /** Whom to thank for what was accepted. */
  readonly credits: readonly string[];
  /** Whether something of it was accepted. */
  readonly isTouched: boolean;
  /** Whether the entry still has a field that its revision names: what was taken away needs no record. */
  readonly hasField: (field: string) => boolean;
  /** Whether a field is in another language, too: what only the translation has was left behind when its source was deleted. */
  readonly hasSource: (field: string) => boolean;
}

/**
 * Decides what an entry says of the language after an import.
 *
 * @returns `undefined` where nothing of it changes.
 */
export function reviseState(
  { entry, texts, credits, isTouched, hasField, hasSource }: RevisedEntry,
  { agreed, state: asked, credit }: Pick<ImportInput, 'agreed' | 'state' | 'credit'>,
): LanguageState | undefined {
  const before = entry.state;
  const present = texts.filter(({ target }) => target !== undefined);
  const isAgreed =
    present.length > 0 && present.every(({ text }) => text.units.every(({ id }) => agreed.has(id)));
  if (!isTouched && !(asked === 'reviewed' && isAgreed)) return undefined;
  // What the entry of the site says counts for the whole site, so that an import of its own few texts does not say more.
  if (entry.type === 'site' && before === undefined && asked !== 'reviewed') return undefined;
  const next = nextProgress({
    progress: before?.state,
    isChanged: texts.some(({ text, target }) => target !== text.target),
    isAgreed,
    isStale: present.some(isStaleAfter),
    asked,
  });
  const progress = entry.type === 'site' && next === 'draft' ? (before?.state ?? next) : next;
  const { stale, ...kept }: Partial<LanguageState> = before ?? {};
  const isReviewed = asked === 'reviewed' && isAgreed;
  const isKept = (name: string): boolean => {
    const field = name.replace(/~$/, '');
    return hasField(field) && (!isReviewed || hasSource(field));
  };
  const hashes = new Map([...(entry.revision ?? [])].filter(([field]) => isKept(field)));
  for (const { text, hashes: own, carried } of texts) {
    const carriedName = toCarriedName(text.field);
    hashes.delete(text.field);
    hashes.delete(carriedName);
    if (!own || own.length === 0) continue;
    hashes.set(text.field, own);
    if (carried !== undefined) hashes.set(carriedName, [carried]);
  }
  const thanks = joinCredits(before?.credit, [
    ...credits,
    ...(asked === 'reviewed' && progress !== 'draft' && credit !== undefined ? [credit] : []),
  ]);
  return {
    ...kept,
    state: progress,
    ...(hashes.size > 0 && { sourceRevision: formatRevision(hashes) }),
    ...(thanks !== undefined && { credit: thanks }),
    ...(stale && !isAgreed && { stale }),
  };
}
