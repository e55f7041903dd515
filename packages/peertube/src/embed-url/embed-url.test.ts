import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPeerTubeError } from '../peertube-error.ts';
import { embedUrl, watchUrl, type VideoEmbedOptions } from './embed-url.ts';

const base = 'https://video.example';
const short = 'wuzkHBJry2URbrzYF7oNaj';
const uuid = 'f6ef8826-8e9a-4826-82e3-e8fa8935c144';

it('builds the address of a player that shares nothing', () => {
  expect(embedUrl(base, short)).toBe(`${base}/videos/embed/${short}?p2p=0`);
  expect(embedUrl(`${base}/tubo/`, uuid, { p2p: true })).toBe(
    `${base}/tubo/videos/embed/${uuid}?p2p=1`,
  );
});

it('says how the player is to behave', () => {
  const url = embedUrl(base, 7, {
    start: 61.9,
    stop: 90,
    subtitle: 'es-MX',
    title: false,
    warningTitle: false,
    autoplay: true,
    controls: true,
    muted: true,
    loop: false,
    peertubeLink: false,
    api: true,
  });
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    start: '61s',
    stop: '90s',
    subtitle: 'es-419',
    title: '0',
    warningTitle: '0',
    autoplay: '1',
    controls: '1',
    muted: '1',
    loop: '0',
    peertubeLink: '0',
    api: '1',
    p2p: '0',
  });
});

it('builds the address of a page', () => {
  expect(watchUrl(base, short)).toBe(`${base}/w/${short}`);
  expect(watchUrl(base, short, { start: 3, subtitle: 'nah' })).toBe(`${base}/w/${short}?start=3s`);
});

it.each(['', '..', '../../login', 'a?b', `${short}x`, `${short}/`, 'O'.repeat(22), '1e3', '-1'])(
  'refuses the id "%s"',
  (id) => {
    expect(() => embedUrl(base, id)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  },
);

it.each([
  ['http://video.example', 'insecure-address'],
  ['javascript:alert(1)', 'bad-address'],
  ['https://me:secret@video.example', 'bad-address'],
])('refuses the server %s', (server, code) => {
  expect(() => embedUrl(server, short)).toThrow(expect.objectContaining({ code }));
});

it.each([-1, Number.NaN, Infinity, 1e21])('refuses to begin at %s', (start) => {
  expect(() => watchUrl(base, short, { start })).toThrow(
    expect.objectContaining({ code: 'bad-address' }),
  );
});

it.each([
  ['embedUrl', () => embedUrl(base, short, { autoPlay: true } as never), 'autoPlay'],
  ['watchUrl', () => watchUrl(base, short, { muted: true } as never), 'muted'],
])('%s rejects an option that does not exist', (owner, build, name) => {
  expect(build).toThrow(TypeError);
  expect(build).toThrow(`\`${owner}\` has no option \`${name}\`. It takes: start, stop, subtitle`);
});

it('lets nothing into the path but an id, and nothing into the query but what it means', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.constantFrom(short, uuid, '../w', 'a?b#c'),
    fc.integer(),
  );
  const built = (id: string | number, options: VideoEmbedOptions): string => {
    try {
      return embedUrl(base, id, options);
    } catch (thrown) {
      return isPeerTubeError(thrown) ? thrown.code : String(thrown);
    }
  };
  const path = /^https:\/\/video\.example\/videos\/embed\/[\da-zA-Z-]+/;
  const query = /\?start=\d+s&(subtitle=[\da-zA-Z-]+&)?p2p=0$/;
  const expected = new RegExp(`${path.source}${query.source}|^bad-address$`);
  fc.assert(
    fc.property(anything, fc.string(), fc.double(), (id, subtitle, start) => {
      expect(built(id, { subtitle, start })).toMatch(expected);
    }),
  );
});
