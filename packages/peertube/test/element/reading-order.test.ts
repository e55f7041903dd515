import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createLiteI18n } from '@comunal/i18n/lite';
import { video as texts } from '@comunal/i18n/lite/video';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator } = useVideoPages();
const require = createRequire(import.meta.url);
const reader = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
const ATTRIBUTES = 'poster="/poster.svg" duration="PT1H30M" captions="es pt-BR" remember="session"';
const KNOWN = {
  es: ['1 hora y 30 minutos', 'español y portugués de Brasil'],
  en: ['1 hour, 30 minutes', 'Spanish and Brazilian Portuguese'],
  pt: ['1 hora e 30 minutos', 'espanhol e português (Brasil)'],
} as const;

it.each(['es', 'en', 'pt'] as const)('is heard in %s in the order people ask', async (lang) => {
  const { t } = createLiteI18n(lang, texts);
  const host = new URL(simulator().url).host;
  const [duration, list] = KNOWN[lang];
  const attributes = `${ATTRIBUTES} p2p audio-src="${simulator().url}/a.mp3"`;
  const { page, next } = await open(video(attributes), {
    lang,
    // The reader is no part of the page, so the page's policy is not asked about it.
    context: { bypassCSP: true },
    prepare: (page) =>
      page.route('**/virtual-screen-reader.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: reader }),
      ),
  });
  await page.getByRole('button').first().waitFor();
  expect(await listen(page)).toEqual([
    'Taller de fanzines',
    t('video:duration', { duration }),
    t('video:captions', { list }),
    t('video:contact', { host }),
    t('video:peers'),
    `checkbox, ${t('video:remember', { host })}, not checked`,
    t('video:remember', { host }),
    `button, ${t('video:play', { host })}`,
    `button, ${t('video:listen', { host })}`,
  ]);

  const ready = next('ready');
  await page.getByRole('button').first().click();
  await ready;
  expect(await listen(page)).toEqual([
    t('video:player', { title: 'Taller de fanzines' }),
    'Taller de fanzines',
    'status', // empty by now
    `link, ${t('video:open', { host })}`,
    `checkbox, ${t('video:remember', { host })}, not checked`,
    t('video:remember', { host }),
  ]);
});

/** What a screen reader says of the element, without the words for where a paragraph or a list begins and ends. */
async function listen(page: Page): Promise<string[]> {
  // As text: Vite would turn the import into one of its own.
  const phrases = await page.evaluate<string[]>(`(async () => {
    const { virtual } = await import('/virtual-screen-reader.js');
    // The reader does not look into shadow roots: it gets a copy of what is to be seen in this one.
    const copyOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
      if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility()) return [];
      const copy = node.cloneNode();
      copy.removeAttribute('src');
      copy.append(...[...node.childNodes].flatMap(copyOf));
      return [copy];
    };
    const container = document.createElement('main');
    container.append(...[...document.querySelector('comunal-video').shadowRoot.childNodes].flatMap(copyOf));
    document.body.append(container);
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    container.remove();
    return phrases;
  })()`);
  return phrases.filter((phrase) => !/^(end of |main$|paragraph$|list$|listitem, )/.test(phrase));
}
