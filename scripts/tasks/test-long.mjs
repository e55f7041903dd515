// npm run test:long: the tests ask for this variable where they have a long form.
import { runEverything } from './test.mjs';

export async function runTask(words) {
  return runEverything(words, { COMUNAL_TEST_LONG: '1' }, ['api-reports', 'create-site']);
}
