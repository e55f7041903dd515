import { fileURLToPath } from 'node:url';
import { axeViolations, useElementPages } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(import.meta.resolve('./support/sample.ts'));
const open = useElementPages({ sample: entry, again: entry });
const SAMPLE = '<comunal-sample><a href="/otra">Sin programa</a></comunal-sample>';

describe('the light DOM', () => {
  it('is removed once the element has rendered', async () => {
    const { page, errors } = await open(SAMPLE);
    await page.getByText('Sin subtítulos').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  it('is shown when scripts are blocked', async () => {
    const { page } = await open(SAMPLE, { policy: "default-src 'none'" });
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
  });

  it('is shown when the policy refuses templates', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, errors } = await open(SAMPLE, { policy });
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
    expect(errors.join()).toContain('lit-html');
  });

  it('is shown when the element cannot render', async () => {
    const { page, errors } = await open(SAMPLE.replace('>', ' broken>'));
    await page.waitForFunction(() => document.querySelector('comunal-sample')?.shadowRoot);
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
    expect(errors).toEqual(['Error: broken on purpose']);
  });
});

it('works twice on a page, in two bundles', async () => {
  const { page, errors } = await open(SAMPLE + SAMPLE);
  await page.getByText('Sin subtítulos').nth(1).waitFor();
  expect(errors).toEqual([]);
});

it('sends events through shadow roots', async () => {
  const { page } = await open('<div id="outer"></div>');
  const detail = await page.evaluate(async () => {
    const outer = document.querySelector('#outer');
    const sample = document.createElement('comunal-sample');
    outer?.attachShadow({ mode: 'open' }).append(sample);
    const heard = new Promise((resolve) => {
      document.addEventListener('comunal-sample-press', (event) =>
        resolve((event as CustomEvent).detail),
      );
    });
    await (sample as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    sample.shadowRoot?.querySelector('button')?.click();
    return heard;
  });
  expect(detail).toEqual({ locale: 'es' });
});

describe('the language', () => {
  it('is that of the nearest ancestor, and follows it', async () => {
    const { page } = await open(`<section lang="pt-BR">${SAMPLE}</section>`, { lang: 'en' });
    const text = page.locator('comunal-sample p');
    await expect.poll(() => text.textContent()).toBe('Sem legendas');
    await page.evaluate(() => document.querySelector('section')?.removeAttribute('lang'));
    await expect.poll(() => text.textContent()).toBe('No captions');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
    await expect.poll(() => text.textContent()).toBe('Sin subtítulos');
    await page.evaluate(() => document.querySelector('comunal-sample')?.setAttribute('lang', 'en'));
    await expect.poll(() => text.textContent()).toBe('No captions');
  });

  it('crosses shadow roots and ignores slots', async () => {
    const { page } = await open('<div id="outer" lang="pt"></div>');
    const locales = await page.evaluate(() => {
      const { localeOf } = globalThis as unknown as { localeOf: (element: Element) => string };
      const outer = document.querySelector('#outer');
      const root = outer?.attachShadow({ mode: 'closed' });
      const inner = document.createElement('div');
      root?.append(inner);
      inner.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
      const slotted = inner.appendChild(document.createElement('p'));
      const before = localeOf(slotted);
      inner.lang = 'en';
      return [before, localeOf(slotted), localeOf(document.createElement('p'))];
    });
    expect(locales).toEqual(['pt', 'en', 'es']);
  });

  it('is watched by one observer, and by none when the element is gone', async () => {
    const { page } = await open('<main></main>', {
      prepare: (page) =>
        page.addInitScript(() => {
          const live = new Set<MutationObserver>();
          Object.assign(globalThis, { live });
          globalThis.MutationObserver = class extends MutationObserver {
            override observe(target: Node, options?: MutationObserverInit): void {
              live.add(this);
              super.observe(target, options);
            }
            override disconnect(): void {
              live.delete(this);
              super.disconnect();
            }
          };
        }),
    });
    await page.waitForFunction(() => customElements.get('comunal-sample'));
    const counts = await page.evaluate(() => {
      const { live } = globalThis as unknown as { live: Set<unknown> };
      const before = live.size;
      const sample = document.createElement('comunal-sample');
      document.body.append(sample);
      const during = live.size - before;
      sample.remove();
      return [during, live.size - before];
    });
    expect(counts).toEqual([1, 0]);
  });
});

describe('the look', () => {
  it.each(['light', 'dark'] as const)('passes axe in the %s', async (colorScheme) => {
    const { page } = await open(SAMPLE, { context: { colorScheme } });
    await page.getByRole('button').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('has touch targets of 44 pixels and a thick focus outline', async () => {
    const { page } = await open(SAMPLE);
    const button = page.getByRole('button');
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('4px');
  });

  it('takes the colours of the page, its own names first', async () => {
    const { page } = await open(SAMPLE);
    const colour = (): Promise<string> =>
      page
        .locator('comunal-sample')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.getByRole('button').waitFor();
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--paper', 'rgb(1, 2, 3)'),
    );
    expect(await colour()).toBe('rgb(1, 2, 3)');
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--comunal-paper', 'rgb(4, 5, 6)'),
    );
    expect(await colour()).toBe('rgb(4, 5, 6)');
  });
});
