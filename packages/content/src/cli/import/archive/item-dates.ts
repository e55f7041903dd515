import type { ArchiveItem } from '@comunal/archive';
import { firstDay, isPartialDate } from '@comunal/schemas';
import { listValues } from './item-texts.ts';
import { readDate } from './read-date.ts';

/** The day of what states none: a series has to begin some day. */
const unknownDay = '1970-01-01';

/** Finds out when a series began: on the first of the dates of its recordings, else when the item came to the Archive. */
export function findStart(dates: readonly (string | undefined)[], item: ArchiveItem): string {
  const known = dates
    .filter((date) => date !== undefined)
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return known[0] ?? getDayOfUpload(item) ?? unknownDay;
}

/** The earlier of a date and of what a series states already, which people may have written in another form. */
export function keepEarlier(stated: unknown, date: string): unknown {
  if (typeof stated !== 'string' || !isPartialDate(stated)) return stated ?? date;
  return firstDay(date) < firstDay(stated) ? date : stated;
}

function getDayOfUpload({ metadata }: ArchiveItem): string | undefined {
  return ['publicdate', 'addeddate']
    .map((name) => readDate(listValues(metadata[name])[0]))
    .find((day) => day !== undefined);
}
