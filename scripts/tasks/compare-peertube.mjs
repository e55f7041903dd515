// npm run compare:peertube: the simulator beside a real server, or beside what was recorded from one.
import { run } from '../lib/run.mjs';

export async function runTask() {
  const script = 'packages/testing/scripts/compare-peertube.ts';
  const argv = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', script];
  const { code } = await run(process.execPath, argv);
  return code;
}
