import { afterEach, beforeEach, expect, it } from 'vitest';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { openPage, type OpenPage } from './support/page.ts';

let simulator: JitsiSimulator;
beforeEach(async () => {
  simulator = await startJitsiSimulator();
});
afterEach(() => simulator.stop());

const MAIN = 'sala@conference.meet.jitsi';

async function enter(): Promise<OpenPage> {
  const atOnce = `config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;
  const page = await openPage(simulator, `/sala#${atOnce}&userInfo.displayName="Zoe"`);
  await page.event('conference-created-timestamp');
  return page;
}

it('lists the local person first and without an address while there is one room', async () => {
  const ada = simulator.room('sala').join('Ada').id;
  const page = await enter();
  const zoe = simulator.room('sala').participants[1]?.id;
  expect(await page.query('rooms-info')).toEqual({
    rooms: [
      {
        isMainRoom: true,
        id: MAIN,
        jid: `${MAIN}/${zoe}`,
        participants: [
          {
            role: 'participant',
            displayName: 'Zoe',
            avatarUrl: '',
            id: zoe,
            userContext: { name: 'Zoe' },
          },
          {
            jid: `${MAIN}/${ada}`,
            role: 'moderator',
            displayName: 'Ada',
            avatarUrl: '',
            id: ada,
            isJigasi: false,
            isHidden: false,
            audioMuted: false,
            videoMuted: false,
          },
        ],
      },
    ],
  });
});

it('lists people in other rooms by address, and jicofo without a name', async () => {
  const room = simulator.room('sala');
  const ada = room.join('Ada').id;
  const page = await enter();
  const zoe = room.participants[1]?.id;
  const group = room.addBreakoutRoom('Grupo 1');
  room.move(ada, group);
  const there = `${group}@breakout.meet.jitsi`;
  const role = 'moderator';
  const own = { jid: `${MAIN}/${zoe}`, role: 'participant', displayName: 'Zoe' };
  expect(await page.query('rooms-info')).toEqual({
    rooms: [
      {
        isMainRoom: false,
        id: group,
        jid: there,
        participants: [{ jid: `${there}/${ada}`, role, displayName: 'Ada', id: `${there}/${ada}` }],
      },
      {
        isMainRoom: true,
        id: 'sala',
        jid: MAIN,
        participants: [
          { jid: 'focus@auth.meet.jitsi/focus', role, id: `${MAIN}/focus` },
          { ...own, avatarUrl: '', id: zoe, userContext: { name: 'Zoe' } },
        ],
      },
    ],
  });
  const list = (await page.query('list-breakout-rooms')) as Record<string, object>;
  expect(list[group]).not.toHaveProperty('isMainRoom');
  expect(list['sala']).toHaveProperty(['participants', `${MAIN}/focus`], {
    jid: 'focus@auth.meet.jitsi/focus',
    role,
  });
});

it('announces an empty avatar to a person who joins', async () => {
  const page = await enter();
  expect(await page.event('video-conference-joined')).toHaveProperty('avatarURL', '');
});
