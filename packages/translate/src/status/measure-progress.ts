import type { ProjectTexts } from '../parts/exchange-parts.ts';
import type { ProjectUnit } from '../parts/exchange-part.ts';

/** Texts by how far their translation is. */
export interface ProgressCounts {
  /** Those with a translation of the source as it is now, as far as is known. */
  readonly written: number;
  readonly stale: number;
  readonly missing: number;
  readonly total: number;
}

/** How far an entry is. */
export interface EntryProgress {
  readonly entry: string;
  /** Such as `draft`; missing where nobody said. */
  readonly state?: string;
  readonly counts: ProgressCounts;
}

/** What a person is thanked for. */
export interface PersonProgress {
  readonly name: string;
  readonly texts: number;
  readonly entries: number;
}

/** How far a language is. */
export interface LanguageProgressReport {
  readonly language: string;
  readonly counts: ProgressCounts;
  readonly entries: readonly EntryProgress[];
  readonly people: readonly PersonProgress[];
}

/** Measures how far a language is: in all, by entry, and by whom there is to thank. */
export function measureProgress(
  language: string,
  { units, owners }: Pick<ProjectTexts, 'units' | 'owners'>,
): LanguageProgressReport {
  const byOwner = new Map<string, ProjectUnit[]>();
  for (const unit of units) {
    const own = byOwner.get(unit.owner);
    if (own) own.push(unit);
    else byOwner.set(unit.owner, [unit]);
  }
  const states = new Map(owners.map((state) => [state.owner, state]));
  const people = new Map<string, { texts: number; entries: number }>();
  const entries = [...byOwner].map(([entry, own]): EntryProgress => {
    const { progress, credit } = states.get(entry) ?? {};
    const counts = countUnits(own);
    if (credit !== undefined) {
      const person = people.get(credit) ?? { texts: 0, entries: 0 };
      const texts = person.texts + counts.total - counts.missing;
      people.set(credit, { texts, entries: person.entries + 1 });
    }
    return { entry, ...(progress !== undefined && { state: progress }), counts };
  });
  return {
    language,
    counts: countUnits(units),
    entries,
    people: [...people]
      .map(([name, counts]) => ({ name, ...counts }))
      .toSorted((a, b) => b.texts - a.texts || (a.name < b.name ? -1 : 1)),
  };
}

function countUnits(units: readonly ProjectUnit[]): ProgressCounts {
  const count = (state: ProjectUnit['state']): number =>
    units.filter((unit) => unit.state === state).length;
  return {
    written: count('written'),
    stale: count('stale'),
    missing: count('missing'),
    total: units.length,
  };
}
