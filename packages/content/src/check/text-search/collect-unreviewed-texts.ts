import { toPublic, type Entry, type EntryLookup } from '@comunal/schemas';
import { forEachString } from './sensitive-strings.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Collects the texts of an entry on which safety depends that are withheld only since nobody has reviewed their language. They
 * are no secret: a review is all that they wait for. A text that stands in a withheld place as well is not among them.
 */
export function collectUnreviewedTexts(
  entry: Entry,
  lookup: EntryLookup,
  today: string,
): ReadonlySet<string> {
  if (!entry.safety) return none;
  // Its public form once every language is reviewed.
  const publicEntry = toPublic<Entry>({ ...entry, safety: false }, lookup, { today });
  if (!publicEntry) return none;
  const total = countStrings(entry);
  const visible = [...countStrings(publicEntry)];
  return new Set(
    visible.filter(([text, count]) => count === total.get(text)).map(([text]) => text),
  );
}

function countStrings(value: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  forEachString(value, (text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  return counts;
}
