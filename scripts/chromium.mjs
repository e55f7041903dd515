// Finds the browser for the tests that need one, or says what to install.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

// The shell draws no windows: it opens a page in a third of the time.
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const DEBIAN = ['chromium-headless-shell', 'chromium'];
const FIXED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};
const HELP =
  'No Chromium was found and none could be fetched. Install one (Debian, Ubuntu: apt-get install chromium) or name it in CHROMIUM_PATH.';

/** Answers `{ path }`, or `{ problem }` with a sentence that says what to do. */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return { path: env.CHROMIUM_PATH };
    return { problem: `CHROMIUM_PATH names ${env.CHROMIUM_PATH}, and no program is there.` };
  }
  const path = installed(env) ?? playwrights();
  if (path) return { path };
  return (await fetched(env)) ?? { problem: HELP };
}

function installed(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(FIXED[process.platform] ?? [])].find(isProgram);
}

/** The Chromium of Playwright's own cache, if it is there. */
function playwrights() {
  const script = "console.log(require('playwright').chromium.executablePath())";
  const { status, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  const path = stdout?.trim();
  return status === 0 && path && isProgram(path) ? path : undefined;
}

async function fetched(env) {
  console.log('No Chromium here: fetching one with "playwright install chromium"');
  const shell = process.platform === 'win32';
  await run(bin('playwright'), ['install', 'chromium'], { quiet: true, shell });
  const own = playwrights();
  if (own) return { path: own };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  await run('apt-get', ['update'], { quiet: true });
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  for (const name of DEBIAN) {
    console.log(`That did not work: installing the system's with "apt-get install -y ${name}"`);
    await run('apt-get', ['install', '-y', name], quiet);
    const system = installed(env);
    if (system) return { path: system };
  }
  return undefined;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us to start: look further
  }
}
