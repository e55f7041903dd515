// Runs the tests of one variation, and reads what became of them.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { copyCheckout, createTemporaryFolder, giveTo } from './copies.mjs';
import { fetchNode } from './node-versions.mjs';
import { stopLeftovers } from './stop-leftovers.mjs';
import { hiding } from './tools.mjs';

const LOGS = join(CACHE, 'machines');
let runs = 0;
const VITEST = join('node_modules', 'vitest', 'vitest.mjs');

/**
 * Answers `{ passed, failed, skipped, failures, log }`.
 *
 * @param tests - Test files, from the root.
 */
export async function runVariation(name, variation, tests, env) {
  runs += 1;
  const folder = createTemporaryFolder(String(runs));
  const cwd = variation.copy ? await copyCheckout(variation.copy) : ROOT;
  const variables = {
    ...env,
    ...(await createVariables(variation, folder)),
    ...(await (typeof variation.env === 'function' ? variation.env() : variation.env)),
    COMUNAL_COUNTS_FILE: join(folder, 'counts.json'),
    COMUNAL_TYPES_CHECKED: '1',
    NO_COLOR: '1',
  };
  const command = [
    ...(variation.wrap ?? []),
    ...(variation.hide ? hiding(variation.hide) : []),
    ...(variation.user ? asUser(variation.user) : []),
    // By its name: the variation says which is first on the PATH.
    'node',
    VITEST,
    'run',
    ...tests,
  ];
  if (variation.user) for (const owned of [cwd, folder]) await giveTo(variation.user, owned);
  const end = await variation.around?.();
  try {
    const [program, ...argv] = command;
    const { code, output } = await run(program, argv, { quiet: true, cwd, env: variables });
    return readResult(name, code, output, variables.COMUNAL_COUNTS_FILE);
  } finally {
    end?.();
    stopLeftovers(folder);
  }
}

/** A temporary folder of the variation, and its home and Node where it has others than this machine. */
async function createVariables({ node, user, hasOwnHome }, folder) {
  const [home, temporary] = [join(folder, 'home'), join(folder, 't')];
  for (const each of [home, temporary]) mkdirSync(each, { recursive: true });
  const version = node ?? process.versions.node;
  // Another user may not be let into where our Node is.
  const programs =
    node || user ? await fetchNode(version, user && join(folder, 'node')) : undefined;
  return {
    TMPDIR: temporary,
    ...((user || hasOwnHome) && { HOME: home }),
    ...(programs && { PATH: [programs, process.env.PATH].join(delimiter) }),
  };
}

function asUser(user) {
  return ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
}

function readResult(name, code, output, countsFile) {
  mkdirSync(LOGS, { recursive: true });
  const log = join(LOGS, `${name}.log`);
  writeFileSync(log, output);
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(countsFile, { force: true });
  // For instance a crash after the report.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const failures = [...new Set(output.match(/^ *FAIL .*$/gm) ?? [])].map((line) => line.trim());
  return { ...counts, failures, log };
}
