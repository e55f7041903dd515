import { compare, parseBody } from '../replay/compare.ts';
import type { Sent } from '../replay/send.ts';
import { type ComparedServer, runSteps } from './run-steps.ts';
import type { Step } from './step.ts';

/** A step to which two servers responded differently. */
export interface StepDifference {
  /** Counted from 1. */
  readonly number: number;
  readonly step: Step;
  /** The differences of the first response from the second: code, status, headers, structure of the body. */
  readonly differences: readonly string[];
}

/** Fields that depend on a server's pending jobs, its settings or its other content. */
const UNSTEADY = new Set([
  'files',
  'streamingPlaylists',
  'automaticTags',
  'm3u8Url',
  'enabledResolutions',
]);

/** The result of sending the same requests to two servers. */
export interface Comparison {
  readonly differing: readonly StepDifference[];
  /** Steps that were skipped, since both servers had rejected a request that they depend on. */
  readonly unasked: readonly Step[];
}

/** Sends the same requests to two servers and lists where the responses differ. */
export async function compareServers(
  ours: ComparedServer,
  theirs: ComparedServer,
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
  ours: ComparedServer,
  theirs: ComparedServer,
): string[] {
  if (!left || !right) {
    if (left === right) return [];
    return [`not asked of the ${left ? 'second' : 'first'}: an answer before it was another`];
  }
  const headers = textHeaders(right);
  const body = parseBody(steady(renamed(right, theirs, ours)));
  const differences = compare({ response: { status: right.status, headers, body } }, steady(left));
  // With another status or code, all else differs too.
  return left.status === right.status
    ? differences
    : differences.filter((difference) => /^(status|code):/.test(difference));
}

/** Hosts occur in keys too. */
function renamed(answer: Sent, theirs: ComparedServer, ours: ComparedServer): Sent {
  const [from, to] = [new URL(theirs.url).host, new URL(ours.url).host];
  return { ...answer, body: Buffer.from(answer.body.toString('utf8').replaceAll(from, to)) };
}

/** Removes the Retry-After that an administrator gets over the limit, although their request is handled. */
function textHeaders({ status, headers }: Sent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => status >= 429 || name !== 'retry-after')
      .map(([name, value]) => [name, value?.toString() ?? '']),
  );
}

/** Removes what is not compared from a response. */
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
