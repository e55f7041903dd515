import type { Schedule } from './session.ts';

/** The pattern that the JSON schemas have for the name of a zone, which leaves out a few. */
const ZONE = /^(?:[A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** Returns the zone of a schedule if the format can name it. Without its name, times still have their offset. */
export function getSchemaZone({ zone }: Schedule): string | undefined {
  return ZONE.test(zone) ? zone : undefined;
}
