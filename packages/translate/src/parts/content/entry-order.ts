import type { TranslationProject } from '../../project/translation-project.ts';
import { Priority } from '../exchange-part.ts';

/** Where the texts of an entry stand in an exchange file. */
export interface EntryRank {
  readonly priority: Priority;
  /** The newest first: a day, or an empty text where the entry has none. */
  readonly date: string;
}

/** Ranks an entry: what visitors read most, and what somebody's safety depends on, comes before what is new. */
export function rankEntry(
  {
    type,
    slug,
  }: { readonly type: Parameters<TranslationProject['content']['get']>[0]; readonly slug: string },
  { content }: TranslationProject,
): EntryRank {
  const entry: object = content.get(type, slug) ?? {};
  const date = ['starts', 'published', 'date']
    .map((name) => readDay(read(entry, name)))
    .find(Boolean);
  return { priority: choosePriority(type, slug, entry, content), date: date ?? '' };
}

function choosePriority(
  type: string,
  slug: string,
  entry: object,
  content: TranslationProject['content'],
): Priority {
  const [site] = content.list('site');
  if (type === 'site' || (type === 'organization' && slug === site?.organization))
    return Priority.Home;
  if (type === 'page') return Priority.Menus;
  if (type === 'service') return Priority.Services;
  return read(entry, 'safety') === true ? Priority.Safety : Priority.Rest;
}

/** Reads a day of a moment, which may have a zone beside it. */
function readDay(value: unknown): string | undefined {
  const moment = typeof value === 'object' && value !== null ? read(value, 'local') : value;
  return typeof moment === 'string' ? moment.slice(0, 10) : undefined;
}

function read(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as Record<string, unknown>)[name] : undefined;
}

/** Compares two entries by where they stand. */
export function compareRanks(a: EntryRank, b: EntryRank): number {
  return a.priority - b.priority || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
}
