import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workshop } from '../presets/presets.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { parseRoomName } from '../rooms/room-name.ts';
import { createAppLinks } from './app-links.ts';
import { createRoomUrl, type RoomUrlOptions } from './room-url.ts';

const instance = 'https://meet.example';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object) => `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbg`;
const hour = Math.floor(Date.now() / 1_000) + 3_600;
const good = { exp: hour, room: 'sala', sub: '*' };
const getUrlOrCode = (options: Partial<RoomUrlOptions>) => {
  try {
    return createRoomUrl({ instance, room: 'sala', ...options });
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('createRoomUrl', () => {
  it('takes a hidden name and a tenant, and writes settings behind #', () => {
    const jwt = token({ ...good, room: 'sesi%c3%b3n%20%c3%b1%201' });
    const url = new URL(
      createRoomUrl({
        instance: 'https://meet.example/colectiva',
        room: parseRoomName('Sesión Ñ 1'),
        config: { p2p: { enabled: false } },
        interfaceConfig: { TOOLBAR_BUTTONS: ['hangup'] },
        userInfo: { displayName: 'Ana & Zoe' },
        lang: 'pt-BR',
        subject: 'Taller #1',
        jwt,
      }),
    );
    expect(url.pathname).toBe('/colectiva/Sesi%C3%B3n%20%C3%91%201');
    expect(url.search).toBe('?lang=pt-BR');
    const hash = url.hash.slice(1).split('&');
    const parameters = Object.fromEntries(
      hash
        .map((parameter) => parameter.split('='))
        .map(([key, value = '']) => [key, JSON.parse(decodeURIComponent(value)) as unknown]),
    );
    expect(parameters).toEqual({
      jwt,
      'config.p2p': { enabled: false },
      'config.subject': 'Taller #1',
      'interfaceConfig.TOOLBAR_BUTTONS': ['hangup'],
      'userInfo.displayName': 'Ana & Zoe',
    });
  });

  it.each(['workshop', {}, null, 7])('refuses the preset %j, which requests nothing', (preset) => {
    expect(getUrlOrCode({ preset: preset as typeof workshop })).toBe('bad-preset');
  });

  it.each([
    'Taller «Semillas»',
    'Taller “Semillas”',
    '“',
    'L’aigua ‘d’ací’',
    'a\\& b',
    'pão & “sal”',
  ])('escapes text against what the app does to quotes: %s', (text) => {
    const url = new URL(
      createRoomUrl({ instance, room: 'sala', subject: text, userInfo: { displayName: text } }),
    );
    const read = url.hash
      .slice(1)
      .split('&')
      .map((parameter) => {
        const value = decodeURIComponent(parameter.split('=')[1] ?? '')
          .replace(/\\&/, '&')
          .replaceAll(/[‘’]/g, "'")
          .replaceAll(/[“”]/g, '"');
        return JSON.parse(value) as unknown;
      });
    expect(read).toEqual([text, text]);
  });

  it('asks for no page of the mobile app only in a frame', () => {
    const getHash = (options: Partial<RoomUrlOptions>) =>
      createRoomUrl({ instance, room: 'sala', ...options }).split('#')[1];
    expect(getHash({ embedded: true })).toBe('config.deeplinking=%7B%22disabled%22%3Atrue%7D');
    expect(getHash({ embedded: true, config: { deeplinking: { disabled: false } } })).toBe(
      'config.deeplinking=%7B%22disabled%22%3Afalse%7D',
    );
    const config = { deeplinking: { desktop: { enabled: false } } };
    expect(decodeURIComponent(getHash({ embedded: true, config }) ?? '')).toBe(
      'config.deeplinking={"disabled":true,"desktop":{"enabled":false}}',
    );
    expect(getHash({})).toBeUndefined();
  });

  it('keeps the token out of what a browser sends to a server', () => {
    const url = new URL(createRoomUrl({ instance, room: 'sala', jwt: token(good) }));
    expect(`${url.origin}${url.pathname}${url.search}`).toBe('https://meet.example/sala');
  });

  it.each<[string, Partial<RoomUrlOptions>]>([
    ['insecure-instance', { instance: 'http://meet.example' }],
    ['bad-instance', { instance: 'https://ana:clave@meet.example' }],
    ['bad-instance', { instance: 'meet.example' }],
    ['bad-instance', { instance: 'https://meet.example/?a' }],
    ['bad-instance', { instance: 'javascript:alert(1)' }],
    ['room-empty', { room: '' }],
    ['room-too-long', { room: 'a'.repeat(300) }],
    ['room-emoji', { room: '🎉' }],
    ['unknown-config', { config: { nada: true } as never }],
    ['embedded-only', { config: { defaultLogoUrl: 'x' } }],
    ['bad-language', { lang: 'es&jwt=x' }],
    ['bad-token', { jwt: 'abc' }],
    ['bad-token', { jwt: `${part([])}.${part(good)}.x` }],
    ['token-expired', { jwt: token({ ...good, exp: 1 }) }],
    ['token-expired', { jwt: token({ ...good, exp: 'mañana' }) }],
    ['token-not-yet', { jwt: token({ ...good, nbf: hour }) }],
    ['token-no-room', { jwt: token({ exp: hour, sub: '*' }) }],
    ['token-no-subject', { jwt: token({ exp: hour, room: '*' }) }],
    ['token-other-room', { jwt: token({ ...good, room: 'otra' }) }],
  ])('refuses with %s: %o', (code, options) => {
    expect(getUrlOrCode(options)).toBe(code);
  });

  it.each([
    'http://localhost:8000',
    'http://127.0.0.1:8443',
    'http://[::1]:80',
    'https://meet.example/a/',
  ])('takes %s', (address) => expect(getUrlOrCode({ instance: address })).toContain('/sala'));

  it('leads to the room that the server normalizes the name to', () => {
    const names = fc
      .string({ unit: fc.constantFrom(...'aZñÁ (){}!*~_-.,;=+$[]ç7') })
      .filter((text) => text.trim() === text && /[^.*]/.test(text));
    fc.assert(
      fc.property(names, (name) => {
        const url = new URL(createRoomUrl({ instance, room: name }));
        const [, last = '', ...more] = url.pathname.split('/');
        expect(more).toEqual([]);
        expect(last).not.toMatch(/[!'()*]/);
        expect(normalizeRoomName(decodeURIComponent(last))).toBe(normalizeRoomName(name));
      }),
    );
  });

  it('has neither room nor token in an error', () => {
    const jwt = token({ ...good, room: 'otra-sala' });
    let error: unknown;
    try {
      createRoomUrl({ instance, room: 'sala-secreta', jwt });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'token-other-room' });
    const output = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
    for (const secret of ['sala-secreta', 'otra-sala', jwt]) expect(output).not.toContain(secret);
  });
});

describe('createAppLinks', () => {
  it('opens the same address in the app', () => {
    const options = { instance, room: 'sala', lang: 'es', preset: workshop };
    const rest = createRoomUrl(options).slice('https:'.length);
    expect(createAppLinks(options)).toEqual({
      android: `intent:${rest}#Intent;scheme=org.jitsi.meet;package=org.jitsi.meet;end`,
      ios: `org.jitsi.meet:${rest}`,
    });
  });

  it('refuses what the app cannot open, and a name that breaks out of the link', () => {
    expect(() => createAppLinks({ instance: 'http://localhost', room: 'sala' })).toThrow('https');
    expect(() => createAppLinks({ instance, room: 'sala', appPackage: 'a;S.x=y' })).toThrow(
      'appPackage',
    );
  });
});
