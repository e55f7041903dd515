import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedUrl } from '../embed-url/embed-url.ts';
import {
  parseServerAddress,
  parseVideoAddress,
  toEmbedUrl,
  toStartSeconds,
} from './video-address.ts';

const SHORT = 'wuzkHBJry2URbrzYF7oNaj';
const UUID = 'f6ef8826-8e9a-4826-82e3-e8fa8935c144';

describe('parseVideoAddress', () => {
  it.each([
    [`https://tubo.example/w/${SHORT}`, SHORT],
    [`https://tubo.example/w/${UUID}`, UUID],
    [`https://tubo.example/videos/watch/${UUID}?start=1m`, UUID],
    [`https://tubo.example/videos/embed/${SHORT}#x`, SHORT],
    ['https://tubo.example/videos/watch/42', '42'],
    [`https://tubo.example/w/${SHORT}/`, SHORT],
  ])('parses %s', (text, id) => {
    expect(parseVideoAddress(text)).toEqual({
      origin: 'https://tubo.example',
      id,
      page: `https://tubo.example/w/${id}`,
    });
  });

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'allows http on this machine: %s',
    (origin) => expect(parseVideoAddress(`${origin}/w/${SHORT}`)?.origin).toBe(origin),
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
  ])('refuses %j', (text) => expect(parseVideoAddress(text)).toBeUndefined());

  it('names the server that a browser and a person read, or none', () => {
    const pieces = ['https:', '/', '\\', '@', ':', '.', '..', 'w', SHORT, 'a.example', '?', '#', '%', '\t', ' ']; // prettier-ignore
    const isHonest = (text: string): boolean => {
      const address = parseVideoAddress(text);
      const [, , host] = text.split(/[/?#]/); // where a person looks for the server
      return (
        !address ||
        (new URL(text).origin === address.origin && address.origin === `https://${host}`)
      );
    };
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    expect(() =>
      fc.assert(fc.property(texts, (parts) => isHonest(`https://a.example/w/${parts.join('')}`))),
    ).not.toThrow();
  });
});

describe('toEmbedUrl', () => {
  const address = { origin: 'https://tubo.example', id: SHORT, page: '' };
  const plain = { p2p: false, autoplay: true };
  const toQuery = (options: object): Record<string, string> =>
    Object.fromEntries(new URL(toEmbedUrl(address, { ...plain, ...options })).searchParams);

  it('disables P2P, the title and the links', () => {
    expect(toEmbedUrl(address, plain)).toMatch(`https://tubo.example/videos/embed/${SHORT}?`);
    expect(toQuery({})).toEqual({
      api: '1',
      p2p: '0',
      autoplay: '1',
      title: '0',
      warningTitle: '0',
      peertubeLink: '0',
    });
  });

  it('passes on the options', () => {
    expect(toQuery({ start: 90.7, subtitle: 'pt-BR', p2p: true, autoplay: false })).toMatchObject({
      start: '90s',
      subtitle: 'pt', // as PeerTube has Brazil's
      p2p: '1',
      autoplay: '0',
    });
  });

  it.each([Number.NaN, -1, 0, 0.5, Infinity, 1e21])('leaves out a start of %s', (start) => {
    expect(toQuery({ start })).not.toHaveProperty('start');
  });

  it('builds the same query as embedUrl', () => {
    const languages = fc.constantFrom('es-MX', 'pt-AO', 'nah', 'zh-TW', 'no language');
    const property = fc.property(
      languages,
      fc.double({ min: 1, max: 1e8, noNaN: true }),
      (subtitle, start) => {
        const options = { subtitle, start, p2p: true, autoplay: false };
        const more = { api: true, title: false, warningTitle: false, peertubeLink: false };
        const [elementUrl, clientUrl] = [
          toEmbedUrl(address, options),
          embedUrl(address.origin, SHORT, { ...options, ...more }),
        ].map((text) => new URL(text));
        expect(elementUrl?.pathname).toBe(clientUrl?.pathname);
        expect([...(elementUrl?.searchParams ?? [])].toSorted()).toEqual(
          [...(clientUrl?.searchParams ?? [])].toSorted(),
        );
      },
    );
    fc.assert(property);
  });

  it.each(['1', '2147483647', '12345678901', UUID, SHORT, 'x', '1e3'])(
    'accepts the ids that embedUrl accepts: %s',
    (id) => {
      const isAccepted = (): boolean => {
        try {
          return embedUrl('https://tubo.example', id) !== '';
        } catch {
          return false;
        }
      };
      expect(parseVideoAddress(`https://tubo.example/w/${id}`) !== undefined).toBe(isAccepted());
    },
  );
});

it.each([
  [null, 0],
  [Number.NaN, 0],
  [-1, 0],
  [Infinity, 0],
  [1.5, 1.5],
])('starts at %s s in second %s', (seconds, expected) =>
  expect(toStartSeconds(seconds)).toBe(expected),
);

it('refuses the address of a server with another scheme', () => {
  expect(parseServerAddress('ftp://tubo.example/a.mp3')).toBeUndefined();
  expect(parseServerAddress('https://tubo.example/a.mp3')?.host).toBe('tubo.example');
});
