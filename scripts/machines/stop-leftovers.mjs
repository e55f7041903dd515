// Ends processes that outlive the tests which started them, such as workers of a test runner that was interrupted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Ends every process with a temporary folder below this one: no program but those of a variation has that. Linux alone. */
export function stopLeftovers(folder) {
  if (!existsSync('/proc/self/environ')) return;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    try {
      if (readFileSync(`/proc/${name}/environ`, 'utf8').includes(`\0TMPDIR=${folder}/`))
        process.kill(Number(name), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or belongs to another user.
    }
  }
}
