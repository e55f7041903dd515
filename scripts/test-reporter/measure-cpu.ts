// Setup file of vitest, first in order where COMUNAL_TEST_TIMES is set: measures the CPU time of each test file.
import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** CPU time of a test file, with its imports and the processes that it started and that ended. */
    cpuSeconds?: number;
  }
}

/** Of Linux on all common processors: the unit of the times in /proc. */
const TICKS_PER_SECOND = 100;

const start = readCpuSeconds();
// It was registered first, so it is called last.
// eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures a hook uses
afterAll(({}, suite) => {
  const end = readCpuSeconds();
  if (start !== undefined && end !== undefined) suite.file.meta.cpuSeconds = end - start;
});

/** Reads the CPU time of this process and of its ended children. There is no such measure without Linux's /proc. */
function readCpuSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name of the program, in parentheses, may contain spaces. The times are the fields 14 to 17 of proc_pid_stat(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
}
