import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createLiteI18n } from '@comunal/i18n/lite';
import { call as after } from '@comunal/i18n/lite/call';
import { room as before } from '@comunal/i18n/lite/room';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useRoomPages } from './support/use-room-pages.ts';

const { open, card, host, roomName } = useRoomPages();
const require = createRequire(import.meta.url);
const reader = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
const TIME = 'starts="2030-03-15T10:00" ends="2030-03-15T11:00" time-zone="America/Mexico_City"';

it.each([
  ['es', 'Tu hora: viernes, 15 de marzo de 2030', 'Hora del evento: viernes'],
  ['en', 'Your time: Friday, March 15, 2030', 'Time of the event: Friday'],
  ['pt', 'Sua hora: sexta-feira, 15 de março de 2030', 'Hora do evento: sexta-feira'],
])('is heard in %s in the order people ask', async (lang, yours, theirs) => {
  const { t } = createLiteI18n(lang, before);
  const later = createLiteI18n(lang, after).t;
  const { page, reach, origin } = await open(card(`room="${roomName()}" open="embed" ${TIME}`), {
    lang,
    // The reader is no part of the page, so the page's policy is not asked about it.
    context: { bypassCSP: true, timezoneId: 'America/Sao_Paulo' },
    prepare: async (page) => {
      await page.clock.setFixedTime('2030-03-15T12:00:00Z');
      await page.route('**/virtual-screen-reader.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: reader }),
      );
    },
  });
  await page.getByRole('button').waitFor();
  const heard = await listen(page);
  expect(heard).toEqual([
    'Asamblea',
    expect.stringContaining(yours),
    expect.stringContaining(theirs),
    t('room:time.before'),
    t('room:needs'),
    t('room:contact', { host: host() }),
    t('room:others'),
    t('room:here', { site: new URL(origin).host }),
    'status', // nothing to say yet
    `button, ${t('room:embed', { host: host() })}`,
  ]);

  await page.getByRole('button').click();
  await reach('prejoin');
  const name = later('call:name', { title: 'Asamblea' });
  const within = await listen(page, 'dialog');
  expect(within).toEqual([
    `dialog, ${name}`,
    `dialog, ${name}`, // once as a part of the page, once as the place one is in
    `button, ${later('call:leave')}`,
    'status',
    later('call:state.prejoin'),
    name, // of the frame: what is in it is the call server's
  ]);
});

/** What a screen reader says of the element or a part of it, without the words for where a paragraph or a list is. */
async function listen(page: Page, part = ''): Promise<string[]> {
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
    const root = document.querySelector('comunal-room').shadowRoot;
    const nodes = '${part}' ? root.querySelectorAll('${part}') : root.childNodes;
    const container = document.createElement('main');
    container.append(...[...nodes].flatMap(copyOf));
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
