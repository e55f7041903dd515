import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedUrl } from '../embed-url/embed-url.ts';
import { embedAddress, readServerAddress, readVideoAddress, startOf } from './video-address.ts';

const SHORT = 'wuzkHBJry2URbrzYF7oNaj';
const UUID = 'f6ef8826-8e9a-4826-82e3-e8fa8935c144';

describe('the address of a video', () => {
  it.each([
    [`https://tubo.example/w/${SHORT}`, SHORT],
    [`https://tubo.example/w/${UUID}`, UUID],
    [`https://tubo.example/videos/watch/${UUID}?start=1m`, UUID],
    [`https://tubo.example/videos/embed/${SHORT}#x`, SHORT],
    ['https://tubo.example/videos/watch/42', '42'],
    [`https://tubo.example/w/${SHORT}/`, SHORT],
  ])('reads %s', (text, id) => {
    expect(readVideoAddress(text)).toEqual({
      origin: 'https://tubo.example',
      id,
      page: `https://tubo.example/w/${id}`,
    });
  });

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'reads http on this machine: %s',
    (origin) => expect(readVideoAddress(`${origin}/w/${SHORT}`)?.origin).toBe(origin),
  );

  it.each([
    '',
    `/w/${SHORT}`,
    `//tubo.example/w/${SHORT}`,
    'javascript:alert(1)',
    `javascript://tubo.example/w/${SHORT}`,
    `data:text/html,https://tubo.example/w/${SHORT}`,
    `blob:https://tubo.example/w/${SHORT}`,
    `http://tubo.example/w/${SHORT}`,
    `http://127.0.0.1.tubo.example/w/${SHORT}`,
    `http://localhost.tubo.example/w/${SHORT}`,
    `https://ana:clave@tubo.example/w/${SHORT}`,
    `https://ana@tubo.example/w/${SHORT}`,
    `https:\\\\tubo.example\\w\\${SHORT}`,
    `https:/tubo.example/w/${SHORT}`,
    `https:///tubo.example/w/${SHORT}`,
    ` https://tubo.example/w/${SHORT}`,
    `https://tubo.example/w/${SHORT}\n`,
    `https://tubo.example/\tw/${SHORT}`,
    `https://tubo.example/w/${SHORT}/../../logout`,
    `https://tubo.example/w/..%2f..%2flogout`,
    `https://tubo.example/w/p/${SHORT}`,
    `https://tubo.example/x/w/${SHORT}`,
    `https://tubo.example/w/${SHORT}x`,
    'https://tubo.example/w/0OIl',
    'https://tubo.example/',
    `https://tubo.example:99999/w/${SHORT}`,
  ])('refuses %j', (text) => expect(readVideoAddress(text)).toBeUndefined());

  it('leads to the server that a browser reads in it, or nowhere', () => {
    const pieces = ['https:', '/', '\\', '@', ':', '.', '..', 'w', SHORT, 'a.example', '?', '#', '%', '\t', ' ']; // prettier-ignore
    const honest = (text: string): boolean => {
      const found = readVideoAddress(text);
      const [, , read] = text.split(/[/?#]/); // where a person looks for the server
      return (
        !found || (new URL(text).origin === found.origin && found.origin === `https://${read}`)
      );
    };
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    expect(() =>
      fc.assert(fc.property(texts, (parts) => honest(`https://a.example/w/${parts.join('')}`))),
    ).not.toThrow();
  });
});

describe('the address of the player', () => {
  const address = { origin: 'https://tubo.example', id: SHORT, page: '' };
  const plain = { p2p: false, autoplay: true };
  const queryOf = (options: object): Record<string, string> =>
    Object.fromEntries(new URL(embedAddress(address, { ...plain, ...options })).searchParams);

  it('has P2P, its title and its own links off', () => {
    expect(embedAddress(address, plain)).toMatch(`https://tubo.example/videos/embed/${SHORT}?`);
    expect(queryOf({})).toEqual({
      api: '1',
      p2p: '0',
      autoplay: '1',
      title: '0',
      warningTitle: '0',
      peertubeLink: '0',
    });
  });

  it('has what was asked for', () => {
    expect(queryOf({ start: 90.7, subtitle: 'pt-BR', p2p: true, autoplay: false })).toMatchObject({
      start: '90s',
      subtitle: 'pt', // as PeerTube has Brazil's
      p2p: '1',
      autoplay: '0',
    });
  });

  it.each([Number.NaN, -1, 0, 0.5, Infinity, 1e21])('leaves out a start of %s', (start) => {
    expect(queryOf({ start })).not.toHaveProperty('start');
  });

  it('asks for what embedUrl asks for', () => {
    const languages = fc.constantFrom('es-MX', 'pt-AO', 'nah', 'zh-TW', 'no language');
    const same = fc.property(
      languages,
      fc.double({ min: 1, max: 1e8, noNaN: true }),
      (subtitle, start) => {
        const options = { subtitle, start, p2p: true, autoplay: false };
        const more = { api: true, title: false, warningTitle: false, peertubeLink: false };
        const [one, other] = [
          embedAddress(address, options),
          embedUrl(address.origin, SHORT, { ...options, ...more }),
        ].map((text) => new URL(text));
        expect(one?.pathname).toBe(other?.pathname);
        expect([...(one?.searchParams ?? [])].toSorted()).toEqual(
          [...(other?.searchParams ?? [])].toSorted(),
        );
      },
    );
    fc.assert(same);
  });

  it.each(['1', '2147483647', '12345678901', UUID, SHORT, 'x', '1e3'])(
    'takes the ids that embedUrl takes: %s',
    (id) => {
      const taken = (): boolean => {
        try {
          return embedUrl('https://tubo.example', id) !== '';
        } catch {
          return false;
        }
      };
      expect(readVideoAddress(`https://tubo.example/w/${id}`) !== undefined).toBe(taken());
    },
  );
});

it.each([
  [null, 0],
  [Number.NaN, 0],
  [-1, 0],
  [Infinity, 0],
  [1.5, 1.5],
])('a start of %s is %s', (seconds, wanted) => expect(startOf(seconds)).toBe(wanted));

it('an address on another scheme is no server', () => {
  expect(readServerAddress('ftp://tubo.example/a.mp3')).toBeUndefined();
  expect(readServerAddress('https://tubo.example/a.mp3')?.host).toBe('tubo.example');
});
