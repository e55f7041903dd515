import { describe, expect, it } from 'vitest';
import { collectContacts } from './collect-contacts.ts';
import { parseConfig } from './parse-config.ts';

const contacts = (script: string) =>
  collectContacts(parseConfig(`var config = { ${script} };`), undefined, ['meet.example']);
/** Returns host and key of each contact. */
const pairs = (script: string) => contacts(script).map(({ host, key }) => [host, key]);

/** Settings that name third parties wherever they can. */
const OTHERS = `
  p2p: { enabled: true, stunServers: [ { urls: 'stun:meet-jit-si-turnrelay.jitsi.net:443' } ] },
  analytics: {
    matomoEndpoint: 'https://matomo.example/', matomoSiteID: '42',
    rtcstatsEnabled: true, rtcstatsEndpoint: 'wss://rtcstats.example/',
    scriptURLs: ['https://script.example/a.js', '/libs/own.js'],
  },
  brandingDataUrl: 'https://cdn.example/branding.json',
  whiteboard: { enabled: true, collabServerBaseUrl: 'https://board.example' },
  etherpad_base: 'https://pad.example/p/',
  dialInNumbersUrl: 'https://phone.example/numbers',
  giphy: { enabled: true, sdkKey: 'x' }`;

describe('collectContacts', () => {
  it('names every host that the settings lead to, with the key that causes it', () => {
    expect(pairs(OTHERS)).toEqual([
      ['matomo.example', 'analytics.matomoEndpoint'],
      ['script.example', 'analytics.scriptURLs[]'],
      ['rtcstats.example', 'analytics.rtcstatsEndpoint'],
      ['cdn.example', 'brandingDataUrl'],
      ['board.example', 'whiteboard.collabServerBaseUrl'],
      ['pad.example', 'etherpad_base'],
      ['phone.example', 'dialInNumbersUrl'],
      ['api.giphy.com', 'giphy.enabled'],
      ['meet-jit-si-turnrelay.jitsi.net', 'p2p.stunServers'],
      ['www.gravatar.com', 'gravatar.disabled'],
      ['www.youtube.com', 'disableThirdPartyRequests'],
    ]);
  });

  it('counts disableThirdPartyRequests for what it stops, and for no more', () => {
    expect(pairs(`disableThirdPartyRequests: true, ${OTHERS}`)).toEqual([
      ['rtcstats.example', 'analytics.rtcstatsEndpoint'],
      ['cdn.example', 'brandingDataUrl'],
      ['board.example', 'whiteboard.collabServerBaseUrl'],
      ['pad.example', 'etherpad_base'],
      ['phone.example', 'dialInNumbersUrl'],
      ['meet-jit-si-turnrelay.jitsi.net', 'p2p.stunServers'],
    ]);
  });

  it.each([
    ['no list', '', [['meet-jit-si-turnrelay.jitsi.net', true]]],
    ['an empty list', 'p2p: { stunServers: [] }', []],
    ['no calls of two', 'p2p: { enabled: false }', []],
    [
      'servers of its own',
      "p2p: { stunServers: [{ urls: 'stun:meet.example:443' }, { urls: 'turn:[2001:db8::1]:3478?transport=tcp' }] }",
      [
        ['meet.example', false],
        ['[2001:db8::1]', false],
      ],
    ],
  ])('lists the STUN servers that the app takes with %s', (_title, script, hosts) => {
    const stun = contacts(`disableThirdPartyRequests: true, ${script}`);
    expect(stun.map(({ host, isDefault }) => [host, isDefault])).toEqual(hosts);
  });

  it.each([
    [
      'signalling of its own',
      "bosh: 'https://meet.example/http-bind', websocket: '/xmpp-websocket'",
    ],
    ['what is off', "whiteboard: { enabled: false, collabServerBaseUrl: 'https://board.example' }"],
    [
      'what has no address',
      "analytics: { rtcstatsEndpoint: 'wss://r.example' }, etherpad_base: '/p/'",
    ],
  ])('leaves out %s', (_title, script) => {
    const quiet = 'disableThirdPartyRequests: true, p2p: { enabled: false },';
    expect(contacts(quiet + script)).toEqual([]);
  });

  it('names signalling on another host, and distinguishes the call server from third parties', () => {
    const quiet =
      "disableThirdPartyRequests: true, p2p: { stunServers: [{ urls: 'stun:meet.example' }] },";
    expect(contacts(`${quiet} websocket: 'wss://xmpp.example/ws'`)).toEqual([
      {
        host: 'xmpp.example',
        purpose: 'signalling',
        key: 'websocket',
        when: 'call',
        isDefault: false,
        isThirdParty: true,
      },
      {
        host: 'meet.example',
        purpose: 'stun',
        key: 'p2p.stunServers',
        when: 'call',
        isDefault: false,
        isThirdParty: false,
      },
    ]);
  });
});
