import { describe, expect, it } from 'vitest';
import { createNextState } from './next-state.ts';
import type { RoomState } from './room-state.ts';

const loading = { name: 'loading' } as const;
const lobby = { name: 'lobby' } as const;
const at = (address: string) => createNextState(new URL(address, 'https://meet.example'));
const after = (name: string, from: RoomState = loading, more: object = {}) =>
  at('/sala')('error-occurred', { error: { name, ...more } }, from);

describe('the main room', () => {
  // What the app sends: the name as the server has it, and whether its own address, in lower case, is another text.
  it.each([
    ['/sala', 'sala', false],
    ['/Sesi%C3%B3n%20%C3%91%201', 'sesi%c3%b3n%20%c3%b1%201', true],
    ['/colectiva/n%CC%83andu', '%c3%b1andu', true],
    ['/hola%21', 'hola!', true],
  ])('is none beside it, whatever the app says: %s', (address, roomName, breakoutRoom) => {
    const data = { roomName, id: 'a', breakoutRoom };
    expect(at(address)('video-conference-joined', data, loading)).toEqual({ name: 'joined' });
    const beside = { ...data, roomName: '5f0e', breakoutRoom: true };
    expect(at(address)('video-conference-joined', beside, loading)).toEqual({ name: 'breakout' });
  });

  it('is not looked for in an address that names none', () => {
    const data = { roomName: 'x', breakoutRoom: true };
    expect(at('/%')('video-conference-joined', data, loading)).toEqual({ name: 'breakout' });
  });
});

describe('a waiting room', () => {
  it('is not left because its screen shows the preview of the prejoin screen', () => {
    expect(at('/sala')('prejoin-screen-loaded', { id: 'local' }, lobby)).toBeUndefined();
    expect(at('/sala')('prejoin-screen-loaded', { id: 'local' }, loading)).toEqual({
      name: 'prejoin',
    });
  });

  it.each(['conference.authenticationRequired', 'conference.connectionError.membersOnly'])(
    'is entered once, however often the app says so: %s',
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
    // The app loads itself anew after these.
    ['connection.droppedError', '', undefined],
    ['conference.iceFailed', '', undefined],
  ])('%s %s', (name, token, expected) => {
    const address = token ? '/sala#jwt=%22a.b.c%22' : '/sala';
    expect(at(address)('error-occurred', { error: { name } }, loading)).toEqual(expected);
  });

  it('about a token says whether it is the room', () => {
    const reason = (...params: unknown[]) =>
      at('/sala#jwt=%22a.b.c%22')(
        'error-occurred',
        { error: { name: 'conference.connectionError.notAllowed', params } },
        loading,
      );
    expect(reason('general', 'Room and token mismatched')).toMatchObject({ reason: 'wrong-room' });
    expect(reason()).toMatchObject({ reason: 'wrong-room' });
    expect(reason('room-creation-restriction')).toMatchObject({ reason: 'refused' });
  });

  it('that a room was ended is none where the app only connects anew', () => {
    const after = (...params: unknown[]) =>
      at('/sala')(
        'error-occurred',
        { error: { name: 'conference.destroyed', params } },
        { name: 'joined' },
      );
    expect(after('sala@conference.meet.example')).toEqual({ name: 'reconnecting' });
    for (const why of [
      undefined,
      null,
      { toString: 1 },
      '',
      'The meeting has been terminated, ada@site',
    ])
      expect(after(why)).toEqual({ name: 'ended', reason: 'ended' });
  });

  it('that is fatal leads to a connection that comes back, in a call and nowhere else', () => {
    const error = { name: 'connection.otherError', isFatal: true };
    const after = (from: RoomState) => at('/sala')('error-occurred', { error }, from);
    for (const name of ['joined', 'breakout'] as const)
      expect(after({ name })).toEqual({ name: 'reconnecting' });
    for (const name of ['loading', 'prejoin', 'lobby', 'reconnecting'] as const)
      expect(after({ name })).toBeUndefined();
    const isFatal = false;
    expect(
      at('/sala')('error-occurred', { error: { ...error, isFatal } }, { name: 'joined' }),
    ).toBeUndefined();
  });

  it('that a room is full is none where the app asks next to watch only', () => {
    const full = (...params: unknown[]) => after('conference.max_users', loading, { params });
    expect(full({ visitorsSupported: 'true' })).toBeUndefined();
    for (const why of [{ visitorsSupported: 'false' }, {}, null, 'general'])
      expect(full(why)).toEqual({ name: 'failed', reason: 'full' });
  });

  it('that asks for a name gives the time that people need', () => {
    expect(after('conference.display_name_required')).toEqual({ name: 'prejoin' });
  });

  it('of no form at all leads nowhere', () => {
    for (const error of [undefined, null, 'x', [], { name: {} }, { name: 'toString' }])
      expect(at('/sala')('error-occurred', { error }, loading)).toBeUndefined();
    const next = at('/sala#jwt=%22a.b.c%22')(
      'error-occurred',
      { error: { name: 'connection.passwordRequired', message: { toString: 1 } } },
      loading,
    );
    expect(next).toEqual({ name: 'failed', reason: 'token-refused' });
  });
});
