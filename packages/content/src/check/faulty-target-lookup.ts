import { isVisible, type Entry } from '@comunal/schemas';
import { toEntryKey, type EntryId } from '../link/content-graph.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { CheckInput } from './check-input.ts';

/** An entry that would be visible, as far as can be known, if it had no errors. */
export interface FaultyTarget {
  /** Its file, where a message may name it. */
  readonly file?: string;
  /** A stand-in for it, for code that asks whether it is visible. */
  readonly entry: Entry;
}

/** Creates a lookup of entries that their own errors keep from being visible, or from being parsed at all. */
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
        ? { entry: createStandIn({ type, slug }) }
        : undefined;
    if (!isVisible(raw.visibility))
      return declaresClosed(raw) ? undefined : { entry: createStandIn(raw.files) };
    const file = (raw.files.shared ?? raw.files.languages[0])?.file;
    return { ...(file === undefined ? {} : { file }), entry: createStandIn(raw.files) };
  };
}

/** Whether an entry is meant not to be visible. A misspelt visibility counts as closed too, but is the error to mend. */
function declaresClosed({ fields, saysVisibility }: RawEntry): boolean {
  const { visibility } = fields;
  return !saysVisibility || visibility === 'closed' || visibility === 'allies';
}

/** Creates an entry with no more than the target of a required reference is asked for. It goes into no output. */
function createStandIn({ type, slug }: EntryId): Entry {
  const entry = { type, slug, visibility: 'public' };
  return entry as unknown as Entry; // a consent or a required reference that is not there asks for nothing
}
