import type { Moment } from '@comunal/schemas';
import { toZonedDateTime } from './moment.ts';

/** Writes a moment in ISO 8601: a partial date as it is, a local time with the offset that its zone had then. */
export function toIsoDate(moment: Moment): string {
  if (typeof moment === 'string') return moment;
  return toZonedDateTime(moment).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
