import { CliError } from '@comunal/command';
import type { Browser } from 'playwright-core';
import type { Session } from '../../session.ts';
import { NOTHING, type Looked } from '../looked.ts';
import type { UnseenPart } from '../scan-report.ts';
import { findChromium } from './find-chromium.ts';
import { loadTools, type BrowserTools } from './load-tools.ts';
import { lookAtPage } from './look-at-page.ts';
import { startFailure } from './start-failure.ts';

/**
 * Opens a page in a Chromium of this machine, as a visitor's browser would: it runs the page's scripts and loads what the page
 * loads, also from other servers, which learn this machine's address. Nothing is kept. Nothing in a network of private addresses
 * is asked, unless the page itself is there; a neighbour with an address that everybody can reach is, as anybody else.
 *
 * @throws `CliError` where a browser or the packages for it are missing.
 */
export async function lookInBrowser(address: string, session: Session): Promise<Looked> {
  const tools = await loadTools(session);
  const browser = await launch(tools, session);
  if ('reason' in browser) return { ...NOTHING, unseen: [browser] };
  try {
    return await lookAtPage(browser, address, tools);
  } finally {
    await browser.close();
  }
}

async function launch(
  { chromium }: BrowserTools,
  { context, texts }: Session,
): Promise<Browser | UnseenPart> {
  const executablePath = findChromium(context.env);
  if (executablePath === undefined) throw new CliError(2, texts.t('fundraising:scan.noChromium'));
  // With its sandbox: a page may be hostile.
  const launching = chromium.launch({ executablePath, chromiumSandbox: true, args: QUIET });
  return launching.catch((thrown: unknown) => startFailure(thrown));
}

const QUIET = [
  '--disable-quic',
  // What goes through no proxy would get around the guard.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
