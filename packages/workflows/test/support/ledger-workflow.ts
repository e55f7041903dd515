import * as z from 'zod/mini';
import { defineWorkflow } from '../../src/engine/define-workflow.ts';

/** A workflow with one effect, at the ledger that its input names. */
export const ledgerWorkflow = defineWorkflow({
  name: 'ledger',
  input: z.strictObject({ key: z.string(), ledger: z.url() }),
  keyOf: ({ key }) => key,
  run: async ({ step }, { ledger, key }) => {
    const kept = await step('effect', {
      find: async () => ((await fetch(`${ledger}/${key}`)).ok ? key : undefined),
      run: async ({ assertLease, saveCheckpoint }) => {
        await saveCheckpoint(key);
        await assertLease();
        await fetch(`${ledger}/${key}`, { method: 'POST' });
        return key;
      },
    });
    return step('after', { run: async () => kept });
  },
});
