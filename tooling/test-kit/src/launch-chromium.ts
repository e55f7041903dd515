import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

/** Without a graphics card, and asking nobody for anything. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
/** Where Debian has them. The shell has no windows to draw, and opens a page in a third of the time. */
const PATHS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** What ends a wait for a page that never comes; half a minute, as Playwright has it, is not enough on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Starts the browser that `npm test` found, or else the system's. Whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? PATHS.find((each) => existsSync(each));
  const browser = await chromium.launch({
    ...(path && { executablePath: path }),
    args: QUIET,
    timeout: TIMEOUT_MS,
  });
  browser.on('context', (context) => context.setDefaultTimeout(TIMEOUT_MS));
  return browser;
}
