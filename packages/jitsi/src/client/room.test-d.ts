import { expectTypeOf, it } from 'vitest';
import { createRoomName } from '../rooms/create-room-name.ts';
import { joinRoom, type CommandArgs, type Participant, type Room } from './index.ts';

declare const room: Room;
declare const box: Element;

it('types the payload of each event, with unknown where nobody has seen one', () => {
  room.on('participantJoined', (data) => {
    expectTypeOf(data.id).toEqualTypeOf<string>();
    expectTypeOf(data.displayName).toEqualTypeOf<string | undefined>();
  });
  room.on('secondScreenError', (data) => expectTypeOf(data).toBeUnknown());
  room.on('lowBandwidthModeChanged', ({ enabled }) => expectTypeOf(enabled).toBeBoolean());
  room.on('audioOnlyChanged', ({ enabled }) => expectTypeOf(enabled).toBeBoolean()); // its old name
  room.onParticipants((people) => expectTypeOf(people).toEqualTypeOf<readonly Participant[]>());
  // @ts-expect-error -- no such event
  room.on('participantJoind', () => undefined);
});

it('types the payloads that real servers send', () => {
  room.on('errorOccurred', ({ error }) => {
    expectTypeOf(error.params).toEqualTypeOf<readonly unknown[] | undefined>();
    expectTypeOf(error.recoverable).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(error.details).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>();
    expectTypeOf(error.credentials).toBeUnknown();
  });
  room.on('displayNameChange', ({ displayname }) =>
    expectTypeOf(displayname).toEqualTypeOf<string | undefined>(),
  );
  room.on('avatarChanged', ({ avatarURL }) =>
    expectTypeOf(avatarURL).toEqualTypeOf<string | undefined>(),
  );
  room.on('incomingMessage', ({ stamp }) =>
    expectTypeOf(stamp).toEqualTypeOf<string | null | undefined>(),
  );
});

it('refuses what the app would not do, or would do for everybody', () => {
  expectTypeOf<Room['sendPrivateMessage']>().parameters.toEqualTypeOf<
    [participantId: string, text: string]
  >();
  room.execute('showNotification', { title: 'Hola', type: 'success' });
  // @ts-expect-error -- the app shows nothing for it
  room.execute('showNotification', { title: 'Hola', type: 'info' });
  // @ts-expect-error -- to one person: sendPrivateMessage
  room.sendMessage('Hola', 'a1b2c3d4');
  // @ts-expect-error -- whom?
  room.sendPrivateMessage(undefined, 'Hola');
  // @ts-expect-error -- everybody: autoAssignBreakoutRooms
  room.assignBreakoutRoom();
});

it('types the arguments of each command, under old and new names', () => {
  expectTypeOf<CommandArgs['toggleLobby']>().toEqualTypeOf<readonly [isLobbyEnabled: boolean]>();
  expectTypeOf<CommandArgs['setAudioOnly']>().toEqualTypeOf<CommandArgs['setLowBandwidthMode']>();
  room.execute('toggleLobby', true);
  // @ts-expect-error -- no such command
  room.execute('toggelLobby', true);
  // @ts-expect-error -- yes or no
  room.execute('toggleLobby', 'yes');
  // @ts-expect-error -- whom?
  room.execute('kickParticipant');
});

it('types the result of each query, which may be undefined', () => {
  expectTypeOf(room.query('isAudioMuted')).resolves.toEqualTypeOf<boolean | undefined>();
  expectTypeOf(room.query('getDeploymentInfo')).resolves.toBeUnknown();
  // @ts-expect-error -- no such query
  void room.query('isAudioMute');
});

it('takes a room by its hidden name or by an address, but never without a server', () => {
  const hidden = joinRoom(box, { instance: 'https://meet.example', room: createRoomName() });
  expectTypeOf(hidden).toEqualTypeOf<Room>();
  joinRoom(box, { url: new URL('https://meet.example/sala') });
  // @ts-expect-error -- there is no default server
  joinRoom(box, { room: 'sala' });
});
