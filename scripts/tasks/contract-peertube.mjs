// npm run contract:peertube: what the tests hold against the simulator, held against a real server.
import { formatCounts } from '../lib/format-counts.ts';
import { runTests } from '../lib/tests.mjs';

const NEEDED = ['PEERTUBE_URL', 'PEERTUBE_USERNAME', 'PEERTUBE_PASSWORD'];

export async function runTask() {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.error(
      `Set ${missing.join(', ')}: the address of a PeerTube server, and an account there that may upload. What the suite makes it deletes.`,
    );
    return 2;
  }
  const counts = await runTests(['packages/peertube/test/contract']);
  console.log(`\n${formatCounts(counts)}`);
  return counts.failed === 0 ? 0 : 1;
}
