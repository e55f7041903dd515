import type { FieldPath } from '@comunal/schemas';
import type { Fault } from '../validate/fault.ts';

/** Reports `rail-off`: a payment rail that is switched off; a warning where nobody wrote that it is. */
export function checkRailOff(path: FieldPath, isOmitted: boolean): Fault {
  return isOmitted
    ? { code: 'rail-off', variant: 'unset', severity: 'warning', path, target: 'key' }
    : { code: 'rail-off', severity: 'notice', path, target: 'value' };
}
