import { expect, it } from 'vitest';
import { describeLaunchFailure } from './describe-launch-failure.ts';

const CLOSED = 'browserType.launch: Target page, context or browser has been closed';
const SANDBOX = `${CLOSED}
Browser logs:
Chromium sandboxing failed!

Call log:
\u{1b}[2m  - <launched> pid=7\u{1b}[22m
\u{1b}[2m  - [pid=7][err] [1126/171423.03:ERROR:zygote_host.cc:103] Running as root without --no-sandbox is not supported.\u{1b}[22m
\u{1b}[2m  - [pid=7] <process did exit: exitCode=1, signal=null>\u{1b}[22m`;
const OWN_LINE = 'Running as root without --no-sandbox is not supported.';

it.each([
  ['root', SANDBOX, true, { reason: 'browser-as-root', about: OWN_LINE }],
  ['somebody', SANDBOX, false, { reason: 'browser-failed', about: OWN_LINE }],
  [
    'root',
    'browserType.launch: Failed to launch chromium because executable does not exist at /nope',
    true,
    {
      reason: 'browser-failed',
      about: 'Failed to launch chromium because executable does not exist at /nope',
    },
  ],
  [
    'somebody',
    `${CLOSED}\n  - [pid=7] <process did exit: exitCode=1, signal=null>`,
    false,
    { reason: 'browser-failed', about: 'exit: exitCode=1, signal=null' },
  ],
  [
    'somebody',
    `x: ${'y'.repeat(5_000)}`,
    false,
    { reason: 'browser-failed', about: 'y'.repeat(200) },
  ],
])('repeats what the browser itself reported, for %s: %j', (_, message, isRoot, expected) => {
  expect(describeLaunchFailure(new Error(message), isRoot)).toEqual(expected);
});

it('adds nothing where the browser reported nothing', () => {
  expect(describeLaunchFailure(undefined, true)).toEqual({ reason: 'browser-failed' });
});
