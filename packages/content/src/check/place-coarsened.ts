import type { WithheldPart } from '@comunal/schemas';
import type { Fault } from '../validate/fault.ts';

/** Reports `place-coarsened`: a place that is public only in part or not at all; a warning where nobody wrote the precision. */
export function checkPlaceCoarsened(
  part: Extract<WithheldPart, { reason: 'hidden' | 'coarsened' }>,
  isOmitted: boolean,
): Fault {
  const severity = isOmitted ? 'warning' : 'notice';
  const fault = { code: 'place-coarsened', path: part.path, target: 'key', severity } as const;
  if (part.reason === 'hidden') return { ...fault, variant: 'hidden' };
  const name = readName(part.publicValue);
  return name ? { ...fault, variant: 'as', values: { name } } : fault;
}

/** Reads the name of a coarsened place, in the first language that it has one in. */
function readName(place: unknown): string | undefined {
  const name =
    typeof place === 'object' && place !== null && 'name' in place ? place.name : undefined;
  if (typeof name === 'string') return name;
  const texts: readonly unknown[] =
    typeof name === 'object' && name !== null ? Object.values(name) : [];
  const [first] = texts;
  return typeof first === 'string' ? first : undefined;
}
