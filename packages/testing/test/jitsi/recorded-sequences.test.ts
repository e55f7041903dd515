import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { openPage, type OpenPage } from './support/page.ts';

// Recorded in November 2026 around the Jitsi Meet web app of March 2026 with lib-jitsi-meet 2135, Prosody 13.0.1 with Jitsi's
// own modules and a stand-in for jicofo, in Chromium. Ids, names and times are the simulator's. Where the names of events
// were recorded alone (a lobby), their fields are those of Jitsi's own source, of the app and of its modules for Prosody.

/** Events of images, toolbars, devices and connections between two people, which are not about the room. */
const LEFT_OUT =
  /^(?:on-stage-participant|large-video-visibility|whiteboard-status|toolbar-visibility|(?:audio|video)-availability|p2p-status|dominant-speaker|device-list)-changed$|^mouse-/;

const AT_ONCE = `config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;
let simulator: JitsiSimulator;
beforeEach(async () => {
  // The recorded app is the one before audio only was renamed.
  simulator = await startJitsiSimulator({ version: '13.1.1' });
});
afterEach(() => simulator.stop());

const enter = async (name: string, path = '/sala'): Promise<OpenPage> => {
  const page = await openPage(simulator, `${path}#${AT_ONCE}&userInfo.displayName="${name}"`);
  await page.event('conference-created-timestamp');
  return page;
};
const lifeOf = ({ events }: OpenPage, from = 0) =>
  events.slice(from).filter(([name]) => !LEFT_OUT.test(name));
/** Resolves once all earlier messages have arrived. */
const settle = (...pages: OpenPage[]) => Promise.all(pages.map(({ query }) => query('session-id')));
/** Performs an action, waits for its last event, and returns the events since then. */
async function after(page: OpenPage, act: () => void, isLast: (name: string) => boolean) {
  const from = page.events.length;
  act();
  await expect.poll(() => page.eventNames.slice(from).some(isLast)).toBe(true);
  return lifeOf(page, from);
}

