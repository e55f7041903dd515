import { createLiteI18n } from '@comunal/i18n/lite';
import { video as texts } from '@comunal/i18n/lite/video';
import { bringScreenReader, heardIn } from '@comunal/test-kit';
import { expect, it } from 'vitest';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator } = useVideoPages();
const ATTRIBUTES = 'poster="/poster.svg" duration="PT1H30M" captions="es pt-BR" remember="session"';
const KNOWN = {
  es: ['1 h y 30 min', 'español y portugués de Brasil'],
  en: ['1 hr, 30 mins', 'Spanish and Brazilian Portuguese'],
  pt: ['1 h e 30 min', 'espanhol e português (Brasil)'],
} as const;

it.each(['es', 'en', 'pt'] as const)(
  'is read aloud in %s in the order in which people ask',
  async (lang) => {
    const { t } = createLiteI18n(lang, texts);
    const host = new URL(simulator().url).host;
    const [duration, list] = KNOWN[lang];
    const attributes = `${ATTRIBUTES} p2p audio-src="${simulator().url}/a.mp3"`;
    const { page, next } = await open(video(attributes), {
      lang,
      // The reader is no part of the page, so the page's policy is not asked about it.
      context: { bypassCSP: true },
      prepare: bringScreenReader,
    });
    await page.getByRole('button').first().waitFor();
    await page.locator('summary').click();
    expect(await heardIn(page, 'comunal-video')).toEqual([
      'heading, Taller de fanzines, level 3',
      `button, ${t('video:play', { host })} ${t('video:seesShared')}`,
      t('video:play', { host }),
      t('video:seesShared'),
      t('video:duration', { duration }),
      t('video:captions', { list }),
      t('video:more'),
      t('video:contact', { host }),
      t('video:peers'),
      `checkbox, ${t('video:remember', { host })}, not checked`,
      t('video:remember', { host }),
      `button, ${t('video:listen', { host })}`,
    ]);

    const ready = next('ready');
    await page.getByRole('button').first().click();
    await ready;
    expect(await heardIn(page, 'comunal-video')).toEqual([
      'heading, Taller de fanzines, level 3',
      t('video:player', { title: 'Taller de fanzines' }),
      'status', // empty by now
      `link, ${t('video:open', { host })}`,
      `checkbox, ${t('video:remember', { host })}, not checked`,
      t('video:remember', { host }),
    ]);
  },
);
