import { describe, expect, it, onTestFinished } from 'vitest';
import { type JitsiSimulatorOptions, startJitsiSimulator } from '../../src/index.ts';
import { openPage } from './support/page.ts';

// The fields are those that real pages sent, and the values those that Jitsi's own source gives them.

const AT_ONCE = `config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;

async function openRoom(options?: JitsiSimulatorOptions) {
  const simulator = await startJitsiSimulator(options);
  onTestFinished(() => simulator.stop());
  const room = simulator.room('sala');
  room.join('Ada');
  const open = (hash = AT_ONCE) => openPage(simulator, `/sala#${hash}`);
  return { room, open };
}

describe('error-occurred', () => {
  it('has the data of the real app in front of a lobby, and when a moderator denies access', async () => {
    const { room, open } = await openRoom();
    room.lobby = true;
    const page = await open(`${AT_ONCE}&config.lobby=${encodeURIComponent('{"autoKnock":true}')}`);
    expect(await page.event('error-occurred')).toMatchObject({
      error: {
        name: 'conference.connectionError.membersOnly',
        params: ['sala@lobby.meet.jitsi', false],
        recoverable: true,
        type: 'CONFERENCE',
        isFatal: false,
      },
    });
    room.deny();
    await expect
      .poll(() => page.events.filter(([name]) => name === 'error-occurred').at(1)?.[1])
      .toEqual({
        error: {
          name: 'conference.connectionError.accessDenied',
          params: [],
          type: 'CONFERENCE',
          isFatal: false,
        },
      });
  });

  it('is sent for each wrong password, before the app asks again', async () => {
    const { room, open } = await openRoom();
    room.password = 'secreto';
    const page = await open();
    await page.event('password-required');
    room.tryPassword('no');
    await page.query('session-id');
    const asked = page.events.filter(([name]) => /^(?:error|password)-/.test(name));
    const error = {
      name: 'conference.passwordRequired',
      params: [],
      recoverable: true,
      type: 'CONFERENCE',
      isFatal: false,
    };
    const once = [
      ['error-occurred', { error }],
      ['password-required', {}],
    ];
    expect(asked).toEqual([...once, ...once]);
  });

  it.each([
    ['without a token', AT_ONCE, true],
    ['with one that is no good', `${AT_ONCE}&jwt="x.y.z"`, undefined],
  ])('has the data of the real app for %s', async (_title, hash, recoverable) => {
    const { open } = await openRoom({ token: { secret: 'a-secret-of-the-tests' } });
    const page = await open(hash);
    const { error } = await page.event('error-occurred');
    expect(error).toMatchObject({
      name: 'connection.passwordRequired',
      message: expect.any(String) as string,
      type: 'CONNECTION',
      isFatal: false,
    });
    expect((error as { recoverable?: boolean }).recoverable).toBe(recoverable);
  });
});

describe('a full room', () => {
  const fullError = {
    error: { name: 'conference.max_users', params: [{}], type: 'CONFERENCE', isFatal: false },
  };

  it('rejects newcomers until somebody leaves', async () => {
    const { room, open } = await openRoom();
    room.maxOccupants = 1;
    const page = await open();
    expect(await page.event('error-occurred')).toMatchObject(fullError);
    expect(page.eventNames).not.toContain('video-conference-joined');
    room.leave(room.participants[0]?.id ?? '');
    const next = await open();
    await next.event('video-conference-joined');
  });

  it('rejects people who are let in from the lobby as well', async () => {
    const { room, open } = await openRoom();
    room.lobby = true;
    const page = await open(`${AT_ONCE}&config.autoKnockLobby=true`);
    await page.event('error-occurred');
    room.maxOccupants = 1;
    room.admit();
    await expect
      .poll(() => page.events.filter(([name]) => name === 'error-occurred').at(1)?.[1])
      .toEqual(fullError);
  });
});
