/** Variables by which the test runner speaks to its own processes. */
const OF_RUNNER = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|COMUNAL_COUNTS_FILE)$/;

/**
 * Creates the variables for a program that a test starts: those of the test environment, without what the test runner adds.
 *
 * @param changes - Further variables; `undefined` removes one.
 */
export function childEnvironment(
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const variables = { ...process.env, ...changes };
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || (OF_RUNNER.test(name) && !(name in changes)) ? [] : [[name, value]],
    ),
  );
}
