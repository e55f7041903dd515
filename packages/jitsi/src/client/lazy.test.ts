import { describe, expect, it } from 'vitest';
import { createStart } from './lazy.ts';
import type { JoinOptions } from './join-options.ts';

const room = { instance: 'https://meet.example', room: 'asamblea' };
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbg`;
const hour = Math.floor(Date.now() / 1_000) + 3_600;
const good = { exp: hour, room: 'asamblea', sub: '*' };
/** Starts with options as JavaScript could write them. */
const getReasonOrPath = (options: object): unknown => {
  const start = createStart(options as JoinOptions);
  return 'reason' in start ? start.reason : start.url.pathname;
};

describe('createStart', () => {
  it.each([
    ['a valid one', good, '/asamblea'],
    ['one that has expired', { ...good, exp: 1 }, 'token-expired'],
    ['one that is not valid yet', { ...good, nbf: hour }, 'token-refused'],
    ['one for another room', { ...good, room: 'otra' }, 'wrong-room'],
    ['one that names no room', { ...good, room: undefined }, 'token-refused'],
  ])('has the same reasons as a server that refuses a token: %s', (_title, claims, expected) => {
    expect(getReasonOrPath({ ...room, jwt: token(claims) })).toBe(expected);
  });

  it('refuses an option that does not exist', () => {
    expect(createStart({ ...room, token: 'x' } as JoinOptions)).toMatchObject({
      reason: 'bad-options',
      error: { message: expect.stringMatching(/Did you mean `jwt`\?$/) as string },
    });
  });
});
