import { stopClock } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { SimulatedRoom } from '@comunal/testing';
import { AT_ONCE, enter, simulatorOf, useCallPages } from './support/use-call-pages.ts';

const { open, join, simulator, roomName } = useCallPages();

async function call(): Promise<{ page: Page; room: SimulatedRoom; me: () => string }> {
  const { page } = await open();
  const name = roomName();
  await join(page, name, { userInfo: { displayName: 'Ada' } });
  const room = simulator().room(name);
  return { page, room, me: () => room.participants.find(({ hasPage }) => hasPage)?.id ?? '' };
}
const self = ({ participants }: SimulatedRoom) => participants.find(({ hasPage }) => hasPage);

describe('sound and picture', () => {
  it.each(['Audio', 'Video'] as const)(
    '%s is as it was asked to be, however often',
    async (kind) => {
      const { page, room } = await call();
      const key = kind === 'Audio' ? 'audioMuted' : 'videoMuted';
      await page.evaluate((one) => globalThis.room[`mute${one}`](), kind);
      expect(self(room)?.[key]).toBe(true);
      // Asked for at once and twice: by toggles alone it would end muted.
      await page.evaluate(
        (one) =>
          Promise.all([
            globalThis.room[`unmute${one}`](),
            globalThis.room[`mute${one}`](),
            globalThis.room[`unmute${one}`](),
            globalThis.room[`unmute${one}`](),
          ]),
        kind,
      );
      expect(self(room)?.[key]).toBe(false);
      const toggles = room.commands.filter(({ name }) => name === `toggle-${kind.toLowerCase()}`);
      expect(toggles).toHaveLength(4);
    },
  );

  it('wait for the microphone itself, which follows later than the app tells', async () => {
    const { page } = await call();
    const answers = await page.evaluate(async () => {
      const { room } = globalThis;
      const found: unknown[] = [];
      for (const act of ['muteAudio', 'unmuteAudio', 'muteAudio'] as const) {
        await room[act]();
        found.push(await room.query('isAudioMuted'));
      }
      return found;
    });
    expect(answers).toEqual([true, false, true]);
  });

  it('that come too late are taken back', async () => {
    const server = await simulatorOf({ microphoneMs: 1_200 });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    const config = { ...AT_ONCE, startWithAudioMuted: true };
    await join(page, 'sala', { instance: server.url, config, answerTimeoutMs: 900 });
    const code = await page.evaluate(async () => {
      const { room } = globalThis;
      const late = await room.unmuteAudio().catch((error: { code: string }) => error.code);
      await room.muteAudio().catch(() => undefined);
      return late;
    });
    expect([code, self(server.room('sala'))?.audioMuted]).toEqual(['timedOut', true]);
  });

  it('stay off where a moderator forbids them, until asked to be on', async () => {
    const { page } = await open();
    const name = roomName();
    const room = simulator().room(name);
    room.join('Zoe'); // who comes first is the moderator
    await join(page, name, { answerTimeoutMs: 300 });
    room.setModeration('audio');
    await expect.poll(() => page.evaluate(() => globalThis.room.query('isAudioMuted'))).toBe(true);
    const unmute = () =>
      page.evaluate(() =>
        globalThis.room.unmuteAudio().then(
          () => 'on',
          (error: { code: string }) => error.code,
        ),
      );
    expect(await unmute()).toBe('timedOut');
    expect(self(room)?.audioMuted).toBe(true);
    room.askToUnmute(self(room)?.id ?? '');
    await expect.poll(unmute).toBe('on');
    expect(self(room)?.audioMuted).toBe(false);
  });

  it('of all others are muted', async () => {
    const { page, room, me } = await call();
    const { id } = room.join('Zoe');
    const muted = room.nextCommand('mute-everyone');
    await page.evaluate(() => globalThis.room.muteEveryone());
    await muted;
    expect(room.participants.filter(({ audioMuted }) => audioMuted).map((one) => one.id)).toEqual([
      id,
    ]);
    expect(me()).not.toBe(id);
  });
});

