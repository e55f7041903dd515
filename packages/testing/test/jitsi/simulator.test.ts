import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { verifyToken } from '../../src/jitsi/token.ts';
import { openPage, type OpenPage } from './support/page.ts';

let simulator: JitsiSimulator;
beforeEach(async () => {
  simulator = await startJitsiSimulator();
});
afterEach(() => simulator.stop());

describe('the files that checkInstance reads', () => {
  it.each([
    ['/config.js', 200, 'var config'],
    ['/external_api.js', 200, 'JitsiMeetExternalAPI'],
    ['/http-bind', 200, 'BOSH'],
    ['/sala', 200, '<h1>Loading</h1>'],
    ['/colectiva/sala', 200, '<h1>Loading</h1>'],
    ['/nada.txt', 404, ''],
  ])('are served like those of a stock server: %s', async (path, status, text) => {
    const answer = await fetch(simulator.url + path);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(text)]);
    expect(simulator.requests).toEqual([path]);
  });
});

describe('a simulated room', () => {
  const AT_ONCE = `config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;

  it('announces two people to each other, and a departure once to those who stay and twice to the one who leaves', async () => {
    const ada = await openPage(simulator, `/sala#${AT_ONCE}&userInfo.displayName="Ada"`);
    await ada.event('video-conference-joined');
    const zoe = await openPage(simulator, `/SALA#${AT_ONCE}&userInfo.displayName="Zoe"`);
    expect(await ada.event('participant-joined')).toMatchObject({ displayName: 'Zoe' });
    expect(await zoe.event('participant-joined')).toMatchObject({ displayName: 'Ada' });
    zoe.command('video-hangup');
    await zoe.event('video-ready-to-close');
    await ada.event('participant-left');
    ada.command('toggle-tile-view');
    await ada.event('tile-view-changed');
    const leaves = (page: OpenPage) =>
      page.eventNames.filter((name) => name === 'participant-left');
    expect([leaves(ada).length, leaves(zoe).length]).toEqual([1, 2]);
  });

  it('answers unknown queries as a success', async () => {
    const { query, event } = await openPage(simulator, `/sala#${AT_ONCE}`);
    await event('video-conference-joined');
    expect(await query('nope')).toEqual({ error: {} });
    expect(await query('deployment-info')).toBeUndefined();
    expect(await query('is-audio-muted')).toBe(false);
  });

  it('moves a person to a breakout room under the same id', async () => {
    const room = simulator.room('sala');
    const { event } = await openPage(simulator, `/sala#${AT_ONCE}`);
    const { id } = await event('video-conference-joined');
    const group = room.addBreakoutRoom('Grupo 1');
    expect(await event('breakout-rooms-updated')).toHaveProperty(
      ['rooms', group, 'name'],
      'Grupo 1',
    );
    room.move(String(id), group);
    await event('video-conference-left');
    expect(room.participants).toMatchObject([{ status: 'joined', breakoutRoom: group }]);
    expect(room.participants[0]?.id).toBe(id);
    room.move(String(id));
    expect(room.participants).toMatchObject([{ status: 'joined', breakoutRoom: undefined }]);
  });

  it('knocks for people who pressed the prejoin button, and waits for those who had none', async () => {
    const room = simulator.room('sala');
    room.join('Ada');
    room.lobby = true;
    const zoe = await openPage(simulator, '/sala');
    await zoe.event('prejoin-screen-loaded');
    room.passPrejoin();
    await zoe.event('error-occurred');
    const ines = await openPage(simulator, `/sala#${AT_ONCE}`);
    await ines.event('error-occurred');
    expect(room.participants.map(({ status }) => status)).toEqual(['joined', 'knocking', 'lobby']);
  });

  it('lets people in by a password that is typed in the page', async () => {
    const room = simulator.room('sala');
    room.join('Ada');
    room.password = 'secreto';
    const { event } = await openPage(simulator, `/sala#${AT_ONCE}`);
    await event('password-required');
    room.tryPassword('no');
    expect(room.participants.at(-1)?.status).toBe('password');
    room.tryPassword('secreto');
    await event('video-conference-joined');
  });

  it('lets only moderators act on others', async () => {
    const room = simulator.room('sala');
    const { id } = room.join('Ada');
    const { command, event } = await openPage(simulator, `/sala#${AT_ONCE}`);
    await event('video-conference-joined');
    const done = room.nextCommand('kick-participant');
    command('kick-participant', id);
    await done;
    expect(room.participants).toHaveLength(2);
  });
});

describe('verifyToken', () => {
  const now = 1_800_000_000_000;
  const secret = 'a-secret-of-the-tests-and-of-nothing-else';
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (change: object, header: object = { alg: 'HS256', typ: 'JWT' }): string => {
    const claims = { iss: 'a', aud: 'j', sub: '*', room: 'sala', exp: now / 1_000 + 60, ...change };
    const text = `${encode(header)}.${encode(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  it.each([
    ['is good', sign({}), 'admitted'],
    ['is for any room', sign({ room: '*' }), 'admitted'],
    ['never ends', sign({ exp: undefined }), 'admitted'],
    ['has a type of its own', sign({}, { alg: 'HS256', typ: 'jwt' }), 'refused'],
    ['has another algorithm', sign({}, { alg: 'none', typ: 'JWT' }), 'refused'],
    ['ended', sign({ exp: now / 1_000 }), 'refused'],
    ['begins in five seconds', sign({ nbf: now / 1_000 + 5 }), 'refused'],
    ['has a list of aud', sign({ aud: ['j'] }), 'refused'],
    ['has no iss', sign({ iss: undefined }), 'refused'],
    ['has no room', sign({ room: undefined }), 'hangs'],
    ['has no sub', sign({ sub: undefined }), 'hangs'],
    ['is for another room', sign({ room: 'otra' }), 'other-room'],
    ['is none', undefined, 'refused'],
    ['is garbage', 'x.y.z', 'refused'],
  ])('verifies a token that %s', (_title, token, kind) => {
    expect(verifyToken(token, 'sala', { secret }, now).kind).toBe(kind);
  });

  it('reads the moderator claim only in its proper place', () => {
    const isModerator = (change: object): unknown => {
      const verdict = verifyToken(sign(change), 'sala', { secret }, now);
      return verdict.kind === 'admitted' && verdict.isModerator;
    };
    expect(isModerator({ context: { user: { moderator: true } } })).toBe(true);
    expect(isModerator({ context: { user: { affiliation: 'owner' } } })).toBe(true);
    expect(isModerator({ moderator: true })).toBe(false);
  });
});
