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

/** Starts the browser that `npm test` found, or else the system's. Whoever starts it closes it. */
export function launchChromium(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? PATHS.find((each) => existsSync(each));
  return chromium.launch({ ...(path && { executablePath: path }), args: QUIET });
}