describe('a shared screen', () => {
  const toggles = ({ commands }: SimulatedRoom) =>
    commands.filter(({ name }) => name === 'toggle-share-screen').map(({ args }) => args);

  it('is shared until it is stopped, although the app answers that it never is', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.shareScreen());
    expect(self(room)?.isSharingScreen).toBe(true);
    expect(await page.evaluate(() => globalThis.room.query('isSharingScreen'))).toBe(false);
    await page.evaluate(() => globalThis.room.stopSharingScreen());
    expect(self(room)?.isSharingScreen).toBe(false);
    expect(toggles(room)).toEqual([[{ enable: true }], [{ enable: false }]]);
  });

  it('stays shared when it is shared again', async () => {
    const { page, room } = await call();
    await page.evaluate(() =>
      Promise.all([globalThis.room.shareScreen(), globalThis.room.shareScreen()]),
    );
    await page.evaluate(() => globalThis.room.shareScreen());
    expect(self(room)?.isSharingScreen).toBe(true);
    expect(toggles(room)).toHaveLength(1);
  });

  it('is stopped by the method also where the person shared it in the app', async () => {
    const { page, room } = await call();
    await page.evaluate(async () => {
      const { room } = globalThis;
      const announced = new Promise((resolve) => room.on('screenSharingStatusChanged', resolve));
      room.execute('toggleShareScreen');
      await announced;
      await room.stopSharingScreen();
    });
    expect(self(room)?.isSharingScreen).toBe(false);
  });

  it('sends nothing when it is stopped and was never shared', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.stopSharingScreen());
    expect(toggles(room)).toEqual([]);
  });

  it('is shared again after a move to another room, which ends it without a word', async () => {
    const { page, room } = await call();
    const group = room.addBreakoutRoom('Grupo 1');
    await page.evaluate(async (id) => {
      await globalThis.room.shareScreen();
      await globalThis.room.joinBreakoutRoom(id);
    }, group);
    expect(self(room)?.isSharingScreen).toBe(false);
    await page.evaluate(() => globalThis.room.shareScreen());
    expect(self(room)?.isSharingScreen).toBe(true);
  });

  it('is refused at once where the system shows the browser no screen', async () => {
    const { page, room } = await call();
    room.screenPicker = 'fail';
    const code = await page.evaluate(() =>
      globalThis.room.shareScreen().catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('refused');
    room.screenPicker = 'choose';
    await page.evaluate(() => globalThis.room.shareScreen());
    expect(self(room)?.isSharingScreen).toBe(true);
  });

  it('times out with a sentence where the person chooses none, or the browser denies it', async () => {
    const { page } = await open();
    const name = roomName();
    await join(page, name);
    await stopClock(page, '2030-01-01T00:00:00Z');
    simulator().room(name).screenPicker = 'close';
    const sent = simulator().room(name).nextCommand('toggle-share-screen');
    const message = page.evaluate(() =>
      globalThis.room.shareScreen().catch((error: Error) => error.message),
    );
    await sent;
    await page.clock.fastForward(60_000);
    expect(await message).toMatch(/^No screen was shared: nobody chose one/);
  });
});

