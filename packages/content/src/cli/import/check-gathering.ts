import { CliError } from '@comunal/command';
import type { DraftEntry } from '@comunal/formats/import';
import type { LiteI18n } from '@comunal/i18n/lite';
import { toEntryKey } from '../../link/content-graph.ts';
import { getDayRange, haveCommonDay } from './day-range.ts';
import { findImportedEvent } from './import-target.ts';
import type { FileNames } from './file-names.ts';
import type { RecordedEntry } from './import-record.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** What was imported before, and how to say what is wrong. */
export interface GatheringContext {
  /** The activities by type and slug, and by each slug that they had before. */
  readonly index: ReadonlyMap<string, EntryFile>;
  readonly recorded: readonly RecordedEntry[];
  readonly names: FileNames;
  readonly t: LiteI18n<'formats'>['t'];
}

/**
 * Refuses a gathering that would be mixed into another one, as when each year has its `programa.csv`: it would be taken for
 * one that was imported before, and has no day in common with that.
 *
 * @throws CliError that names the event, and asks which one is meant.
 */
export function checkGathering(
  draft: DraftEntry,
  { index, recorded, names, t }: GatheringContext,
): void {
  const event = findImportedEvent(draft, index, recorded);
  const own = getDayRange({ ...draft.fields });
  const days = event && getDayRange(event.fields);
  if (!event || !own || !days || haveCommonDay(own, days)) return;
  const file = names.ofEntry(event);
  const isMasked = names.isMasked(event);
  const slug = isMasked ? '…' : event.slug;
  const newSlug = isMasked ? '…' : findNewSlug(slug, own.first.slice(0, 4), index);
  throw new CliError(1, t('formats:import.otherGathering', { file, slug, newSlug }));
}

/** Puts the year behind a slug, in place of the one that it has. */
function findNewSlug(slug: string, year: string, index: GatheringContext['index']): string {
  const base = `${slug.replace(/-(?:19|20)\d\d$/, '').slice(0, 70)}-${year}`.replace('--', '-');
  let newSlug = base;
  const isTaken = (each: string) => index.has(toEntryKey({ type: 'event', slug: each }));
  for (let number = 2; isTaken(newSlug); number++) newSlug = `${base}-${number}`;
  return newSlug;
}
