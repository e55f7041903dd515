import { describe, expect, it } from 'vitest';
import { createStart } from './lazy.ts';
import type { JoinOptions } from './join-options.ts';

const place = { instance: 'https://meet.example', room: 'asamblea' };
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbg`;
const hour = Math.floor(Date.now() / 1_000) + 3_600;
const good = { exp: hour, room: 'asamblea', sub: '*' };
/** As a program without types could write the options. */
const reasonOf = (options: object): unknown => {
  const start = createStart(options as JoinOptions);
  return 'reason' in start ? start.reason : start.url.pathname;
};

describe('what a call begins with', () => {
  it.each([
    ['one that is good', good, '/asamblea'],
    ['one that has expired', { ...good, exp: 1 }, 'token-expired'],
    ['one that is not valid yet', { ...good, nbf: hour }, 'token-refused'],
    ['one for another room', { ...good, room: 'otra' }, 'wrong-room'],
    ['one that names no room', { ...good, room: undefined }, 'token-refused'],
  ])('has for a token the reasons of a server that refuses it: %s', (_what, claims, expected) => {
    expect(reasonOf({ ...place, jwt: token(claims) })).toBe(expected);
  });

  it('is no call with an option that there is not', () => {
    expect(createStart({ ...place, token: 'x' } as JoinOptions)).toMatchObject({
      reason: 'bad-options',
      error: { message: 'joinRoom takes no option token. Did you mean jwt?' },
    });
  });
});