describe('people', () => {
  it('raise and lower a hand', async () => {
    const { page, room } = await call();
    await page.evaluate(async () => {
      await Promise.all([globalThis.room.raiseHand(), globalThis.room.raiseHand()]);
    });
    expect(self(room)?.isHandRaised).toBe(true);
    expect(await page.evaluate(() => globalThis.room.me?.isHandRaised)).toBe(true);
    await page.evaluate(() => globalThis.room.lowerHand());
    expect(self(room)?.isHandRaised).toBe(false);
  });

  it('are a live list, from which nobody goes twice', async () => {
    const { page, room } = await call();
    await page.evaluate(() => {
      const lists: string[] = [];
      Object.assign(globalThis, { lists });
      globalThis.room.onParticipants((all) =>
        lists.push(all.map((one) => `${one.displayName}${one.isModerator ? '*' : ''}`).join()),
      );
    });
    const { id } = room.join('Zoe');
    room.rename(id, 'Zoë');
    const granted = room.nextCommand('grant-moderator');
    await page.waitForFunction(() => globalThis.room.participants[1]?.displayName === 'Zoë');
    await page.evaluate((one) => globalThis.room.grantModerator(one), id);
    await granted;
    await page.waitForFunction(() => globalThis.room.participants[1]?.isModerator);
    room.leave(id);
    await page.waitForFunction(() => globalThis.room.participants.length === 1);
    expect(await page.evaluate(() => globalThis['lists' as never])).toEqual(
      expect.arrayContaining(['Ada*,Zoe', 'Ada*,Zoë', 'Ada*,Zoë*', 'Ada*']),
    );
    expect(await page.evaluate(() => globalThis.room.me)).toMatchObject({
      displayName: 'Ada',
      isLocal: true,
    });
  });

  it('who were there before are in the list, after the person at this page', async () => {
    const { page } = await open();
    const name = roomName();
    const room = simulator().room(name);
    room.setModerator(room.join('Zoe').id);
    room.join('Ines');
    await join(page, name, { userInfo: { displayName: 'Ada' } });
    await page.waitForFunction(() => globalThis.room.participants[1]?.isModerator);
    expect(
      await page.evaluate(() =>
        globalThis.room.participants.map(({ displayName, isLocal, isModerator }) => [
          displayName,
          isLocal,
          isModerator,
        ]),
      ),
    ).toEqual([
      ['Ada', true, false],
      ['Zoe', false, true],
      ['Ines', false, false],
    ]);
  });

  it('stay moderators where the app answers with what was before', async () => {
    const { page, room } = await call();
    const { id } = room.join('Zoe');
    room.emit('participant-role-changed', { id, role: 'moderator' });
    await page.waitForFunction(() => globalThis.room.participants[1]?.isModerator);
    const asked = () => room.requests.filter((name) => name === 'rooms-info').length;
    await expect.poll(asked).toBe(2);
    room.join('Ines');
    await expect.poll(asked).toBe(3);
    expect(
      await page.evaluate(async () => {
        await globalThis.room.query('isAudioMuted'); // which comes after that answer
        return globalThis.room.participants[1]?.isModerator;
      }),
    ).toBe(true);
  });

  it('who come at once are not asked about one by one', async () => {
    const { page, room } = await call();
    const moderator = room.join('Zoe').id;
    for (let count = 0; count < 20; count++) room.join(`Ines ${count}`);
    room.setModerator(moderator);
    await page.waitForFunction(
      () =>
        globalThis.room.participants.length === 22 && globalThis.room.participants[1]?.isModerator,
    );
    await page.evaluate(() => globalThis.room.query('isAudioMuted'));
    expect(room.requests.filter((name) => name === 'rooms-info').length).toBeLessThan(15);
  });

  it('of a page that was loaded anew are not those of the old one', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    const count = () => page.evaluate(() => globalThis.room.participants.length);
    await expect.poll(count).toBe(2);
    room.emit('browser-support', { supported: true });
    await expect.poll(count).toBe(0);
  });

  it('write to each other', async () => {
    const { page, room, me } = await call();
    const { id } = room.join('Zoe');
    await page.waitForFunction(() => globalThis.room.participants.length === 2);
    const sent = room.nextCommand('send-chat-message');
    const message = page.evaluate(
      () =>
        new Promise((resolve) =>
          globalThis.room.onMessage(({ sentAt, ...rest }) =>
            resolve({ ...rest, isDate: sentAt instanceof Date }),
          ),
        ),
    );
    await page.evaluate((to) => globalThis.room.sendPrivateMessage(to, 'hola'), id);
    expect((await sent).args).toEqual(['hola', id]);
    room.say(id, '<b>hola</b>', me());
    expect(await message).toEqual({
      from: id,
      nick: 'Zoe',
      text: '<b>hola</b>',
      isPrivate: true,
      isHistory: false,
      isDate: true,
    });
  });

  it('write to everybody, also after a private message, without a question of the app', async () => {
    const { page, room } = await call();
    const sent = room.nextCommand('send-chat-message');
    await page.evaluate(() => globalThis.room.sendMessage('hola'));
    expect((await sent).args).toEqual(['hola', '', true]);
  });

  it.each([
    ['nobody', undefined],
    ['no text', ''],
    ['somebody who is not there', 'abcd1234'],
    ['oneself', 'me'],
  ])('write no private message to %s', async (_title, recipient) => {
    const { page, room, me } = await call();
    room.join('Zoe');
    await page.waitForFunction(() => globalThis.room.participants.length === 2);
    const code = await page.evaluate(
      (id) => {
        try {
          globalThis.room.sendPrivateMessage(id as string, 'secreto');
          return 'sent';
        } catch (error) {
          return (error as { code: string }).code;
        }
      },
      recipient === 'me' ? me() : recipient,
    );
    await page.evaluate(() => globalThis.room.query('isAudioMuted')); // which comes after a message
    expect(code).toBe('badValue');
    expect(room.commands.filter(({ name }) => name === 'send-chat-message')).toEqual([]);
  });

  it('write nothing to everybody where a recipient was given in the old way', async () => {
    const { page, room } = await call();
    const code = await page.evaluate(() => {
      const { room } = globalThis as { room: { sendMessage(text: string, to?: string): void } };
      try {
        room.sendMessage('secreto', undefined);
        return 'sent';
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    await page.evaluate(() => globalThis.room.query('isAudioMuted'));
    expect(code).toBe('badValue');
    expect(room.commands.filter(({ name }) => name === 'send-chat-message')).toEqual([]);
  });

  it('get what was written before as history, at each return, with the time when it was written', async () => {
    const server = await simulatorOf({ now: () => Date.UTC(2026, 9, 12, 17, 30) });
    const room = server.room('sala');
    room.say(room.join('Zoe').id, 'hola');
    const group = room.addBreakoutRoom('Grupo 1');
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    await enter(page, { instance: server.url, room: 'sala', config: AT_ONCE });
    await page.evaluate(() => {
      const messages: unknown[] = [];
      Object.assign(globalThis, { messages });
      globalThis.room.onMessage((message) => messages.push(message));
    });
    await page.evaluate(() => globalThis.room.joined);
    await page.evaluate(async (id) => {
      await globalThis.room.joinBreakoutRoom(id);
      await globalThis.room.joinBreakoutRoom();
    }, group);
    await page.waitForFunction(() => (globalThis['messages' as never] as unknown[]).length === 2);
    const messages = await page.evaluate(() =>
      (globalThis['messages' as never] as { isHistory: boolean; sentAt: Date }[]).map(
        ({ isHistory, sentAt }) => [isHistory, sentAt.toISOString()],
      ),
    );
    expect(messages).toEqual([
      [true, '2026-10-12T17:30:00.000Z'],
      [true, '2026-10-12T17:30:00.000Z'],
    ]);
  });

  it('are sent out', async () => {
    const { page, room } = await call();
    const { id } = room.join('Zoe');
    const kicked = room.nextCommand('kick-participant');
    await page.evaluate((one) => globalThis.room.kick(one), id);
    await kicked;
    expect(room.participants).toHaveLength(1);
    await page.waitForFunction(() => globalThis.room.participants.length === 1);
  });

  it('change their name', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.setDisplayName('Ada L.'));
    await page.waitForFunction(() => globalThis.room.me?.displayName === 'Ada L.');
    expect(self(room)?.displayName).toBe('Ada L.');
  });

  it('change the subject', async () => {
    const { page, room } = await call();
    const heard = page.evaluate(
      () => new Promise((resolve) => globalThis.room.on('subjectChange', resolve)),
    );
    await page.evaluate(() => globalThis.room.setSubject('Taller'));
    expect(await heard).toEqual({ subject: 'Taller' });
    expect(room.subject).toBe('Taller');
  });
});

