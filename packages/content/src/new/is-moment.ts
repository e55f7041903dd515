import type { ExpectedValue } from '../model/expected-value.ts';

/** Whether a date is expected, or a time with its zone. */
export function isMoment(expected: ExpectedValue): boolean {
  if (expected.kind !== 'union') return false;
  const names = expected.options.flatMap((each) => (each.kind === 'object' ? each.names : []));
  return expected.options.some(({ kind }) => kind === 'date') && names.join(' ') === 'local zone';
}
