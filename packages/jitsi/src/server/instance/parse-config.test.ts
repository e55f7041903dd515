import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './parse-config.ts';

const read = (script: string) => Object.fromEntries(parseConfig(script).values);
const lists = (script: string) => Object.fromEntries(parseConfig(script).lists);

describe('parseConfig', () => {
  it('parses the plain values of an object by path, without comments and computed values', () => {
    const script = `/* eslint-disable */
      var subdomain = ''; var config = {
        // disableThirdPartyRequests: true,
        hosts: { domain: 'meet.example', muc: 'conference.' + subdomain + 'meet.example' },
        "bosh": "https://meet.example/http-bind",
        websocket: 'wss://' + location.host,
        p2p: { enabled: true, stunServers: [ { urls: 'stun:stun.example:443' } ], codecs: ['VP8'] },
        analytics: {}, startAudioMuted: 10, /* channelLastN: 2, */ resolution: -1,
        deep: { deeper: { deepest: false } }, computed: f({ inner: true }),
        fn: function () { return { hidden: true }; }, last: 'it\\'s'
      };
      config.liveStreaming = { enabled: true };
      config.hosts.anonymousdomain = 'guest.example';
      if (true) { config.ignored = 1 }
      unrelated.key = true;`;
    expect(read(script)).toEqual({
      'hosts.domain': 'meet.example',
      bosh: 'https://meet.example/http-bind',
      'p2p.enabled': true,
      startAudioMuted: 10,
      resolution: -1,
      'deep.deeper.deepest': false,
      last: "it\\'s",
      'liveStreaming.enabled': true,
      'hosts.anonymousdomain': 'guest.example',
    });
  });

  it('parses the texts in lists, also of objects in them, and keeps empty lists', () => {
    const script = `var config = {
      p2p: { stunServers: [ { urls: 'stun:a.example:443' }, { urls: "stun:b.example" } ], list: [] },
      analytics: { scriptURLs: ['https://c.example/x.js', prefix + '/y.js', 'z.js'] },
    }; config.other = [{ deep: { url: 'https://d.example' } }, [ 'no name' ], f('call')];`;
    expect(lists(script)).toEqual({
      'p2p.stunServers[]': [],
      'p2p.stunServers[].urls': ['stun:a.example:443', 'stun:b.example'],
      'p2p.list[]': [],
      'analytics.scriptURLs[]': ['https://c.example/x.js', 'z.js'],
      'other[]': [],
      'other[].deep.url': ['https://d.example'],
    });
    expect(lists("var config = { a: ['1'] }; config.a = ['2'];")).toEqual({ 'a[]': ['2'] });
  });

  it('lets the last value win', () => {
    expect(read('var config = { a: 1 }\nconfig.a = 2\nconfig.b = 3;')).toEqual({ a: 2, b: 3 });
  });

  it.each([
    ['<!doctype html><title>config</title>'],
    ['var config = {'],
    ['var config = { a: `${b}`, c: "unclosed'],
    ['}}}]))'],
    ["config.a == true; config.b = 'x' + y"],
  ])('parses nothing from %j', (script) => expect(read(script)).toEqual({}));

  it('never throws, whatever it reads', () => {
    const unit = fc.constantFrom(...'config.a={}[]():,;"\'`/*\n\\ true1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        expect(parseConfig(text).values).toBeInstanceOf(Map);
      }),
    );
  });

  // In time that grows with the square of the length, each would take longer than a test may.
  it.each(['"', '/*', '{a:', 'config.a=', 'config.a=[', '[{a:', '`', "'\\", 'a.'])(
    'terminates with a million characters of %j',
    (part) => {
      const { values } = parseConfig(`${part.repeat(Math.floor(1_000_000 / part.length))}a=1`);
      expect(values.size).toBeLessThan(2);
    },
    120_000,
  );

  it.each([
    ['texts in a list', 'config.a=[', (n: number) => `'//${n}.example',`],
    ['lists', '', (n: number) => `config.a${n}=['x'];`],
    ['objects in a list', 'config.a=[', (n: number) => `{b${n}:['x']},`],
  ])(
    'bounds what it keeps of a million characters of %s',
    { timeout: 120_000 },
    (_title, begin, part) => {
      const parts = Array.from({ length: 1_000_000 / part(10_000).length }, (_, n) => part(n));
      const { lists } = parseConfig(begin + parts.join(''));
      expect(lists.size).toBeLessThan(1_000);
      for (const texts of lists.values()) expect(texts.length).toBeLessThanOrEqual(1_000);
    },
  );
});