describe('the simulator announces the recorded events of the real app', () => {
  it('while it starts and joins', async () => {
    const ada = await enter('Ada');
    expect(lifeOf(ada)).toMatchObject([
      ['browser-support', { supported: true }],
      ['ready', {}],
      ['audio-mute-status-changed', { muted: false }],
      ['tile-view-changed', { enabled: false }],
      ['audio-only-changed', { enabled: false }],
      ['video-mute-status-changed', { muted: true }],
      ['notification-triggered', { description: 'recording.off', title: 'dialog.recording' }],
      ['recording-status-changed', { on: false, mode: 'stream', transcription: false }],
      ['transcribing-status-changed', { on: false }],
      ['video-quality-changed', { videoQuality: 2160 }],
      ['filmstrip-display-changed', { visible: true }],
      ['display-name-change', { displayname: 'Ada', formattedDisplayName: 'Ada', id: 'local' }],
      ['email-change', { email: '', id: 'local' }],
      ['video-mute-status-changed', { muted: false }],
      ['participant-muted', { isMuted: false, mediaType: 'video' }],
      [
        'video-conference-joined',
        {
          roomName: 'sala',
          displayName: 'Ada',
          formattedDisplayName: 'Ada (me)',
          breakoutRoom: false,
          email: '',
          visitor: false,
        },
      ],
      ['participant-role-changed', { role: 'participant' }],
      ['subject-change', { subject: '' }],
      ['notification-triggered', { title: 'notify.moderator' }],
      ['participant-role-changed', { role: 'moderator' }],
      ['conference-created-timestamp', {}],
    ]);
  });

  it('while a screen is shared, shared again, stopped, stopped again, and toggled', async () => {
    const ada = await enter('Ada');
    const id = simulator.room('sala').participants[0]?.id;
    const share = (options?: object) =>
      after(
        ada,
        () => ada.command('toggle-share-screen', ...(options ? [options] : [])),
        (name) => name === 'screen-sharing-status-changed',
      );
    const on = ['screen-sharing-status-changed', { on: true, details: { sourceType: 'monitor' } }];
    const off = ['screen-sharing-status-changed', { on: false, details: {} }];
    const sharing = (...data: unknown[]) => ['content-sharing-participants-changed', { data }];
    expect(await share({ enable: true })).toEqual([sharing(id), on]);
    expect(await ada.query('is-sharing-screen')).toBe(false);
    expect(await share({ enable: true })).toEqual([sharing(), sharing(id), on]);
    expect((await share({ enable: false }))[0]).toEqual(off);
    await settle(ada); // what follows the event has come by then
    expect(lifeOf(ada).at(-1)).toEqual(sharing());
    expect(await share({ enable: false })).toEqual([off]);
    expect(await share()).toEqual([sharing(id), on]);
    expect((await share())[0]).toEqual(off);
  });

  it('to a person who goes to a breakout room by its address and comes back, and to those who stay', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const [adaId, zoeId] = simulator.room('sala').participants.map(({ id }) => id);
    ada.command('send-chat-message', 'hola de Ada', '');
    await zoe.event('incoming-message');
    const id = simulator.room('sala').addBreakoutRoom('Grupo 1');
    await zoe.event('breakout-rooms-updated');
    await settle(ada);
    const fromAda = ada.events.length;
    const there = await after(
      zoe,
      () => zoe.command('join-breakout-room', `${id}@breakout.meet.jitsi`),
      (name) => name === 'breakout-rooms-updated',
    );
    expect(there).toMatchObject([
      ['raise-hand-updated', { handRaised: 0, id: 'local' }],
      ['participant-left', { id: adaId }],
      ['participant-left', { id: adaId }],
      ['video-conference-left', { roomName: 'sala' }],
      ['video-conference-joined', { roomName: id, id: zoeId, breakoutRoom: true }],
      ['participant-role-changed', { id: zoeId, role: 'participant' }],
      ['subject-change', { subject: 'Grupo 1' }],
      ['conference-created-timestamp', {}],
      ['breakout-rooms-updated', {}],
    ]);
    const back = await after(
      zoe,
      () => zoe.command('join-breakout-room'),
      (name) => name === 'breakout-rooms-updated',
    );
    expect(back).toMatchObject([
      ['raise-hand-updated', { handRaised: 0, id: 'local' }],
      ['video-conference-left', { roomName: id }],
      ['participant-joined', { id: adaId, displayName: 'Ada' }],
      ['video-conference-joined', { roomName: 'sala', id: zoeId, breakoutRoom: false }],
      ['participant-role-changed', { id: zoeId, role: 'participant' }],
      ['chat-updated', { unreadCount: 1, isOpen: false }],
      [
        'incoming-message',
        {
          from: adaId,
          message: 'hola de Ada',
          nick: 'Ada',
          privateMessage: false,
          stamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
        },
      ],
      ['subject-change', { subject: '' }],
      ['conference-created-timestamp', {}],
      ['breakout-rooms-updated', {}],
    ]);
    await settle(ada);
    const stayed = lifeOf(ada, fromAda).filter(([name]) => name !== 'breakout-rooms-updated');
    expect(stayed).toMatchObject([
      ['participant-left', { id: zoeId }],
      ['participant-joined', { id: zoeId, displayName: 'Zoe' }],
    ]);
  });

  it('to a person who joins a breakout room by its id alone, and is alone from then on', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const id = simulator.room('sala').addBreakoutRoom('Grupo 1');
    await zoe.event('breakout-rooms-updated');
    await after(
      zoe,
      () => zoe.command('join-breakout-room', id),
      (name) => name === 'video-conference-joined',
    );
    const rooms = (await ada.query('list-breakout-rooms')) as Record<
      string,
      { participants: object }
    >;
    expect(rooms[id]?.participants).toEqual({});
    const seen = zoe.events.length;
    zoe.command('join-breakout-room');
    ada.command('close-breakout-room', id);
    await settle(zoe);
    expect(lifeOf(zoe, seen)).toEqual([]);
  });

  it('to people in a breakout room that is removed', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const room = simulator.room('sala');
    const id = room.addBreakoutRoom('Grupo 1');
    room.move(room.participants[1]?.id ?? '', id);
    const end = await after(
      zoe,
      () => ada.command('remove-breakout-room', `${id}@breakout.meet.jitsi`),
      (name) => name === 'error-occurred',
    );
    expect(end.filter(([name]) => name === 'error-occurred')).toEqual([
      [
        'error-occurred',
        {
          error: {
            name: 'conference.destroyed',
            params: ['Breakout room removed.', 'sala@conference.meet.jitsi'],
            type: 'CONFERENCE',
            isFatal: false,
          },
        },
      ],
    ]);
    await expect.poll(() => zoe.eventNames.at(-1)).toBe('video-conference-left');
    expect(room.participants.map(({ displayName }) => displayName)).toEqual(['Ada']);
  });

  it('during an outage, until the page reloads', async () => {
    const ada = await enter('Ada');
    const room = simulator.room('sala');
    const down = await after(
      ada,
      () => {
        room.startOutage();
        room.reloadPages();
      },
      (name) => name === 'video-conference-left',
    );
    expect(down).toMatchObject([
      [
        'error-occurred',
        {
          error: {
            details: { suspend_time: 0 },
            name: 'connection.otherError',
            message: 'The WebSocket connection could not be established or was disconnected.',
            type: 'CONNECTION',
            isFatal: true,
          },
        },
      ],
      ['raise-hand-updated', { handRaised: 0, id: 'local' }],
      ['video-conference-left', { roomName: 'sala' }],
    ]);
    const again = await openPage(simulator, `/sala#${AT_ONCE}`);
    await again.event('error-occurred');
    expect(lifeOf(again).map(([name]) => name)).not.toContain('video-conference-joined');
    room.endOutage();
    const back = await enter('Ada');
    expect(lifeOf(back).map(([name]) => name)).toContain('video-conference-joined');
  });

  it('to a person who is removed, to the moderator, and to the others', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const ines = await enter('Ines');
    const [adaId, zoeId] = simulator.room('sala').participants.map(({ id }) => id);
    ada.command('kick-participant', zoeId);
    await ines.event('participant-left');
    await settle(ada);
    const kicked = [ada, zoe, ines].map(({ events }) =>
      events.filter(([name]) => name === 'participant-kicked-out').map(([, data]) => data),
    );
    const who = { id: zoeId, name: 'Zoe', local: false };
    const kicker = { id: adaId, name: 'Ada' };
    expect(kicked).toEqual([
      [{ kicked: who, kicker: { ...kicker, local: true } }],
      [{ kicked: { id: 'local', name: 'Zoe', local: true }, kicker }],
      [{ kicked: who, kicker: { ...kicker, local: false } }],
    ]);
  });

  it('for the list of rooms, with the main room alone when the last breakout room is gone', async () => {
    const ada = await enter('Ada');
    const id = simulator.room('sala').addBreakoutRoom('Grupo 1');
    const isUpdate = (name: string): boolean => name === 'breakout-rooms-updated';
    const alone = ['breakout-rooms-updated', { rooms: { sala: { isMainRoom: true } } }];
    const remove = () => ada.command('remove-breakout-room', `${id}@breakout.meet.jitsi`);
    const update = (await after(ada, remove, isUpdate)).at(-1);
    expect(update).toMatchObject(alone);
    expect(update?.[1]['rooms']).not.toHaveProperty(id);
    const arrival = await after(ada, () => void simulator.room('sala').join('Zoe'), isUpdate);
    expect(arrival).toMatchObject([['participant-joined', { displayName: 'Zoe' }], alone]);
  });

  it('with departures before the reason, to people who are removed or whose call is ended', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const [adaId, zoeId] = simulator.room('sala').participants.map(({ id }) => id);
    await settle(ada, zoe);
    const namesOf = (events: readonly (readonly [string, unknown])[]) =>
      events.map(([name]) => name);
    const isLeft = (name: string): boolean => name === 'video-conference-left';
    const kicked = await after(zoe, () => ada.command('kick-participant', zoeId), isLeft);
    expect(namesOf(kicked)).toEqual([
      'raise-hand-updated',
      'participant-left',
      'participant-kicked-out',
      'participant-left',
      'video-conference-left',
    ]);
    const ines = await enter('Ines');
    const ended = await after(ines, () => ada.command('end-conference'), isLeft);
    expect(ended).toMatchObject([
      ['raise-hand-updated', { handRaised: 0, id: 'local' }],
      ['participant-left', { id: adaId }],
      ['error-occurred', { error: { name: 'conference.destroyed' } }],
      ['video-conference-left', {}],
    ]);
  });

  it('for a camera that low bandwidth turns off and on again', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const [adaId] = simulator.room('sala').participants.map(({ id }) => id);
    await settle(ada, zoe);
    for (const enabled of [true, false]) {
      const from = zoe.events.length;
      const muted = ['participant-muted', { id: adaId, isMuted: enabled, mediaType: 'video' }];
      expect(
        await after(
          ada,
          () => ada.command('set-audio-only', enabled),
          (name) => name === 'participant-muted',
        ),
      ).toEqual([
        ['audio-only-changed', { enabled }],
        ['video-mute-status-changed', { muted: enabled }],
        muted,
      ]);
      await settle(zoe);
      expect(lifeOf(zoe, from)).toEqual([muted]);
    }
    ada.command('toggle-video');
    ada.command('set-audio-only', true);
    ada.command('set-audio-only', false);
    await settle(ada);
    expect(await ada.query('is-video-muted')).toBe(true);
  });

  it('when a person answers a private message to all: nothing, until they confirm', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const [, zoeId] = simulator.room('sala').participants.map(({ id }) => id);
    ada.command('send-chat-message', 'secreto', zoeId);
    await zoe.event('incoming-message');
    const write = async (text: string) => {
      const from = zoe.events.length;
      zoe.command('send-chat-message', text, '');
      await settle(zoe);
      return lifeOf(zoe, from).filter(([name]) => name === 'outgoing-message');
    };
    expect(await write('para todos')).toEqual([]);
    ada.command('send-chat-message', 'abierto', '');
    await settle(ada);
    expect(await write('otra vez')).toEqual([]);
    zoe.command('send-chat-message', 'de acuerdo', simulator.room('sala').participants[0]?.id);
    await settle(zoe);
    expect(await write('ahora sí')).toMatchObject([['outgoing-message', { message: 'ahora sí' }]]);
  });

  it('for a connection to another person, with its addresses, and for none', async () => {
    const ada = await enter('Ada');
    expect(await ada.query('connection-stats')).toEqual({
      connectionQuality: 100,
      iceConnected: false,
    });
    await enter('Zoe');
    expect(await ada.query('connection-stats')).toMatchObject({
      iceConnected: true,
      transport: [{ p2p: true, ip: '192.0.2.2:10000' }],
    });
  });

  it('when a name is emptied, to that person alone', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const { id } = await zoe.event('video-conference-joined');
    await settle(ada);
    const from = ada.events.length;
    expect(
      await after(
        zoe,
        () => zoe.command('display-name', ''),
        (name) => name === 'display-name-change',
      ),
    ).toEqual([['display-name-change', { formattedDisplayName: 'me', id }]]);
    await settle(ada);
    expect(lifeOf(ada, from)).toEqual([]);
  });

  it('when a person writes to somebody who is not there: nothing', async () => {
    const ada = await enter('Ada');
    const from = ada.events.length;
    ada.command('send-chat-message', 'secreto', 'abcd1234');
    await settle(ada);
    expect(lifeOf(ada, from)).toEqual([]);
  });

  it('when the chat opens, twice, and when it closes, once', async () => {
    const ada = await enter('Ada');
    const from = ada.events.length;
    ada.command('toggle-chat');
    ada.command('toggle-chat');
    await settle(ada);
    const update = (isOpen: boolean) => ['chat-updated', { unreadCount: 0, isOpen }];
    expect(lifeOf(ada, from)).toEqual([update(true), update(true), update(false)]);
  });

  it('to moderators for a lobby and for people who knock there', async () => {
    const ada = await enter('Ada');
    const zoe = await enter('Zoe');
    const [adaId] = simulator.room('sala').participants.map(({ id }) => id);
    await settle(ada, zoe);
    const [fromAda, fromZoe] = [ada.events.length, zoe.events.length];
    ada.command('toggle-lobby', true);
    await ada.event('non-participant-message-received');
    for (const isGranted of [false, true]) {
      const name = isGranted ? 'Ines' : 'Olga';
      await openPage(
        simulator,
        `/sala#${AT_ONCE}&config.autoKnockLobby=true&userInfo.displayName="${name}"`,
      );
      const guest = () => simulator.room('sala').participants.at(-1);
      await expect.poll(guest).toMatchObject({ status: 'knocking', displayName: name });
      ada.command('answer-knocking-participant', guest()?.id, isGranted);
      await expect.poll(guest).toMatchObject({ status: isGranted ? 'joined' : 'left' });
    }
    await settle(ada, zoe);
    const own = (event: string, value: unknown, name?: string) => [
      'non-participant-message-received',
      { id: adaId, message: { type: 'lobby-notify', event, value, ...(name && { name }) } },
    ];
    const address = expect.stringMatching(/^sala@lobby\.meet\.jitsi\/\w{8}$/) as string;
    const knock = (name: string) => [
      'knocking-participant',
      { participant: { id: expect.any(String) as string, name } },
    ];
    const start = ['conference-created-timestamp', { timestamp: expect.any(String) as string }];
    expect(lifeOf(ada, fromAda)).toEqual([
      own('LOBBY-ENABLED', true),
      start,
      knock('Olga'),
      own('LOBBY-ACCESS-DENIED', address, 'Olga'),
      knock('Ines'),
      own('LOBBY-ACCESS-GRANTED', address, 'Ines'),
      ['participant-joined', expect.objectContaining({ displayName: 'Ines' })],
    ]);
    const notice = (change: string) => [
      'notification-triggered',
      { title: 'lobby.notificationTitle', description: `lobby.notificationLobby${change}` },
    ];
    expect(lifeOf(zoe, fromZoe)).toEqual([
      notice('Enabled'),
      start,
      notice('AccessDenied'),
      notice('AccessGranted'),
      ['participant-joined', expect.objectContaining({ displayName: 'Ines' })],
    ]);
  });

  it('when jicofo leaves: a fatal error, and nothing for pages that load until it is back', async () => {
    const ada = await enter('Ada');
    const room = simulator.room('sala');
    const down = await after(
      ada,
      () => {
        room.startOutage('focus');
        room.reloadPages();
      },
      (name) => name === 'video-conference-left',
    );
    expect(down).toMatchObject([
      [
        'error-occurred',
        {
          error: { name: 'conference.focusLeft', params: [], type: 'CONFERENCE', isFatal: true },
        },
      ],
      ['raise-hand-updated', { handRaised: 0, id: 'local' }],
      ['video-conference-left', { roomName: 'sala' }],
    ]);
    const again = await openPage(simulator, `/sala#${AT_ONCE}`);
    await again.event('video-mute-status-changed');
    await settle(again);
    expect(again.eventNames).not.toContain('error-occurred');
    expect(room.participants.at(-1)?.status).toBe('hanging');
    room.endOutage();
    await enter('Ada');
  });

  it('while a recorder starts, which takes a while, and when it stops', async () => {
    const ada = await enter('Ada');
    const room = simulator.room('sala');
    const isStatus = (name: string) => name === 'recording-status-changed';
    const pending = [
      'notification-triggered',
      { title: 'dialog.recording', description: 'recording.pending' },
    ];
    const status = (on: boolean) => [
      'recording-status-changed',
      { on, mode: 'file', transcription: false },
    ];
    const start = () => ada.command('start-recording', { mode: 'file' });
    const stop = () => ada.command('stop-recording', 'file');
    expect(await after(ada, start, isStatus)).toEqual([pending, status(true)]);
    expect(room.isRecording).toBe(true);
    expect(await after(ada, stop, isStatus)).toEqual([status(false)]);
  });

  it('when a recorder is stopped before it has started', async () => {
    await simulator.stop();
    simulator = await startJitsiSimulator({ recorderDelayMs: 3_600_000 });
    const ada = await enter('Ada');
    ada.command('start-recording', { mode: 'stream', rtmpStreamKey: 'rtmp://video.example/k' });
    ada.command('stop-recording', 'stream');
    await settle(ada);
    expect(lifeOf(ada).slice(-2)).toEqual([
      [
        'notification-triggered',
        { title: 'dialog.liveStreaming', description: 'liveStreaming.pending' },
      ],
      ['recording-status-changed', { on: false, mode: 'stream', transcription: false }],
    ]);
    expect(simulator.room('sala').streamKey).toBeUndefined();
  });

  it('for a screenshot without a picture: a refusal', async () => {
    const ada = await enter('Ada');
    const shot = () => ada.query('capture-largevideo-screenshot');
    expect(await shot()).toMatchObject({ dataURL: expect.stringMatching(/^data:image/) as string });
    ada.command('toggle-video');
    expect(await shot()).toEqual({ error: {} });
    simulator.room('sala').join('Zoe'); // whose picture is the large one then
    expect(await shot()).toHaveProperty('dataURL');
  });

  it('for an invitation', async () => {
    const ada = await enter('Ada');
    expect(await ada.query('invite', { invitees: [{ type: 'email' }] })).toEqual({ result: true });
    expect(await ada.query('invite', { invitees: [] })).toEqual({ error: {} });
  });
});
