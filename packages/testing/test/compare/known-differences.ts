import type { StepDifference } from './compare-servers.ts';

/** A difference between the simulator and a real server that stays, and why. */
export interface KnownDifference {
  readonly call: RegExp;
  readonly difference: RegExp;
  readonly reason: string;
}

const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    call: /\/source$|include=32$/,
    difference: /\.metadata\b/,
    reason: 'what ffprobe finds in a file, some fifty fields: the simulator reads no media',
  },
];

/** The reason for a difference that is known; undefined for one that is news. */
export function reasonFor({ step, differences }: StepDifference): string | undefined {
  return KNOWN_DIFFERENCES.find(
    ({ call, difference }) =>
      call.test(step.call) && differences.every((each) => difference.test(each)),
  )?.reason;
}
