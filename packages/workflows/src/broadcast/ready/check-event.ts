import type { PublicEvent } from '@comunal/schemas';
import type { BroadcastInput } from '../broadcast-input.ts';
import { hasProblem, ok, problem, warning, type ReadinessFinding } from './finding.ts';

/** Checks that an event may be broadcast. It is public by then: nobody is contacted for any other. */
export function checkEvent(
  { attendance, state, doNotRecord }: PublicEvent,
  { withoutReplay = false }: BroadcastInput,
): readonly ReadinessFinding[] {
  const findings: ReadinessFinding[] = [];
  if (attendance === 'closed') findings.push(problem('closed-activity'));
  if (state !== 'scheduled') findings.push(problem(state));
  if (doNotRecord === true)
    findings.push(withoutReplay ? warning('not-recorded') : problem('do-not-record'));
  return hasProblem(findings) ? findings : [ok('event'), ...findings];
}
