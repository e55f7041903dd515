import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addToMemory, EMPTY_MEMORY, MemoryError } from './memory.ts';

it.runIf(existsSync('/proc/version'))(
  'says that it cannot be written where no folder can be made, as for an account without a home',
  async () => {
    const adding = addToMemory('/proc/comunal/fundraising/verify.json', EMPTY_MEMORY);
    await expect(adding).rejects.toThrow(MemoryError);
  },
);
