import { judgePages } from '../../src/cli/scan/judge-pages.ts';

/** What a scan of the attack set goes by: the key of the stage, and a memory of the test's own. */
export function scanRules(key: string, memoryPath: string) {
  return {
    keys: [key],
    needed: 1,
    after: undefined,
    revocations: [],
    memoryPath,
    judge: judgePages,
  };
}
