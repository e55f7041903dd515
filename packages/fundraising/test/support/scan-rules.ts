import { analyzeCapture } from '../../src/cli/scan/analyze-capture.ts';

/** What a scan of the attack set goes by: the key of the stage, and a memory of the test's own. */
export function scanRules(key: string, statePath: string) {
  return {
    keys: [key],
    needed: 1,
    after: undefined,
    revocations: [],
    statePath,
    analyze: analyzeCapture,
  };
}