describe('doors', () => {
  it.each([
    ['lobby', [true, false], 'toggle-lobby'],
    ['password', ['secreto', ''], 'password'],
  ] as const)('the %s is put up and taken away', async (door, [on, off], command) => {
    const { page, room } = await call();
    for (const value of [on, off]) {
      const set = room.nextCommand(command);
      await page.evaluate((wanted) => {
        if (typeof wanted === 'boolean') globalThis.room.setLobby(wanted);
        else globalThis.room.setPassword(wanted);
      }, value);
      await set;
      expect(room[door]).toBe(value);
    }
  });

  it('can stay closed', async () => {
    const { page, room } = await call();
    const denied = room.nextCommand('answer-knocking-participant');
    await page.evaluate(() => globalThis.room.deny('abc'));
    expect((await denied).args).toEqual(['abc', false]);
  });
});

describe('breakout rooms', () => {
  /** Ada, who moderates, Zoe, and one room beside the main one. */
  async function withGroup() {
    const { page, room } = await call();
    const { id } = room.join('Zoe');
    const updated = page.evaluate(
      () =>
        new Promise<void>((resolve) => globalThis.room.on('breakoutRoomsUpdated', () => resolve())),
    );
    await page.evaluate(() => globalThis.room.addBreakoutRoom('Grupo 1'));
    await updated;
    const list = await page.evaluate(() => globalThis.room.listBreakoutRooms());
    const zoe = () => room.participants.find(({ displayName }) => displayName === 'Zoe');
    const group = list.find(({ isMain }) => !isMain) ?? { id: '', jid: '' };
    return { page, room, id, list, zoe, group };
  }

  it('are added and listed, without the part of the server among the people', async () => {
    const { list } = await withGroup();
    const shown = list.map(({ name, isMain, participants }) => [name, isMain, participants]);
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['', true, ['Ada', 'Zoe']],
        ['Grupo 1', false, []],
      ]),
    );
  });

  it('are filled with one person', async () => {
    const { page, room, id, group, zoe } = await withGroup();
    const sent = room.nextCommand('send-participant-to-room');
    await page.evaluate(([who, where]) => globalThis.room.assignBreakoutRoom(who, where), [
      id,
      group.id,
    ] as const);
    await sent;
    expect(zoe()?.breakoutRoom).toBe(group.id);
  });

  it('are filled with everybody but who moderates', async () => {
    const { page, room, group, zoe } = await withGroup();
    const assigned = room.nextCommand('auto-assign-to-breakout-rooms');
    await page.evaluate(() => globalThis.room.autoAssignBreakoutRooms());
    await assigned;
    expect([zoe()?.breakoutRoom, self(room)?.breakoutRoom]).toEqual([group.id, undefined]);
  });

  it('are closed, which brings everybody back', async () => {
    const { page, room, id, group, zoe } = await withGroup();
    room.move(id, group.id);
    const closed = room.nextCommand('close-breakout-room');
    await page.evaluate((one) => globalThis.room.closeBreakoutRoom(one), group.id);
    await closed;
    expect(zoe()).toMatchObject({ status: 'joined', breakoutRoom: undefined });
  });

  it('are taken away', async () => {
    const { page, room, group } = await withGroup();
    const removed = room.nextCommand('remove-breakout-room');
    await page.evaluate((one) => globalThis.room.removeBreakoutRoom(one), group.id);
    expect((await removed).args).toEqual([group.jid]);
    expect(room.breakoutRooms).toEqual([]);
  });

  it('are entered by the id of the list, and left again, with the others at both ends', async () => {
    const { page, room, id, group } = await withGroup();
    room.move(id, group.id);
    const names = await page.evaluate(async (one) => {
      const { room } = globalThis;
      const found: unknown[] = [];
      const look = () => found.push([room.state.name, room.participants.map((p) => p.displayName)]);
      await room.joinBreakoutRoom(one);
      look();
      await room.joinBreakoutRoom(one); // there already
      await room.joinBreakoutRoom();
      look();
      return found;
    }, group.id);
    expect(names).toEqual([
      ['breakout', ['Ada', 'Zoe']],
      ['joined', ['Ada']],
    ]);
    const sent = room.commands.filter(({ name }) => name === 'join-breakout-room');
    expect(sent.map(({ args }) => args)).toEqual([[group.jid], []]);
  });

  it('are refused where the call has none of that id', async () => {
    const { page, room } = await withGroup();
    const codes = await page.evaluate(() => {
      const codeOf = (error: { code: string }): string => error.code;
      return Promise.all([
        globalThis.room.joinBreakoutRoom('nope').catch(codeOf),
        globalThis.room.removeBreakoutRoom('nope').catch(codeOf),
      ]);
    });
    expect(codes).toEqual(['badValue', 'badValue']);
    expect(room.commands.at(-1)?.name).toBe('add-breakout-room');
  });
});

