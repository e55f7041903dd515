import { CliError } from '@comunal/command';
import type { Browser } from 'playwright-core';
import type { Session } from '../../session.ts';
import { EMPTY_CAPTURE, type Capture } from '../capture.ts';
import type { UncheckedPart } from '../scan-report.ts';
import { findChromium } from './find-chromium.ts';
import { loadBrowserTools, type BrowserTools } from './load-browser-tools.ts';
import { capturePage } from './capture-page.ts';
import { describeLaunchFailure } from './describe-launch-failure.ts';

/**
 * Captures a page in a Chromium of this machine, as a visitor's browser shows it: it runs the page's scripts and loads its resources,
 * also from other servers, which learn the IP address of this machine. Nothing is kept. Hosts in private networks get no requests,
 * unless the page itself is there; those with a public address do.
 *
 * @throws `CliError` where a browser or the packages for it are missing.
 */
export async function captureInBrowser(address: string, session: Session): Promise<Capture> {
  const tools = await loadBrowserTools(session);
  const browser = await launch(tools, session);
  if ('reason' in browser) return { ...EMPTY_CAPTURE, unchecked: [browser] };
  try {
    return await capturePage(browser, address, tools);
  } finally {
    await browser.close();
  }
}

async function launch(
  { chromium }: BrowserTools,
  { context, texts }: Session,
): Promise<Browser | UncheckedPart> {
  const executablePath = findChromium(context.env);
  if (executablePath === undefined) throw new CliError(2, texts.t('fundraising:scan.noChromium'));
  // The sandbox is enabled, since a page may be hostile.
  const launching = chromium.launch({ executablePath, chromiumSandbox: true, args: QUIET });
  return launching.catch((thrown: unknown) => describeLaunchFailure(thrown));
}

const QUIET = [
  '--disable-quic',
  // Requests without the proxy would bypass the guard.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
