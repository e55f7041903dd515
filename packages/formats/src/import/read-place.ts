import type { Place } from '@comunal/schemas';
import { removeCallAddresses } from './call-address.ts';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';
import { readLine } from './read-text.ts';

/**
 * Reads the name of a place. Its precision is the default, which publishes nothing finer than the town: whoever opens the entry
 * says when the venue may be published. An address on the Internet is no place: it leads into a call.
 */
export function readPlace(text: string | undefined, report: ReportProblem): Place | undefined {
  const name = readLine(text, report);
  if (name === undefined) return undefined;
  // What stood before an address that was left out is no place: «Jitsi: meet.jit.si/Sala».
  if (name.endsWith(':') && !/:\s*$/.test(text ?? '')) return undefined;
  const isAddress = /^[a-z][a-z0-9+.-]*:\S*$|:\/\/|\S@\S+\.\S/i.test(name);
  if (isAddress || removeCallAddresses(name).hasCall) {
    report(ImportProblemCode.AddressNotImported);
    return undefined;
  }
  return { name, level: 'venue', precision: 'locality' };
}