describe('recording and streaming', () => {
  it('to a file', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.startRecording());
    expect(room.isRecording).toBe(true);
    await page.evaluate(() => globalThis.room.stopRecording());
    expect(room.isRecording).toBe(false);
  });

  it('to a live video of PeerTube', async () => {
    const { page, room } = await call();
    await page.evaluate(() =>
      globalThis.room.stream({ rtmpUrl: 'rtmp://video.example/live/', streamKey: 'k-e-y' }),
    );
    expect(room.streamKey).toBe('rtmp://video.example/live/k-e-y');
    await page.evaluate(() => globalThis.room.stopStream());
    expect(room.streamKey).toBeUndefined();
  });

  it('where the server cannot: with an error that does not hold the key', async () => {
    const server = await simulatorOf({ features: { recording: false } });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    await join(page, 'sala', { instance: server.url });
    const [code, text] = await page.evaluate(() =>
      globalThis.room.stream({ rtmpUrl: 'rtmp://video.example/live', streamKey: 'PLANTED' }).then(
        () => ['', ''],
        (error: Error & { code: string }) => [
          error.code,
          `${error.message} ${error.stack} ${JSON.stringify(error)}`,
        ],
      ),
    );
    expect(code).toBe('recording');
    expect(text).not.toContain('PLANTED');
  });

  it('not to what is no RTMP address', async () => {
    const { page } = await call();
    const text = await page.evaluate(() =>
      globalThis.room
        .stream({ rtmpUrl: 'https://video.example/', streamKey: 'PLANTED' })
        .catch((error: Error & { code: string }) => `${error.code} ${error.stack}`),
    );
    expect(text).toMatch(/^badValue/);
    expect(text).not.toContain('PLANTED');
  });
});

