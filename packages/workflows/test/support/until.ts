import { expect } from 'vitest';

/** Resolves once something holds, which is looked at again and again while other things happen. */
export async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { interval: 5 }).toBe(true);
}
