import type { StepDifference } from './compare-servers.ts';

/** A permanent difference between the simulator and a real server, and the reason. */
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
  {
    call: /search=\{url\}/,
    difference: /^\$\.data: 1 items in place of 0$/,
    reason:
      'for who is logged in the server fetches the address, and refuses one of its own machine for safety',
  },
];

/** Returns the reason for a known difference; undefined for a new one. */
export function reasonFor({ step, differences }: StepDifference): string | undefined {
  return KNOWN_DIFFERENCES.find(
    ({ call, difference }) =>
      call.test(step.call) && differences.every((each) => difference.test(each)),
  )?.reason;
}
