// Vitest reporter: the real counts, for the closing line of `npm test`.
// Also counted as failures: a file that cannot be imported, a broken hook, an error that surfaces late.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// eslint-disable-next-line import/no-default-export -- vitest loads a reporter's default export
export default class CountReporter {
  onTestRunEnd(modules, lateErrors, reason) {
    const counts = { passed: 0, failed: lateErrors.length, skipped: 0 };
    for (const module of modules) addModule(counts, module);
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
    const file = process.env.COMUNAL_COUNTS_FILE;
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    } else {
      process.once('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
    }
  }
}

function addModule(counts, module) {
  let failed = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') counts.passed++;
    else if (state === 'skipped') counts.skipped++;
    else failed++;
  }
  // An error of the import or of a hook: no test of the file failed by itself.
  if (module.state() === 'failed' && failed === 0) failed = 1;
  counts.failed += failed;
}
