import { stopClock } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { SimulatedRoom } from '@comunal/testing';
import { AT_ONCE, enter, startSimulator, useCallPages } from './support/use-call-pages.ts';

const { open, share, join, simulator, roomName } = useCallPages();

async function call(): Promise<{ page: Page; room: SimulatedRoom; me: () => string }> {
  const page = await share();
  const name = roomName();
  await join(page, name, { userInfo: { displayName: 'Ada' } });
  const room = simulator().room(name);
  return { page, room, me: () => room.participants.find(({ hasPage }) => hasPage)?.id ?? '' };
}
const self = ({ participants }: SimulatedRoom) => participants.find(({ hasPage }) => hasPage);

describe('setAudioMuted and setVideoMuted', () => {
  it.each(['Audio', 'Video'] as const)(
    'leave %s in the state that was requested last',
    async (kind) => {
      const { page, room } = await call();
      const key = kind === 'Audio' ? 'audioMuted' : 'videoMuted';
      await page.evaluate((media) => globalThis.room[`set${media}Muted`](true), kind);
      expect(self(room)?.[key]).toBe(true);
      // Requested at once and twice: by toggles alone it would end muted.
      await page.evaluate(
        (media) =>
          Promise.all(
            [false, true, false, false].map((muted) => globalThis.room[`set${media}Muted`](muted)),
          ),
        kind,
      );
      expect(self(room)?.[key]).toBe(false);
      const toggles = room.commands.filter(({ name }) => name === `toggle-${kind.toLowerCase()}`);
      expect(toggles).toHaveLength(4);
    },
  );

  it('wait for the microphone itself, which follows later than the app reports', async () => {
    const { page } = await call();
    const answers = await page.evaluate(async () => {
      const { room } = globalThis;
      const states: unknown[] = [];
      for (const muted of [true, false, true]) {
        await room.setAudioMuted(muted);
        states.push(await room.query('isAudioMuted'));
      }
      return states;
    });
    expect(answers).toEqual([true, false, true]);
  });

  it('undo a request that takes effect after its time-out', async () => {
    const server = await startSimulator({ microphoneDelayMs: 1_200 });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    const config = { ...AT_ONCE, startWithAudioMuted: true };
    await join(page, 'sala', { instance: server.url, config, answerTimeoutMs: 900 });
    const code = await page.evaluate(async () => {
      const { room } = globalThis;
      const late = await room.setAudioMuted(false).catch((error: { code: string }) => error.code);
      await room.setAudioMuted(true).catch(() => undefined);
      return late;
    });
    expect([code, self(server.room('sala'))?.audioMuted]).toEqual(['timed-out', true]);
  });

  it('time out where a moderator forbids to unmute, until the person is asked to', async () => {
    const page = await share();
    const name = roomName();
    const room = simulator().room(name);
    room.join('Zoe'); // who comes first is the moderator
    await join(page, name, { answerTimeoutMs: 300 });
    room.setModeration('audio');
    await expect.poll(() => page.evaluate(() => globalThis.room.query('isAudioMuted'))).toBe(true);
    const unmute = () =>
      page.evaluate(() =>
        globalThis.room.setAudioMuted(false).then(
          () => 'on',
          (error: { code: string }) => error.code,
        ),
      );
    expect(await unmute()).toBe('timed-out');
    expect(self(room)?.audioMuted).toBe(true);
    room.askToUnmute(self(room)?.id ?? '');
    await expect.poll(unmute).toBe('on');
    expect(self(room)?.audioMuted).toBe(false);
  });

  it('have a counterpart in muteEveryone, which mutes all others', async () => {
    const { page, room, me } = await call();
    const { id } = room.join('Zoe');
    const muted = room.nextCommand('mute-everyone');
    await page.evaluate(() => globalThis.room.muteEveryone());
    await muted;
    expect(
      room.participants.filter(({ audioMuted }) => audioMuted).map((person) => person.id),
    ).toEqual([id]);
    expect(me()).not.toBe(id);
  });
});

