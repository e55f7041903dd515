import type { CDPSession, Page } from 'playwright-core';
import { EMPTY_CAPTURE, type Capture } from '../capture.ts';
import { normalizeText } from '../page/normalize-text.ts';
import type { SourceText } from '../page/source-text.ts';
import { createDrawnTextVariants } from './create-drawn-text-variants.ts';
import type { BrowserTools } from './load-browser-tools.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** The screens of visitors. A page can show different content on each. */
export const SCREENS = [
  { width: 1280, height: 900, media: 'screen' },
  { width: 390, height: 844, media: 'screen' },
  { width: 1280, height: 900, media: 'print' },
] as const;
/** Nobody scrolls further, and screenshots would be too large. */
const MAX_HEIGHT = 30_000;
/** A code that crosses the edge of one screenshot is complete in the next. */
const TILE = 2_400;
const OVERLAP = 800;
const LOAD_MS = 45_000;
const SETTLE_MS = 5_000;
/** A visitor would not dismiss more dialogs. */
const MAX_DIALOGS = 50;

/** A capture in progress. */
export interface CaptureProgress {
  readonly address: string;
  /** Captures are added here immediately, since the page may never settle. */
  readonly captures: Capture[];
}

/** Opens a page and captures it on each of the screens. @throws The error of a browser that was closed. */
export async function captureScreens(
  page: Page,
  { address, captures }: CaptureProgress,
  tools: Pick<BrowserTools, 'readBarcodes'>,
): Promise<void> {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    if (dialogs <= MAX_DIALOGS)
      captures.push({ ...EMPTY_CAPTURE, texts: [toVisibleText(dialog.message())] });
    dialog.dismiss().catch(() => undefined);
  });
  try {
    await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS });
  } catch (thrown) {
    const isLate = thrown instanceof Error && thrown.name === 'TimeoutError';
    captures.push({
      ...EMPTY_CAPTURE,
      unchecked: [{ reason: isLate ? 'timed-out' : 'unreachable', about: address }],
    });
    if (!isLate) return;
  }
  try {
    for (const { width, height, media } of SCREENS) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height });
      await scrollThrough(page);
      await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined);
      captures.push(await captureScreen(page));
      if (media !== 'print') captures.push(await readCodes(page, tools));
    }
  } finally {
    if (new URL(page.url()).origin !== new URL(address).origin)
      captures.push({
        ...EMPTY_CAPTURE,
        findings: [{ kind: 'redirect', value: page.url().slice(0, 300), location: 'script' }],
      });
  }
}

/** Scrolls through a page, so that lazy content is loaded. */
async function scrollThrough(page: Page): Promise<void> {
  const height = Math.min(await getHeight(page), MAX_HEIGHT);
  for (let top = 0; top < height; top += 700) await page.mouse.wheel(0, 700);
}

async function captureScreen(page: Page): Promise<Capture> {
  const sessions = await createSessions(page);
  const snapshots = (await Promise.all(sessions.map(takeSnapshot))).flat();
  await Promise.all(sessions.map((session) => session.detach()));
  return {
    ...EMPTY_CAPTURE,
    pages: snapshots.map(({ html, address }) => ({
      html,
      address: /^https?:/.test(address) ? address : page.url(),
    })),
    texts: snapshots.flatMap(({ drawn }) =>
      createDrawnTextVariants(drawn).map((text): SourceText => ({
        text,
        location: 'text',
        isVisible: true,
      })),
    ),
  };
}

/** Creates a session for the page, and one for each frame with its own process. */
async function createSessions(page: Page): Promise<CDPSession[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const own = await Promise.all(
    frames.map((frame) =>
      page
        .context()
        .newCDPSession(frame)
        .catch(() => undefined),
    ),
  );
  const main = await page.context().newCDPSession(page);
  return [main, ...own.filter((session) => session !== undefined)];
}

async function readCodes(
  page: Page,
  { readBarcodes }: Pick<BrowserTools, 'readBarcodes'>,
): Promise<Capture> {
  const texts: SourceText[] = [];
  const width = page.viewportSize()?.width ?? SCREENS[0].width;
  const height = Math.min(await getHeight(page), MAX_HEIGHT);
  // A rest that is lower than the overlap was in the last screenshot.
  for (let top = 0; top === 0 || top + OVERLAP < height; top += TILE - OVERLAP) {
    const clip = { x: 0, y: top, width, height: Math.min(TILE, height - top) };
    const picture = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
    const codes = await readBarcodes(new Uint8Array(picture), {
      tryHarder: true,
      tryInvert: true,
      tryRotate: true,
      tryDownscale: true,
      maxNumberOfSymbols: 255,
    });
    texts.push(
      ...codes.map(({ text }): SourceText => ({ ...toVisibleText(text), location: 'picture' })),
    );
  }
  return { ...EMPTY_CAPTURE, texts };
}

async function getHeight(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  return Math.max(1, Math.ceil(cssContentSize.height));
}

function toVisibleText(text: string): SourceText {
  return { text: normalizeText(text), location: 'text', isVisible: true };
}
