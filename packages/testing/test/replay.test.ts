import { needsTestData } from '@comunal/test-kit/environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXCEPTIONS } from './replay-exceptions.ts';
import { ORDER } from './replay/order.ts';
import { type Outcome, replayAll } from './replay/replay.ts';

const RECORDED = 433;
const AT_LEAST = 380;

describe('recorded exchanges', needsTestData('COMUNAL_RECORDINGS', 'token.json'), () => {
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await replayAll();
  }, 120_000);

  it.each(ORDER)('%s', (recording) => {
    const allowed = EXCEPTIONS.filter((exception) => exception.recording === recording);
    const failed = outcomes.filter(
      (exception) => exception.recording === recording && exception.differences.length > 0,
    );
    const unlisted = failed.filter(
      ({ index }) => !allowed.some((exception) => exception.index === index),
    );
    expect(unlisted).toEqual([]);
    const passing = allowed.filter(
      ({ index }) => !failed.some((exception) => exception.index === index),
    );
    expect(passing, 'listed as exceptions, and they pass').toEqual([]);
  });

  it('responds to nearly all of them as the real server did', () => {
    const same = outcomes.filter(({ differences }) => differences.length === 0);
    expect(outcomes).toHaveLength(RECORDED);
    expect(same.length).toBeGreaterThanOrEqual(AT_LEAST);
  });
});
