import { describe, expect, it } from 'vitest';
import { createAppLinks, createRoomUrl, createSayableRoomName, mergeConfig } from './index.ts';
import {
  checkInstance,
  createRoomToken,
  createTokenHandler,
  inspectRoomToken,
} from './server/index.ts';

const room = { instance: 'https://meet.example', room: 'sala' };
const audience = {
  key: 'Kq3v9s8Yw1Xz7Lm2Np5Rt6Ub4Vc0Da8E',
  algorithm: 'HS256',
  issuer: 'colectiva',
  audience: 'jitsi',
  subject: '*',
} as const;
/** Calls a function as JavaScript could, and returns its error. */
async function getError(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an option that does not exist', () => {
  it.each<[string, () => unknown, string]>([
    ['createRoomUrl', () => createRoomUrl({ ...room, token: 'a.b.c' } as never), 'jwt'],
    ['createRoomUrl', () => createRoomUrl({ ...room, subjct: 'Taller' } as never), 'subject'],
    ['createAppLinks', () => createAppLinks({ ...room, appSchema: 'a' } as never), 'appScheme'],
    [
      'userInfo',
      () => createRoomUrl({ ...room, userInfo: { displayname: 'Ana' } as never }),
      'displayName',
    ],
    ['mergeConfig', () => mergeConfig({ config: {} }, {}, { embeded: true } as never), 'embedded'],
    [
      'createRoomToken',
      () =>
        createRoomToken({
          ...audience,
          room: 'sala',
          expiresInSeconds: 60,
          isModerator: true,
        } as never),
      'moderator',
    ],
    [
      'user',
      () =>
        createRoomToken({
          ...audience,
          room: 'sala',
          expiresInSeconds: 60,
          user: { avatar: 'a' } as never,
        }),
      'avatarUrl',
    ],
    [
      'createTokenHandler',
      () => createTokenHandler({ ...audience, authorise: () => undefined } as never),
      'authorize',
    ],
    ['inspectRoomToken', () => inspectRoomToken('a.b.c', { clok: Date } as never), 'clock'],
    ['checkInstance', () => checkInstance(room.instance, { timeout: '1 s' } as never), 'timeoutMs'],
  ])('is refused by %s, with a suggestion', async (caller, call, suggestion) => {
    expect(await getError(call)).toMatchObject({
      code: 'unknown-option',
      nearest: suggestion,
      message: expect.stringMatching(
        new RegExp(`^\`${caller}\` has no option .* Did you mean \`${suggestion}\`\\?$`),
      ) as string,
    });
  });
});

describe('an option of the wrong type', () => {
  it.each<[string, () => unknown]>([
    ['embedded', () => createRoomUrl({ ...room, embedded: 'yes' as never })],
    ['subject', () => createRoomUrl({ ...room, subject: 7 as never })],
    ['userInfo', () => createRoomUrl({ ...room, userInfo: 'Ana' as never })],
    ['userInfo.email', () => createRoomUrl({ ...room, userInfo: { email: true as never } })],
    ['authorize', () => createTokenHandler(audience as never)],
    [
      'onError',
      () =>
        createTokenHandler({ ...audience, authorize: () => undefined, onError: 'log' as never }),
    ],
    ['webSocket', () => checkInstance(room.instance, { webSocket: true as never })],
    ['timeoutMs', () => checkInstance(room.instance, { timeoutMs: '10' as never })],
  ])('is refused: %s', async (about, call) => {
    expect(await getError(call)).toMatchObject({ code: 'bad-option', about });
  });
});

it('refuses a language without a word list', async () => {
  expect(await getError(() => createSayableRoomName('fr' as never))).toMatchObject({
    code: 'bad-language',
  });
});

it('reports a grant with an unknown field to onError, and gives no token', async () => {
  const errors: unknown[] = [];
  const handle = createTokenHandler({
    ...audience,
    authorize: () => ({ room: 'sala', isModerator: true }) as never,
    onError: (error) => void errors.push(error),
  });
  const response = await handle(new Request('https://site.example/token', { method: 'POST' }));
  expect(response.status).toBe(500);
  expect(errors).toMatchObject([{ code: 'unknown-option', nearest: 'moderator' }]);
});
