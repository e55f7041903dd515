import {
  hashSource,
  type ContentUnit,
  type TranslatableEntry,
  type TranslatableText,
} from '@comunal/content/translation';
import type { TranslationProject } from '../../project/translation-project.ts';
import type { OwnerState, PartTexts, ProjectUnit, UnitState } from '../exchange-part.ts';
import { listContentTexts } from './content-texts.ts';
import { compareRanks, rankEntry, type EntryRank } from './entry-order.ts';

/** Lists the texts of the public content of a project: what is withheld from visitors is withheld from translators. */
export function listContentUnits(project: TranslationProject, language: string): PartTexts {
  const { entries, withheldEntries, invalidEntries } = listContentTexts(project, language);
  const ranked = entries
    .map((entry) => ({ entry, rank: rankEntry(entry, project) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  return {
    units: ranked.flatMap(({ entry, rank }) =>
      toProjectUnits(entry, rank, findTitle(entry, project)),
    ),
    owners: entries.map((entry) => toOwnerState(entry, language)),
    withheld: withheldEntries,
    unreadable: invalidEntries,
  };
}

/** Names an entry as ids of units do. */
export function toOwner({ type, slug }: Pick<TranslatableEntry, 'type' | 'slug'>): string {
  return `${type}/${slug}`;
}

function toProjectUnits(
  entry: TranslatableEntry,
  { priority }: EntryRank,
  title: string | undefined,
): ProjectUnit[] {
  const owner = toOwner(entry);
  const isMachine = entry.state?.state === 'machine';
  return entry.texts.flatMap((text) =>
    text.units.map((unit): ProjectUnit => {
      const { id, source, target, recorded } = unit;
      const state = findState(unit, text);
      const isForReview = target !== '' && (isMachine || state === 'stale');
      return {
        id,
        source,
        target,
        ...(title === undefined ? {} : { context: title }),
        ...(text.note === undefined ? {} : { note: text.note }),
        ...(isForReview && { needsReview: true }),
        owner,
        state,
        priority,
        isFollowed:
          unit.hash === undefined
            ? !text.isStale && (entry.revision?.has(text.field) ?? false)
            : recorded === unit.hash && state !== 'stale',
        ...(state === 'stale' &&
          recorded !== undefined && {
            followed: (former: string) => hashSource(former) === recorded,
          }),
      };
    }),
  );
}

/** The title of an entry as its visitors see it, which says where its texts stand: in the language that is translated from. */
function findTitle(
  { type, slug, texts: [first] }: TranslatableEntry,
  { content }: TranslationProject,
): string | undefined {
  const entry: object = content.toPublic().get(type, slug) ?? {};
  const title: unknown = Object.entries(entry).find(
    ([key]) => key === 'title' || key === 'name',
  )?.[1];
  if (typeof title === 'string') return title;
  if (typeof title !== 'object' || title === null) return undefined;
  const texts = new Map<string, unknown>(Object.entries(title));
  const text = texts.get(first?.sourceLanguage ?? '') ?? [...texts.values()][0];
  return typeof text === 'string' ? text : undefined;
}

/** The state of a unit. Of a text from which a block was taken, nobody can say which other one is to change: all are. */
function findState(unit: ContentUnit, { isStale, units }: TranslatableText): UnitState {
  if (unit.target.trim() === '') return 'missing';
  if (unit.isStale) return 'stale';
  return isStale && !units.some((each) => each.isStale || each.target === '') ? 'stale' : 'written';
}

function toOwnerState(entry: TranslatableEntry, language: string): OwnerState {
  const { state, credit } = entry.state ?? {};
  const name = typeof credit === 'object' ? (credit[language] ?? Object.values(credit)[0]) : credit;
  return { owner: toOwner(entry), progress: state, credit: name };
}