describe('what is seen', () => {
  it.each([
    ['setCaptions', [true, 'es'], 'set-subtitles', [true, true, 'es'], 'transcribingStatusChanged'],
    ['setQuality', [180], 'set-video-quality', [180], 'videoQualityChanged'],
    ['setLowBandwidth', [true], 'set-low-bandwidth-mode', [true], 'lowBandwidthModeChanged'],
    ['setAudioOnly', [true], 'set-low-bandwidth-mode', [true], 'audioOnlyChanged'],
    ['setTileView', [true], 'set-tile-view', [true], 'tileViewChanged'],
  ] as const)('%s', async (method, given, command, args, event) => {
    const { page, room } = await call();
    const heard = page.evaluate(
      (name) => new Promise<void>((resolve) => globalThis.room.on(name, () => resolve())),
      event,
    );
    await page.evaluate(
      ([name, values]) => {
        const act = globalThis.room[name] as (...all: unknown[]) => void;
        act.apply(globalThis.room, [...values]);
      },
      [method, given] as const,
    );
    await heard;
    const sent = room.commands.filter(({ isKnown }) => isKnown);
    expect(sent.map((each) => [each.name, each.args])).toEqual([[command, args]]);
  });

  it('low bandwidth with an app from before the new name', async () => {
    const server = await simulatorOf({ version: '13.1.1' });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    await join(page, 'sala', { instance: server.url });
    const heard = await page.evaluate(() => {
      const event = new Promise((resolve) => {
        globalThis.room.on('lowBandwidthModeChanged', resolve);
      });
      globalThis.room.setLowBandwidth(true);
      return event;
    });
    expect(heard).toEqual({ enabled: true });
  });
});

describe('the end', () => {
  it('by hanging up', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    await page.evaluate(() => globalThis.room.hangUp());
    expect(await page.evaluate(() => globalThis.room.state)).toEqual({
      name: 'ended',
      reason: 'left',
    });
    expect(room.participants.map(({ displayName }) => displayName)).toEqual(['Zoe']);
  });

  it('for all', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    await page.evaluate(() => globalThis.room.endForAll());
    expect(await page.evaluate(() => globalThis.room.state)).toEqual({
      name: 'ended',
      reason: 'ended',
    });
    expect(room.participants).toEqual([]);
  });

  it('for all is not claimed where the server does not do it', async () => {
    const { page } = await open();
    const name = roomName();
    simulator().room(name).join('Zoe'); // who moderates
    await join(page, name, { answerTimeoutMs: 300 });
    const ends = await page.evaluate(async () => {
      const { room } = globalThis;
      const code = await room.endForAll().then(
        () => 'ended',
        (error: { code: string }) => error.code,
      );
      const { name: state } = room.state;
      await room.hangUp();
      return [code, state, room.state];
    });
    expect(ends).toEqual(['timedOut', 'joined', { name: 'ended', reason: 'left' }]);
  });
});
