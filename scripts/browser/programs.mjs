// Programs that are browsers: on the PATH, at the usual paths, and whether one of them starts.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// The shell draws no windows: it opens a page in a third of the time.
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const FIXED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};
const TIMEOUT_MS = 60_000;

/** Lists the browsers that are installed on this machine. */
export function listInstalled(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(FIXED[process.platform] ?? [])].filter(isProgram);
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for this user
  }
}

/**
 * Starts a browser to ask for its version. Answers undefined for one that does not start: it lacks libraries, or it is a script
 * that only tells how to install one. Chrome for Windows opens a window in place of an answer, so it is not asked.
 */
export function readVersion(path) {
  if (process.platform === 'win32') return 'for Windows';
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  return status === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined;
}
