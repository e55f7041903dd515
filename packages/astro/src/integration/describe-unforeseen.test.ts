import { expect, it } from 'vitest';
import { describeUnforeseen } from './describe-unforeseen.ts';

it('says what kind of error it is and where it was thrown, and nothing of its message', () => {
  const message = 'canary-n0t1f3d\n    at canary-f4k3fr4m3 (/content/private/canary.yaml:1:1)';
  const error = Object.assign(new RangeError(message), { code: 'ERR_TOO_LARGE' });
  const description = describeUnforeseen(error);
  expect(description).toContain('RangeError (ERR_TOO_LARGE)');
  expect(description).toContain('describe-unforeseen.test.ts:');
  expect(description).not.toContain('canary');
});

it('copes with what is no error, and with an error without a stack', () => {
  expect(describeUnforeseen('canary-n0t1f3d')).not.toContain('canary');
  const error = new Error('canary-n0t1f3d');
  delete error.stack;
  expect(describeUnforeseen(error)).toContain('Error.');
});
