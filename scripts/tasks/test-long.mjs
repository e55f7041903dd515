// npm run test:long: the tests ask for this variable where they have a long form.
import { rehearse } from '../lib/rehearse.mjs';
import { runEverything } from './test.mjs';

export async function runTask(words) {
  const env = { COMUNAL_TEST_LONG: '1' };
  return runEverything(
    'npm run test:long',
    words,
    env,
    ['api-reports', 'create-site', 'follow-tutorial'],
    [['rehearsal', rehearse]],
  );
}
