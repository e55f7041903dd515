import { axeViolations, silentServer, stopClock } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator } = useVideoPages();
const SHORT = 'wuzkHBJry2URbrzYF7oNaj';
const attributes = (): string =>
  `poster="/poster.svg" duration="PT1H30M" captions="es pt-BR tzh" remember="session" p2p audio-src="${simulator().url}/a.mp3"`;

describe('with text twice as large', () => {
  it.each([320, 1280])(
    'nothing is cut off at %s pixels, before the press and after',
    async (width) => {
      const { page, next } = await open(video(attributes()) + video('', 'https://otro.example/a'));
      await page.setViewportSize({ width, height: 700 });
      await page.getByRole('button').first().waitFor();
      const before = await textHeight(page);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const after = await textHeight(page);
      // The text did grow, so the rest of the test is about something.
      expect(after).toBeGreaterThan(before * 1.5);
      expect(await cutOff(page)).toEqual([]);

      const ready = next('ready');
      await page.getByRole('button').first().click();
      await ready;
      expect(await cutOff(page)).toEqual([]);
    },
  );
});

describe('in forced colours', () => {
  it.each(['light', 'dark'] as const)(
    'all text and all edges are seen in the %s',
    async (scheme) => {
      const server = await silentServer();
      const { page } = await open(video(attributes(), `${server.url}/w/${SHORT}`), {
        frame: server.url,
        context: { forcedColors: 'active', colorScheme: scheme },
      });
      const button = page.getByRole('button').first();
      await button.waitFor();
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await unseen(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      const outline = await button.evaluate((box) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(box);
        return [
          outlineStyle,
          outlineWidth,
          outlineColor !== getComputedStyle(document.body).backgroundColor,
        ];
      });
      expect(outline).toEqual(['solid', '4px', true]);

      await stopClock(page, '2030-01-01T00:00:00Z');
      await button.click();
      await page.getByText('Cargando desde').waitFor();
      await page.clock.fastForward(60_000);
      await page.getByText('No hubo respuesta de').waitFor();
      await page.clock.resume(); // axe waits for timers
      expect(await unseen(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
    },
  );
});

/** Height of all texts together. */
function textHeight(page: Page): Promise<number> {
  return page
    .locator('comunal-video :is(p:not(.on-paper), li, label span, button)')
    .evaluateAll((parts) =>
      parts
        .map((part) => {
          const text = document.createRange();
          text.selectNodeContents(part);
          return text.getBoundingClientRect().height;
        })
        .reduce((a, b) => a + b),
    );
}

/** Texts that reach out of their own box, of the element or of the screen. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('comunal-video').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const outer = element.getBoundingClientRect();
      const parts = [...(element.shadowRoot?.querySelectorAll('p, li, label, button, a') ?? [])];
      return parts
        .filter((part) => part.checkVisibility() && part.textContent.trim())
        .filter((part) => {
          const text = document.createRange();
          text.selectNodeContents(part);
          const [own, inner] = [part.getBoundingClientRect(), text.getBoundingClientRect()];
          const holds = (box: DOMRect): boolean =>
            inner.left >= box.left - 1 &&
            inner.right <= box.right + 1 &&
            inner.top >= box.top - 1 &&
            inner.bottom <= box.bottom + 1;
          return !holds(own) || !holds(outer) || inner.right > document.documentElement.clientWidth;
        })
        .map((part) => part.textContent.trim());
    }),
  );
}

/** Texts in the colour of what is behind them, and buttons without an edge. */
function unseen(page: Page): Promise<string[]> {
  return page.locator('comunal-video').evaluate((element) => {
    const behind = (part: Element | null): string => {
      for (let at = part; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return getComputedStyle(element).backgroundColor;
    };
    const parts = [...(element.shadowRoot?.querySelectorAll('p, li, span, button, a') ?? [])];
    return parts
      .filter((part) => part.checkVisibility() && part.textContent.trim())
      .filter((part) => {
        const { color, borderTopColor } = getComputedStyle(part);
        const edge = part.localName !== 'button' || borderTopColor !== behind(part.parentElement);
        return color === behind(part) || !edge;
      })
      .map((part) => part.textContent.trim());
  });
}
