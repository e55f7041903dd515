// npm run contract:peertube: what the tests hold against the simulator, held against a real server.
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
  const { passed, failed } = await runTests(['packages/peertube/test/contract']);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
