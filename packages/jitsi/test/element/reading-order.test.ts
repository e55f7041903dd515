import { createLiteI18n } from '@comunal/i18n/lite';
import { call as after } from '@comunal/i18n/lite/call';
import { room as before } from '@comunal/i18n/lite/room';
import { bringScreenReader, heardIn } from '@comunal/test-kit';
import { expect, it } from 'vitest';
import { useRoomPages } from './support/use-room-pages.ts';

const { open, card, host, roomName } = useRoomPages();
const TIME = 'starts="2030-03-15T10:00" ends="2030-03-15T11:00" time-zone="America/Mexico_City"';

it.each([
  ['es', 'Tu hora: viernes, 15 de marzo de 2030', 'Hora del evento: viernes'],
  ['en', 'Your time: Friday, 15 March 2030', 'Time of the event: Friday'],
  ['pt', 'No seu horário: sexta-feira, 15 de março de 2030', 'Horário do evento: sexta-feira'],
])('is read out in %s in the order of people’s questions', async (lang, yours, theirs) => {
  const { t } = createLiteI18n(lang, before);
  const later = createLiteI18n(lang, after).t;
  const { page, reach, origin } = await open(card(`room="${roomName()}" open="embed" ${TIME}`), {
    lang,
    // The reader is no part of the page, so the page's policy is not asked about it.
    context: { bypassCSP: true, timezoneId: 'America/Sao_Paulo' },
    prepare: async (page) => {
      await page.clock.setFixedTime('2030-03-15T12:00:00Z');
      await bringScreenReader(page);
    },
  });
  await page.getByRole('button').waitFor();
  await page.locator('summary').click();
  const spoken = await heardIn(page, 'comunal-room');
  expect(spoken).toEqual([
    'heading, Asamblea, level 3',
    expect.stringContaining(yours),
    expect.stringContaining(theirs),
    t('room:time.before'),
    'status', // empty so far
    `button, ${t('room:embed', { host: host() })} ${t('room:sees')}`,
    t('room:embed', { host: host() }),
    t('room:sees'),
    t('room:more'),
    t('room:needs'),
    t('room:contact', { host: host() }),
    t('room:others'),
    t('room:here', { site: new URL(origin).host }),
  ]);

  await page.getByRole('button').click();
  await reach('prejoin');
  const name = later('call:name', { title: 'Asamblea' });
  const within = await heardIn(page, 'comunal-room', 'dialog');
  expect(within).toEqual([
    `dialog, ${name}`,
    `dialog, ${name}`, // once as a part of the page, once as the place one is in
    `button, ${later('call:leave')}`,
    'status',
    later('call:state.prejoin'),
    name, // of the frame: what is in it is the call server's
  ]);
});
