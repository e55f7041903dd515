import { delimiter } from 'node:path';
import { MACHINE_NPM } from './create-environment.ts';

/** Variables by which the test runner speaks to its own processes. */
const OF_RUNNER =
  /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|COMUNAL_COUNTS_FILE|COMUNAL_MACHINE_NPM|COMUNAL_TEST_TIMES)$/;

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

/** Adds a folder in front of the PATH, for programs that stand in for real ones. */
export function prependToPath(folder: string): string {
  return [folder, process.env['PATH'] ?? ''].join(delimiter);
}

/**
 * Creates the variables for npm in a test of the long form that fetches packages from the registry: those of the test environment,
 * with the settings, the cache and the proxy that npm has on this machine.
 */
export function machineNpmEnvironment(): Record<string, string> {
  const ofMachine = JSON.parse(process.env[MACHINE_NPM] ?? '{}') as Record<string, string>;
  return { ...childEnvironment({ npm_config_offline: undefined }), ...ofMachine };
}
