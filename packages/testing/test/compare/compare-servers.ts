import { compare, parseBody } from '../replay/compare.ts';
import type { Sent } from '../replay/send.ts';
import { type Contestant, runSteps } from './run-steps.ts';
import type { Step } from './step.ts';

/** A step that two servers answered otherwise. */
export interface StepDifference {
  /** Counted from 1. */
  readonly number: number;
  readonly step: Step;
  /** What the first has in place of what the second has: code, status, headers, shape of the body. */
  readonly differences: readonly string[];
}

/** What depends on how far a server is with its work, on its settings, or on what else it holds. */
const UNSTEADY = new Set([
  'files',
  'streamingPlaylists',
  'automaticTags',
  'm3u8Url',
  'enabledResolutions',
]);

/** What came of making the same calls of two servers. */
export interface Comparison {
  readonly differing: readonly StepDifference[];
  /** Asked of neither, since both had refused what the step goes on with. */
  readonly unasked: readonly Step[];
}

/** Makes the same calls of two servers and tells where the answers are not alike. */
export async function compareServers(
  ours: Contestant,
  theirs: Contestant,
  steps: readonly Step[],
  run: string,
): Promise<Comparison> {
  const right = await runSteps(theirs, steps, run);
  const left = await runSteps(ours, steps, run);
  const differing = steps.flatMap((step, index) => {
    const differences = differencesOf(left[index]?.answer, right[index]?.answer, ours, theirs);
    return differences.length > 0 ? [{ number: index + 1, step, differences }] : [];
  });
  const unasked = steps.filter((_, index) => !left[index]?.answer && !right[index]?.answer);
  return { differing, unasked };
}

function differencesOf(
  left: Sent | undefined,
  right: Sent | undefined,
  ours: Contestant,
  theirs: Contestant,
): string[] {
  if (!left || !right) {
    if (left === right) return [];
    return [`not asked of the ${left ? 'second' : 'first'}: an answer before it was another`];
  }
  const headers = textHeaders(right);
  const body = parseBody(steady(renamed(right, theirs, ours)));
  const differences = compare({ response: { status: right.status, headers, body } }, steady(left));
  // Of another answer all else is another, too.
  return left.status === right.status
    ? differences
    : differences.filter((difference) => /^(status|code):/.test(difference));
}

/** Hosts stand in keys, too. */
function renamed(answer: Sent, theirs: Contestant, ours: Contestant): Sent {
  const [from, to] = [new URL(theirs.url).host, new URL(ours.url).host];
  return { ...answer, body: Buffer.from(answer.body.toString('utf8').replaceAll(from, to)) };
}

/** Without the word to wait that an administrator gets beyond the limit, though their call is answered. */
function textHeaders({ status, headers }: Sent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => status >= 429 || name !== 'retry-after')
      .map(([name, value]) => [name, value?.toString() ?? '']),
  );
}

/** The same answer without what is not to be compared. */
function steady(answer: Sent): Sent {
  const value = parseBody(answer);
  if (typeof value !== 'object' || value === null) return answer;
  return { ...answer, body: Buffer.from(JSON.stringify(emptied(value))) };
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      UNSTEADY.has(name) ? null : emptied(inner),
    ]),
  );
}
