import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { updateState, EMPTY_STATE, StateFileError } from './verifier-state.ts';

it.runIf(existsSync('/proc/version'))(
  'says that it cannot be written where no folder can be made, as for an account without a home',
  async () => {
    const adding = updateState('/proc/comunal/fundraising/verify.json', EMPTY_STATE);
    await expect(adding).rejects.toThrow(StateFileError);
  },
);
