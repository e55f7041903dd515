import { describe, expect, it } from 'vitest';
import { createNextState } from './next-state.ts';
import type { RoomState } from './room-state.ts';

const loading = { name: 'loading' } as const;
const lobby = { name: 'lobby' } as const;
const createAt = (address: string) => createNextState(new URL(address, 'https://meet.example'));
const after = (name: string, from: RoomState = loading, more: object = {}) =>
  createAt('/sala')('error-occurred', { error: { name, ...more } }, from);

describe('the state joined', () => {
  // What the app sends: the name as the server has it, and whether its own address, in lower case, is another text.
  it.each([
    ['/sala', 'sala', false],
    ['/Sesi%C3%B3n%20%C3%91%201', 'sesi%c3%b3n%20%c3%b1%201', true],
    ['/colectiva/n%CC%83andu', '%c3%b1andu', true],
    ['/hola%21', 'hola!', true],
  ])(
    'is that of the main room, whatever the app calls it: %s',
    (address, roomName, breakoutRoom) => {
      const data = { roomName, id: 'a', breakoutRoom };
      expect(createAt(address)('video-conference-joined', data, loading)).toEqual({
        name: 'joined',
      });
      const breakout = { ...data, roomName: '5f0e', breakoutRoom: true };
      expect(createAt(address)('video-conference-joined', breakout, loading)).toEqual({
        name: 'breakout',
      });
    },
  );

  it('is not reached in an address that names no room', () => {
    const data = { roomName: 'x', breakoutRoom: true };
    expect(createAt('/%')('video-conference-joined', data, loading)).toEqual({ name: 'breakout' });
  });
});

describe('the state lobby', () => {
  it('is kept although its screen shows the preview of the prejoin screen', () => {
    expect(createAt('/sala')('prejoin-screen-loaded', { id: 'local' }, lobby)).toBeUndefined();
    expect(createAt('/sala')('prejoin-screen-loaded', { id: 'local' }, loading)).toEqual({
      name: 'prejoin',
    });
  });

  it.each(['conference.authenticationRequired', 'conference.connectionError.membersOnly'])(
    'is entered once, however often the app announces it: %s',
    (name) => {
      expect(after(name)).toEqual(lobby);
      expect(after(name, lobby)).toBeUndefined();
    },
  );
});

describe('an error', () => {
  // Names of lib-jitsi-meet.
  it.each([
    ['conference.connectionError.accessDenied', '', { name: 'failed', reason: 'refused' }],
    ['conference.connectionError.notAllowed', '', { name: 'failed', reason: 'refused' }],
    ['conference.connectionError.notAllowed', 'jwt', { name: 'failed', reason: 'wrong-room' }],
    ['conference.max_users', '', { name: 'failed', reason: 'full' }],
    ['conference.destroyed', '', { name: 'ended', reason: 'ended' }],
    ['connection.passwordRequired', '', { name: 'failed', reason: 'token-missing' }],
    ['connection.passwordRequired', 'jwt', { name: 'failed', reason: 'token-refused' }],
    // The app reloads itself after these.
    ['connection.droppedError', '', undefined],
    ['conference.iceFailed', '', undefined],
  ])('leads to the right state: %s %s', (name, token, expected) => {
    const address = token ? '/sala#jwt=%22a.b.c%22' : '/sala';
    expect(createAt(address)('error-occurred', { error: { name } }, loading)).toEqual(expected);
  });

  it('about a token distinguishes a wrong room', () => {
    const reason = (...params: unknown[]) =>
      createAt('/sala#jwt=%22a.b.c%22')(
        'error-occurred',
        { error: { name: 'conference.connectionError.notAllowed', params } },
        loading,
      );
    expect(reason('general', 'Room and token mismatched')).toMatchObject({ reason: 'wrong-room' });
    expect(reason()).toMatchObject({ reason: 'wrong-room' });
    expect(reason('room-creation-restriction')).toMatchObject({ reason: 'refused' });
  });

  it('keeps the call where a destroyed room is only opened again', () => {
    const after = (...params: unknown[]) =>
      createAt('/sala')(
        'error-occurred',
        { error: { name: 'conference.destroyed', params } },
        { name: 'joined' },
      );
    expect(after('sala@conference.meet.example')).toEqual({ name: 'reconnecting' });
    for (const cause of [
      undefined,
      null,
      { toString: 1 },
      '',
      'The meeting has been terminated, ada@site',
    ])
      expect(after(cause)).toEqual({ name: 'ended', reason: 'ended' });
  });

  it('leads to reconnecting where it is fatal, during a call only', () => {
    const error = { name: 'connection.otherError', isFatal: true };
    const after = (from: RoomState) => createAt('/sala')('error-occurred', { error }, from);
    for (const name of ['joined', 'breakout'] as const)
      expect(after({ name })).toEqual({ name: 'reconnecting' });
    for (const name of ['loading', 'prejoin', 'lobby', 'reconnecting'] as const)
      expect(after({ name })).toBeUndefined();
    const isFatal = false;
    expect(
      createAt('/sala')('error-occurred', { error: { ...error, isFatal } }, { name: 'joined' }),
    ).toBeUndefined();
  });

  it('rejects a full room only when the app has not offered to watch', () => {
    const full = (...params: unknown[]) => after('conference.max_users', loading, { params });
    expect(full({ visitorsSupported: 'true' })).toBeUndefined();
    for (const cause of [{ visitorsSupported: 'false' }, {}, null, 'general'])
      expect(full(cause)).toEqual({ name: 'failed', reason: 'full' });
  });

  it('leads to prejoin where the app asks for a name', () => {
    expect(after('conference.display_name_required')).toEqual({ name: 'prejoin' });
  });

  it('is ignored where its form is unknown', () => {
    for (const error of [undefined, null, 'x', [], { name: {} }, { name: 'toString' }])
      expect(createAt('/sala')('error-occurred', { error }, loading)).toBeUndefined();
    const next = createAt('/sala#jwt=%22a.b.c%22')(
      'error-occurred',
      { error: { name: 'connection.passwordRequired', message: { toString: 1 } } },
      loading,
    );
    expect(next).toEqual({ name: 'failed', reason: 'token-refused' });
  });
});
