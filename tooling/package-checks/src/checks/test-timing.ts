import { readTestFiles } from '../lib/test-files.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Milliseconds below which a time-out ends tests that are only slow. */
const LEAST_TIMEOUT_MS = 120_000;

/** What a test fails by when the machine has something else to do, and what to write instead. */
const RULES: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  {
    pattern: /\bperformance\.now\(|\bprocess\.hrtime\b/,
    message: 'measures time: count what is done, or hand in a clock.',
  },
  {
    pattern: /\bexpect\(.*\bDate\.now\(\)\s*-|-\s*Date\.now\(\).*\bexpect\(/,
    message: 'asserts how long something took: hand in a clock.',
  },
  {
    pattern: /\bshouldAdvanceTime\b|\bclock\.install\(/,
    message:
      'has a clock that goes on by itself: use stopClock of @comunal/test-kit, or advance timers by hand.',
  },
  {
    pattern: /\bvi\.wait(?:For|Until)\(/,
    message: 'gives up after a second: use expect.poll, which waits for two minutes.',
  },
  {
    pattern:
      /\bwaitForTimeout\(|\bsetTimeout\((?:resolve|done)\b|\bsetTimeout\(.*,\s*[1-9]|\bsetTimeout\b.*node:timers\/promises/,
    message: 'sleeps: wait for an event, or with expect.poll for what is expected.',
  },
];

const TIMEOUT = /\b(?:t|testT|hookT|T)imeout:\s*(?<ms>\d[\d_]*)|^\s*\}, (?<last>\d[\d_]*)\);$/;

/**
 * No test depends on how fast the machine is: none measures time, sleeps, has a clock of its own or a time-out of less than
 * two minutes. Tests of the contract with a real server may wait for it, as nothing else tells when it is done.
 */
export function checkTestTiming(workspace: Workspace): Problem[] {
  return readTestFiles(workspace)
    .filter(({ path }) => !path.endsWith('/test-timing.test.ts'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          problemsIn(line).map((message) => ({ location: `${path}:${index + 1}`, message })),
        ),
    );
}

function problemsIn(line: string): string[] {
  const problems = RULES.filter(({ pattern }) => pattern.test(line)).map(({ message }) => message);
  const { ms, last } = TIMEOUT.exec(line)?.groups ?? {};
  const timeoutMs = Number((ms ?? last ?? '').replaceAll('_', '') || Infinity);
  if (timeoutMs < LEAST_TIMEOUT_MS)
    problems.push(
      `has a time-out of ${timeoutMs} ms: leave it to the runner, or give ${LEAST_TIMEOUT_MS} or more.`,
    );
  return problems;
}
