import type { CDPSession, Page } from 'playwright-core';
import { EMPTY_CAPTURE, type Capture } from '../capture.ts';
import { normalizeText } from '../page/normalize-text.ts';
import type { SourceText } from '../page/source-text.ts';
import { createDrawnTextVariants } from './create-drawn-text-variants.ts';
import type { BrowserTools } from './load-browser-tools.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What visitors look with: a page can show each of them something else. */
export const SCREENS = [
  { width: 1280, height: 900, media: 'screen' },
  { width: 390, height: 844, media: 'screen' },
  { width: 1280, height: 900, media: 'print' },
] as const;
/** Beyond it nobody scrolls, and pictures of it are too large. */
const MAX_HEIGHT = 30_000;
/** A code that lies over the edge of one picture is whole in the next. */
const TILE = 2_400;
const OVERLAP = 800;
const LOAD_MS = 45_000;
const SETTLE_MS = 5_000;
/** More than a visitor clicks away. */
const MAX_DIALOGS = 50;

/** A look at a page that has begun. */
export interface Look {
  readonly address: string;
  /** What is seen is added here at once: the look may never come to its end. */
  readonly looks: Capture[];
}

/** Opens a page, and adds what is seen on each of the screens. @throws Whatever a browser that was ended throws. */
export async function captureScreens(
  page: Page,
  { address, looks }: Look,
  tools: Pick<BrowserTools, 'readBarcodes'>,
): Promise<void> {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    if (dialogs <= MAX_DIALOGS)
      looks.push({ ...EMPTY_CAPTURE, texts: [toVisibleText(dialog.message())] });
    dialog.dismiss().catch(() => undefined);
  });
  try {
    await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS });
  } catch (thrown) {
    const isLate = thrown instanceof Error && thrown.name === 'TimeoutError';
    looks.push({
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
      looks.push(await seenNow(page));
      if (media !== 'print') looks.push(await codesIn(page, tools));
    }
  } finally {
    if (new URL(page.url()).origin !== new URL(address).origin)
      looks.push({
        ...EMPTY_CAPTURE,
        findings: [{ kind: 'redirect', value: page.url().slice(0, 300), location: 'script' }],
      });
  }
}

/** What pages load when it comes into sight is loaded. */
async function scrollThrough(page: Page): Promise<void> {
  const height = Math.min(await heightOf(page), MAX_HEIGHT);
  for (let top = 0; top < height; top += 700) await page.mouse.wheel(0, 700);
}

async function seenNow(page: Page): Promise<Capture> {
  const sessions = await sessionsOf(page);
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

/** One for the page, and one for each frame that runs in a process of its own. */
async function sessionsOf(page: Page): Promise<CDPSession[]> {
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

async function codesIn(
  page: Page,
  { readBarcodes }: Pick<BrowserTools, 'readBarcodes'>,
): Promise<Capture> {
  const texts: SourceText[] = [];
  const width = page.viewportSize()?.width ?? SCREENS[0].width;
  const height = Math.min(await heightOf(page), MAX_HEIGHT);
  // What is left at the end and lower than what two pictures share was in the last one.
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

async function heightOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  return Math.max(1, Math.ceil(cssContentSize.height));
}

function toVisibleText(text: string): SourceText {
  return { text: normalizeText(text), location: 'text', isVisible: true };
}
