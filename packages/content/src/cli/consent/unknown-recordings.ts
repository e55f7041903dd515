import { toEntryKey, type ParsedEntry } from '../../link/content-graph.ts';
import { createPlace } from './entry-places.ts';
import { isCredit, type Place } from './places.ts';

/**
 * Lists recordings that somebody may be in: those of what credits them, of which nothing says who is heard or seen.
 *
 * @param places - Where they appear.
 */
export function listUnknownRecordings(
  parsedEntries: readonly ParsedEntry[],
  places: readonly Place[],
): readonly Place[] {
  const credited = new Set<string>();
  const known = new Set<ParsedEntry>();
  for (const place of places) {
    if (!place.parsed) continue;
    if (isCredit(place)) credited.add(toEntryKey(place.parsed.raw.files));
    if (place.kind === 'recording') known.add(place.parsed);
  }
  return parsedEntries.flatMap((parsed): Place[] => {
    const { raw, facts } = parsed;
    if (raw.files.type !== 'recording' || known.has(parsed)) return [];
    const isOfCredited = facts.references.some(
      ({ path, value }) => path[0] === 'of' && credited.has(toEntryKey(value)),
    );
    return isOfCredited ? [createPlace(parsed, 'unknown-recording', [], raw.files.slug)] : [];
  });
}
