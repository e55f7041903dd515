import { describe } from 'vitest';
import { describeCancelling } from './jobs-contract/cancelling.ts';
import { describeRuns } from './jobs-contract/runs.ts';
import type { Open } from './jobs-contract/tools.ts';
import { describeWaits } from './jobs-contract/waits.ts';

/** What holds for jobs in whatever database. */
export function describeJobs(title: string, open: Open): void {
  describe.each([title])('%s', () => {
    describeRuns(open);
    describeWaits(open);
    describeCancelling(open);
  });
}
