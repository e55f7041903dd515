import { expect, it, onTestFinished, vi } from 'vitest';
import type { Counts } from './format-counts.ts';

// By a name in a variable: the script has no types of its own.
const script = './steps.mjs';
interface StepsLike {
  step: (name: string, work: () => Promise<unknown>) => Promise<boolean>;
  add: (counts: Counts) => void;
  close: () => number;
}
const { Steps } = (await import(script)) as {
  Steps: new (formatCommand: (name: string) => string) => StepsLike;
};

it('ends with the failed steps, each with its command, and the counts', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  onTestFinished(() => log.mockRestore());
  const steps = new Steps((name) => `npm test -- --step ${name}`);
  await steps.step('lint', () => Promise.resolve({ code: 1, output: 'line 3: unused' }));
  await steps.step('types', () => Promise.resolve({ code: 0 }));
  steps.add({ passed: 5, failed: 0, skipped: 2 });
  expect(steps.close()).toBe(1);
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^FAILED: lint .*\n {2}line 3: unused$/),
    expect.stringMatching(/^ok: types /),
  ]);
  expect(lines.slice(2).join('\n')).toBe(
    '\nFailed steps, each with the command that repeats it:\n  lint\n    npm test -- --step lint\n\n6 passed, 1 failed, 2 skipped',
  );
});
