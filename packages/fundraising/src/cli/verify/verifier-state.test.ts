import { existsSync } from 'node:fs';
import { skipUnless } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { updateState, EMPTY_STATE, StateFileError } from './verifier-state.ts';

it(
  'says that it cannot be written where no folder can be made, as for an account without a home',
  skipUnless(existsSync('/proc/version'), 'needs /proc'),
  async () => {
    const adding = updateState('/proc/comunal/fundraising/verify.json', EMPTY_STATE);
    await expect(adding).rejects.toThrow(StateFileError);
  },
);
