// Playwright's own Chromium: in its cache, or fetched into it.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { isReachable } from './is-reachable.mjs';
import { isProgram } from './programs.mjs';

const shell = process.platform === 'win32';
/** The shell alone: 115 MB to download, a third less than with the browser that has windows. */
const INSTALL = ['install', '--only-shell', 'chromium'];
const PROGRAMS = [
  '*/chrome-headless-shell',
  '*/headless_shell',
  '*/chrome-headless-shell.exe',
  '*/chrome',
  '*/*.app/Contents/MacOS/Google Chrome for Testing',
  '*/chrome.exe',
];

/** Lists the browsers of this version of Playwright that are in its cache, first those without windows. */
export function listOfPlaywright() {
  const argv = ['install', 'chromium', '--dry-run'];
  const { stdout } = spawnSync(bin('playwright'), argv, { encoding: 'utf8', shell });
  const folders = [...(stdout ?? '').matchAll(/Install location:\s*(.+)/g)].map(([, path]) => path);
  return PROGRAMS.flatMap((pattern) =>
    folders.flatMap((folder) =>
      globSync(pattern, { cwd: folder }).map((name) => join(folder, name)),
    ),
  ).filter(isProgram);
}

/**
 * Fetches Playwright's headless shell. Playwright by itself tries for 23 seconds where the name of its server does not resolve, and
 * longer where nothing answers, so the server is asked for first.
 *
 * @returns whether it is there now
 */
export async function fetchFromPlaywright(env) {
  if (!(await isReachable(serverOf(env)))) return false;
  console.log('Fetching the Chromium of Playwright (once, about 115 MB)');
  const { code } = await run(bin('playwright'), INSTALL, {
    quiet: true,
    shell,
    // A download that stalls is given up after five times as long.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  return code === 0;
}

/** The first server that a download connects to. */
function serverOf(env) {
  const proxy = env.HTTPS_PROXY ?? env.https_proxy;
  const mirror = env.PLAYWRIGHT_CHROMIUM_DOWNLOAD_HOST ?? env.PLAYWRIGHT_DOWNLOAD_HOST;
  const address = proxy || mirror || 'https://cdn.playwright.dev';
  return URL.canParse(address) ? address : `http://${address}`;
}