describe('setScreenSharing', () => {
  const toggles = ({ commands }: SimulatedRoom) =>
    commands.filter(({ name }) => name === 'toggle-share-screen').map(({ args }) => args);

  it('shares a screen until it is stopped, although the app always answers that none is shared', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.setScreenSharing(true));
    expect(self(room)?.isSharingScreen).toBe(true);
    expect(await page.evaluate(() => globalThis.room.query('isSharingScreen'))).toBe(false);
    await page.evaluate(() => globalThis.room.setScreenSharing(false));
    expect(self(room)?.isSharingScreen).toBe(false);
    expect(toggles(room)).toEqual([[{ enable: true }], [{ enable: false }]]);
  });

  it('keeps sharing when it is requested again', async () => {
    const { page, room } = await call();
    await page.evaluate(() =>
      Promise.all([globalThis.room.setScreenSharing(true), globalThis.room.setScreenSharing(true)]),
    );
    await page.evaluate(() => globalThis.room.setScreenSharing(true));
    expect(self(room)?.isSharingScreen).toBe(true);
    expect(toggles(room)).toHaveLength(1);
  });

  it('stops a screen that the person shared inside the app', async () => {
    const { page, room } = await call();
    await page.evaluate(async () => {
      const { room } = globalThis;
      const announced = new Promise((resolve) => room.on('screenSharingStatusChanged', resolve));
      room.execute('toggleShareScreen');
      await announced;
      await room.setScreenSharing(false);
    });
    expect(self(room)?.isSharingScreen).toBe(false);
  });

  it('sends nothing when sharing is stopped and never started', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.setScreenSharing(false));
    expect(toggles(room)).toEqual([]);
  });

  it('shares again after a move to another room, which ends sharing without an event', async () => {
    const { page, room } = await call();
    const group = room.addBreakoutRoom('Grupo 1');
    await page.evaluate(async (id) => {
      await globalThis.room.setScreenSharing(true);
      await globalThis.room.joinBreakoutRoom(id);
    }, group);
    expect(self(room)?.isSharingScreen).toBe(false);
    await page.evaluate(() => globalThis.room.setScreenSharing(true));
    expect(self(room)?.isSharingScreen).toBe(true);
  });

  it('is refused at once where the system shows the browser no screen', async () => {
    const { page, room } = await call();
    room.screenPicker = 'fail';
    const code = await page.evaluate(() =>
      globalThis.room.setScreenSharing(true).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('refused');
    room.screenPicker = 'choose';
    await page.evaluate(() => globalThis.room.setScreenSharing(true));
    expect(self(room)?.isSharingScreen).toBe(true);
  });

  it('times out with a clear message where the person chooses no screen, or the browser denies it', async () => {
    const { page } = await open();
    const name = roomName();
    await join(page, name);
    await stopClock(page, '2030-01-01T00:00:00Z');
    simulator().room(name).screenPicker = 'close';
    const sent = simulator().room(name).nextCommand('toggle-share-screen');
    const message = page.evaluate(() =>
      globalThis.room.setScreenSharing(true).catch((error: Error) => error.message),
    );
    await sent;
    await page.clock.fastForward(60_000);
    expect(await message).toMatch(/^No screen was shared: nobody chose one/);
  });
});

