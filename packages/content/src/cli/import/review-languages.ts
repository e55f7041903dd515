import { isRecord } from '../../edit/to-plain.ts';
import { toEntryKey } from '../../link/content-graph.ts';
import { isSiteDraft, toDraftKey } from './draft-key.ts';
import type { RecordedEntry } from './import-record.ts';
import type { PlannedEntry } from './planned-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An entry that is open here, with languages in which its source shows it no longer. */
export interface WithdrawnLanguages {
  readonly entry: PlannedEntry['entry'];
  readonly languages: readonly string[];
}

/** What an import finds out about the languages of entries. */
export interface LanguageReview {
  /** Texts that were edited here, so that they stay although the source took them back. */
  readonly withdrawn: readonly WithdrawnLanguages[];
  /** The languages to record of each entry, by its type and slug: those of the source, and those that are still to be removed here. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
}

/** Finds the languages that the source of an entry had at the last import, and that stay here since somebody edited their texts. */
export function reviewLanguages(
  merged: readonly PlannedEntry[],
  recorded: readonly RecordedEntry[],
): LanguageReview {
  const before = new Map(recorded.map((entry) => [toDraftKey(entry), entry.languages ?? []]));
  const withdrawn: WithdrawnLanguages[] = [];
  const languages = new Map<string, readonly string[]>();
  for (const { entry, draft } of merged) {
    if (!isSiteDraft(draft)) continue;
    const there = listLanguages(draft.fields);
    const here = listLanguages(entry.fields);
    const kept = (before.get(toDraftKey(entry)) ?? []).filter(
      (language) => !there.includes(language) && here.includes(language),
    );
    languages.set(toEntryKey(entry), [...there, ...kept]);
    const isOpen = (entry.fields['visibility'] ?? 'closed') !== 'closed';
    if (kept.length > 0 && isOpen) withdrawn.push({ entry, languages: kept });
  }
  return { withdrawn, languages };
}

/** The languages in which an entry has a title or a text. */
function listLanguages({ title, body }: Fields): string[] {
  return [...new Set([title, body].filter(isRecord).flatMap((text) => Object.keys(text)))];
}
