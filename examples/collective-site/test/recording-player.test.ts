import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { listPages, readHtml, sample } from './support/sites.ts';
import { strayRequests, watch } from './support/watch.ts';

const browser = useBrowser();
const FILE = 'https://archivo.example/download/episodio-de-radio/episodio.mp3';
const pages = [
  ['/biblioteca/radio-de-ejemplo/', 'Escuchar aquí, desde archivo.example'],
  ['/en/library/radio-de-ejemplo/', 'Listen here, from archivo.example'],
  ['/pt/biblioteca/radio-de-ejemplo/', 'Ouvir aqui, a partir de archivo.example'],
] as const;

const talks = [
  '/actividades/conversacion-redes/',
  '/en/activities/conversacion-redes/',
  '/pt/atividades/conversacion-redes/',
] as const;

/** Opens a page where the other host answers with a short sound, and notes what it is asked. */
async function withPage(
  address: string,
  use: (page: Page, asked: string[], errors: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const body = readFileSync(join(sample.folder, 'files/recordings/grabacion-redes/audio.wav'));
  await browser.lend(async (page) => {
    const asked: string[] = [];
    const { errors, requests } = watch(page);
    await page.route('https://archivo.example/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ body, contentType: 'audio/wav' });
    });
    await page.goto(new URL(address, browser.origin(sample)).href, { waitUntil: 'networkidle' });
    expect(strayRequests(requests, browser.origin(sample))).toEqual([]);
    await use(page, asked, errors);
  }, options);
}

/** Waits until the sound plays, as it does for whoever presses the button that the browser draws. */
const play = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true;
    await audio.play();
  });

describe.each(pages)('an episode on another host, on %s', (address, label) => {
  it('is not asked for before it is played, and the press names the host', async () => {
    await withPage(address, async (page, asked, errors) => {
      const summary = page.getByText(label);
      await summary.hover();
      await summary.click();
      await expect.poll(() => page.locator(`audio[src="${FILE}"]`).isVisible()).toBe(true);
      expect(await page.locator('details:has(audio) .note').textContent()).toContain(
        'archivo.example',
      );
      expect(asked).toEqual([]);
      await play(page, `audio[src="${FILE}"]`);
      expect(new Set(asked)).toEqual(new Set([FILE]));
      expect(errors.filter((error) => error.includes('Content Security Policy'))).toEqual([]);
    });
  });

  it('opens without JavaScript, and asks for nothing yet', async () => {
    await withPage(
      address,
      async (page, asked) => {
        await page.getByText(label).click();
        await expect.poll(() => page.locator(`audio[src="${FILE}"]`).isVisible()).toBe(true);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator(`audio[src="${FILE}"]`).isVisible()).toBe(false);
        expect(asked).toEqual([]);
      },
      { javaScriptEnabled: false },
    );
  });
});

it('plays sound that stands beside the entry, from the site itself', async () => {
  await withPage('/actividades/conversacion-redes/', async (page, asked) => {
    await play(page, '.recording > audio');
    expect(asked).toEqual([]);
  });
});

it('lets a page play from another host only where something on it is there', () => {
  const allowing = listPages(sample).filter((address) =>
    /media-src 'self' https:\/\/archivo\.example;/.test(readHtml(sample, address)),
  );
  const series = talks.map((address) => address.replace('cion-redes', 'ciones-de-prueba'));
  const addresses = [...pages.map(([address]) => address), ...talks, ...series];
  expect(allowing.toSorted()).toEqual(addresses.toSorted());
});

it('gives a video on another host the captions of the site, and says what it is about', () => {
  for (const address of talks) {
    const html = readHtml(sample, address);
    const [, tracks = ''] = /<video[^>]*redes\.mp4"[^>]*>(.*?)<\/video>/s.exec(html) ?? [];
    expect(
      [...tracks.matchAll(/src="([^"]*)" srclang="(\w+)"/g)].map((track) => track.slice(1)),
    ).toEqual(
      ['es', 'en', 'pt', 'fr'].map((each) => [
        `/files/recordings/grabacion-redes/${each}.vtt`,
        each,
      ]),
    );
  }
  expect(readHtml(sample, talks[0])).toContain(
    'Grabación inventada. Quienes aparecen dieron permiso.',
  );
});

it('shows the chapters of an episode and the transmissions to come, with the host that is listened to', () => {
  for (const [address, words] of [
    [pages[0][0], ['Capítulos', 'Escuchar en vivo en radio.example']],
    [pages[1][0], ['Chapters', 'Listen live on radio.example']],
    [pages[2][0], ['Capítulos', 'Ouvir ao vivo em radio.example']],
  ] as const) {
    const html = readHtml(sample, address);
    for (const text of [...words, '3:20</time>', '24:00</time>']) expect(html).toContain(text);
  }
});