describe('participants', () => {
  it('raise and lower a hand', async () => {
    const { page, room } = await call();
    await page.evaluate(async () => {
      await Promise.all([globalThis.room.setHandRaised(true), globalThis.room.setHandRaised(true)]);
    });
    expect(self(room)?.isHandRaised).toBe(true);
    expect(await page.evaluate(() => globalThis.room.me?.isHandRaised)).toBe(true);
    await page.evaluate(() => globalThis.room.setHandRaised(false));
    expect(self(room)?.isHandRaised).toBe(false);
  });

  it('are a live list, in which each change is announced', async () => {
    const { page, room } = await call();
    await page.evaluate(() => {
      const lists: string[] = [];
      Object.assign(globalThis, { lists });
      globalThis.room.onParticipants((all) =>
        lists.push(
          all.map((person) => `${person.displayName}${person.isModerator ? '*' : ''}`).join(),
        ),
      );
    });
    const { id } = room.join('Zoe');
    room.rename(id, 'Zoë');
    const granted = room.nextCommand('grant-moderator');
    await page.waitForFunction(() => globalThis.room.participants[1]?.displayName === 'Zoë');
    await page.evaluate((participantId) => globalThis.room.grantModerator(participantId), id);
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

  it('include people who were there before, after the person at this page', async () => {
    const page = await share();
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

  it('stay moderators where the app answers with an outdated role', async () => {
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

  it('are not queried one by one when many come at once', async () => {
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

  it('are emptied when the page of the app reloads', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    const count = () => page.evaluate(() => globalThis.room.participants.length);
    await expect.poll(count).toBe(2);
    room.emit('browser-support', { supported: true });
    await expect.poll(count).toBe(0);
  });

  it('write private messages to each other', async () => {
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
    room.sendMessage(id, '<b>hola</b>', me());
    expect(await message).toEqual({
      from: id,
      nick: 'Zoe',
      text: '<b>hola</b>',
      isPrivate: true,
      isHistory: false,
      isDate: true,
    });
  });

  it('write to everybody without a question of the app, also after a private message', async () => {
    const { page, room } = await call();
    const sent = room.nextCommand('send-chat-message');
    await page.evaluate(() => globalThis.room.sendMessage('hola'));
    expect((await sent).args).toEqual(['hola', '', true]);
  });

  it('send no private message to nobody, no text, somebody who is not there or oneself', async () => {
    const { page, room, me } = await call();
    room.join('Zoe');
    await page.waitForFunction(() => globalThis.room.participants.length === 2);
    const codes = await page.evaluate(
      (recipients) =>
        recipients.map((id) => {
          try {
            globalThis.room.sendPrivateMessage(id as string, 'secreto');
            return 'sent';
          } catch (error) {
            return (error as { code: string }).code;
          }
        }),
      [undefined, '', 'abcd1234', me()],
    );
    await page.evaluate(() => globalThis.room.query('isAudioMuted')); // which comes after a message
    expect(codes).toEqual(['bad-value', 'bad-value', 'bad-value', 'bad-value']);
    expect(room.commands.filter(({ name }) => name === 'send-chat-message')).toEqual([]);
  });

  it('send nothing to everybody where sendMessage gets a recipient', async () => {
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
    expect(code).toBe('bad-value');
    expect(room.commands.filter(({ name }) => name === 'send-chat-message')).toEqual([]);
  });

  it('get earlier messages as history at each return, with the time when they were written', async () => {
    const server = await startSimulator({ clock: { now: () => Date.UTC(2026, 9, 12, 17, 30) } });
    const room = server.room('sala');
    room.sendMessage(room.join('Zoe').id, 'hola');
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

  it('can be removed', async () => {
    const { page, room } = await call();
    const { id } = room.join('Zoe');
    const kicked = room.nextCommand('kick-participant');
    await page.evaluate((participantId) => globalThis.room.kick(participantId), id);
    await kicked;
    expect(room.participants).toHaveLength(1);
    await page.waitForFunction(() => globalThis.room.participants.length === 1);
  });

  it('can change their name', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.setDisplayName('Ada L.'));
    await page.waitForFunction(() => globalThis.room.me?.displayName === 'Ada L.');
    expect(self(room)?.displayName).toBe('Ada L.');
  });

  it('can change the subject', async () => {
    const { page, room } = await call();
    const event = page.evaluate(
      () => new Promise((resolve) => globalThis.room.on('subjectChange', resolve)),
    );
    await page.evaluate(() => globalThis.room.setSubject('Taller'));
    expect(await event).toEqual({ subject: 'Taller' });
    expect(room.subject).toBe('Taller');
  });
});

describe('lobby and password', () => {
  it.each([
    ['lobby', [true, false], 'toggle-lobby'],
    ['password', ['secreto', ''], 'password'],
  ] as const)('switches the %s on and off', async (setting, [on, off], command) => {
    const { page, room } = await call();
    for (const value of [on, off]) {
      const set = room.nextCommand(command);
      await page.evaluate((wanted) => {
        if (typeof wanted === 'boolean') globalThis.room.setLobbyEnabled(wanted);
        else globalThis.room.setPassword(wanted);
      }, value);
      await set;
      expect(room[setting]).toBe(value);
    }
  });

  it('turns away a person who knocks', async () => {
    const { page, room } = await call();
    const denied = room.nextCommand('answer-knocking-participant');
    await page.evaluate(() => globalThis.room.deny('abc'));
    expect((await denied).args).toEqual(['abc', false]);
  });
});

describe('breakout rooms', () => {
  /** Opens a call with Ada, who moderates, Zoe, and one breakout room. */
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

  it('are added and listed, without the component of the server among the people', async () => {
    const { list } = await withGroup();
    const rows = list.map(({ name, isMain, participants }) => [name, isMain, participants]);
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['', true, ['Ada', 'Zoe']],
        ['Grupo 1', false, []],
      ]),
    );
  });

  it('take one person', async () => {
    const { page, room, id, group, zoe } = await withGroup();
    const sent = room.nextCommand('send-participant-to-room');
    await page.evaluate(([who, where]) => globalThis.room.assignBreakoutRoom(who, where), [
      id,
      group.id,
    ] as const);
    await sent;
    expect(zoe()?.breakoutRoom).toBe(group.id);
  });

  it('take everybody but moderators', async () => {
    const { page, room, group, zoe } = await withGroup();
    const assigned = room.nextCommand('auto-assign-to-breakout-rooms');
    await page.evaluate(() => globalThis.room.autoAssignBreakoutRooms());
    await assigned;
    expect([zoe()?.breakoutRoom, self(room)?.breakoutRoom]).toEqual([group.id, undefined]);
  });

  it('bring everybody back when they are closed', async () => {
    const { page, room, id, group, zoe } = await withGroup();
    room.move(id, group.id);
    const closed = room.nextCommand('close-breakout-room');
    await page.evaluate((roomId) => globalThis.room.closeBreakoutRoom(roomId), group.id);
    await closed;
    expect(zoe()).toMatchObject({ status: 'joined', breakoutRoom: undefined });
  });

  it('are removed', async () => {
    const { page, room, group } = await withGroup();
    const removed = room.nextCommand('remove-breakout-room');
    await page.evaluate((roomId) => globalThis.room.removeBreakoutRoom(roomId), group.id);
    expect((await removed).args).toEqual([group.jid]);
    expect(room.breakoutRooms).toEqual([]);
  });

  it('are joined by the id of the list and left again, with the right people each time', async () => {
    const { page, room, id, group } = await withGroup();
    room.move(id, group.id);
    const names = await page.evaluate(async (roomId) => {
      const { room } = globalThis;
      const snapshots: unknown[] = [];
      const record = () =>
        snapshots.push([room.state.name, room.participants.map((person) => person.displayName)]);
      await room.joinBreakoutRoom(roomId);
      record();
      await room.joinBreakoutRoom(roomId); // already there
      await room.joinBreakoutRoom();
      record();
      return snapshots;
    }, group.id);
    expect(names).toEqual([
      ['breakout', ['Ada', 'Zoe']],
      ['joined', ['Ada']],
    ]);
    const sent = room.commands.filter(({ name }) => name === 'join-breakout-room');
    expect(sent.map(({ args }) => args)).toEqual([[group.jid], []]);
  });

  it('are refused where the call has none with that id', async () => {
    const { page, room } = await withGroup();
    const codes = await page.evaluate(() => {
      const codeOf = (error: { code: string }): string => error.code;
      return Promise.all([
        globalThis.room.joinBreakoutRoom('nope').catch(codeOf),
        globalThis.room.removeBreakoutRoom('nope').catch(codeOf),
      ]);
    });
    expect(codes).toEqual(['bad-value', 'bad-value']);
    expect(room.commands.at(-1)?.name).toBe('add-breakout-room');
  });
});

describe('recording and streaming', () => {
  it('record to a file', async () => {
    const { page, room } = await call();
    await page.evaluate(() => globalThis.room.startRecording());
    expect(room.isRecording).toBe(true);
    await page.evaluate(() => globalThis.room.stopRecording());
    expect(room.isRecording).toBe(false);
  });

  it('stream to a live video of PeerTube', async () => {
    const { page, room } = await call();
    await page.evaluate(() =>
      globalThis.room.startStreaming({ rtmpUrl: 'rtmp://video.example/live/', streamKey: 'k-e-y' }),
    );
    expect(room.streamKey).toBe('rtmp://video.example/live/k-e-y');
    await page.evaluate(() => globalThis.room.stopStreaming());
    expect(room.streamKey).toBeUndefined();
  });

  it('fail with an error that does not hold the key where the server cannot', async () => {
    const server = await startSimulator({ features: { recording: false } });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    await join(page, 'sala', { instance: server.url });
    const [code, text] = await page.evaluate(() =>
      globalThis.room
        .startStreaming({ rtmpUrl: 'rtmp://video.example/live', streamKey: 'PLANTED' })
        .then(
          () => ['', ''],
          (error: Error & { code: string }) => [
            error.code,
            `${error.message} ${error.stack} ${JSON.stringify(error)}`,
          ],
        ),
    );
    expect(code).toBe('recording-failed');
    expect(text).not.toContain('PLANTED');
  });

  it('refuse what is not an RTMP address', async () => {
    const { page } = await call();
    const text = await page.evaluate(() =>
      globalThis.room
        .startStreaming({ rtmpUrl: 'https://video.example/', streamKey: 'PLANTED' })
        .catch((error: Error & { code: string }) => `${error.code} ${error.stack}`),
    );
    expect(text).toMatch(/^bad-value/);
    expect(text).not.toContain('PLANTED');
  });
});

describe('view settings', () => {
  it.each([
    [
      'setCaptionsEnabled',
      [true, 'es'],
      'set-subtitles',
      [true, true, 'es'],
      'transcribingStatusChanged',
    ],
    ['setQuality', [180], 'set-video-quality', [180], 'videoQualityChanged'],
    ['setLowBandwidth', [true], 'set-low-bandwidth-mode', [true], 'lowBandwidthModeChanged'],
    ['setLowBandwidth', [true], 'set-low-bandwidth-mode', [true], 'audioOnlyChanged'],
    ['setTileView', [true], 'set-tile-view', [true], 'tileViewChanged'],
  ] as const)(
    'are set by %s(%j), sent as %s %j and announced by %s',
    async (method, values, command, args, event) => {
      const { page, room } = await call();
      const announced = page.evaluate(
        (name) => new Promise<void>((resolve) => globalThis.room.on(name, () => resolve())),
        event,
      );
      await page.evaluate(
        ([name, params]) => {
          const act = globalThis.room[name] as (...all: unknown[]) => void;
          act.apply(globalThis.room, [...params]);
        },
        [method, values] as const,
      );
      await announced;
      const sent = room.commands.filter(({ isKnown }) => isKnown);
      expect(sent.map(({ name, args: sentArgs }) => [name, sentArgs])).toEqual([[command, args]]);
    },
  );

  it('switch low bandwidth on in an app from before the new name', async () => {
    const server = await startSimulator({ version: '13.1.1' });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    await join(page, 'sala', { instance: server.url });
    const data = await page.evaluate(() => {
      const event = new Promise((resolve) => {
        globalThis.room.on('lowBandwidthModeChanged', resolve);
      });
      globalThis.room.setLowBandwidth(true);
      return event;
    });
    expect(data).toEqual({ enabled: true });
  });
});

describe('the end of a call', () => {
  it('comes by hanging up', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    await page.evaluate(() => globalThis.room.hangUp());
    expect(await page.evaluate(() => globalThis.room.state)).toEqual({
      name: 'ended',
      reason: 'left',
    });
    expect(room.participants.map(({ displayName }) => displayName)).toEqual(['Zoe']);
  });

  it('comes for all by endForAll', async () => {
    const { page, room } = await call();
    room.join('Zoe');
    await page.evaluate(() => globalThis.room.endForAll());
    expect(await page.evaluate(() => globalThis.room.state)).toEqual({
      name: 'ended',
      reason: 'ended',
    });
    expect(room.participants).toEqual([]);
  });

  it('is not claimed where the server does not end the call for all', async () => {
    const page = await share();
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
    expect(ends).toEqual(['timed-out', 'joined', { name: 'ended', reason: 'left' }]);
  });
});
