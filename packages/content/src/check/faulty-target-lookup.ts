import { isVisible, type Entry } from '@comunal/schemas';
import { toEntryKey, type EntryId } from '../link/content-graph.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { CheckInput } from './check-input.ts';

/** An entry that would be shown, as far as anyone knows, and is not for its own errors. */
export interface FaultyTarget {
  /** Its file, where that may be named. */
  readonly file?: string;
  /** What stands in its place for whoever asks whether it is shown. */
  readonly entry: Entry;
}

/** Finds the entries that errors of their own keep from being shown, or from being read. */
export function createFaultyTargetLookup({
  parsedEntries,
  graph,
  unreadable,
}: CheckInput): (target: EntryId) => FaultyTarget | undefined {
  const faulty = new Map<string, RawEntry>();
  for (const { raw } of parsedEntries)
    if (!graph.find(raw.files.type, raw.files.slug)) faulty.set(toEntryKey(raw.files), raw);
  return ({ type, slug }) => {
    const raw = faulty.get(toEntryKey({ type, slug }));
    if (!raw)
      return unreadable.has(toEntryKey({ type, slug }))
        ? { entry: standIn({ type, slug }) }
        : undefined;
    if (!isVisible(raw.visibility))
      return saysWhoMaySee(raw) ? undefined : { entry: standIn(raw.files) };
    const file = (raw.files.shared ?? raw.files.languages[0])?.file;
    return { ...(file === undefined ? {} : { file }), entry: standIn(raw.files) };
  };
}

/** A misspelt visibility counts as closed, and is the error to mend. */
function saysWhoMaySee({ fields, saysVisibility }: RawEntry): boolean {
  const { visibility } = fields;
  return !saysVisibility || visibility === 'closed' || visibility === 'allies';
}

/** Nothing but what is asked of the target of a required reference; it goes into no output. */
function standIn({ type, slug }: EntryId): Entry {
  const named = { type, slug, visibility: 'public' };
  return named as unknown as Entry; // a consent or a required reference that is not there asks for nothing
}
