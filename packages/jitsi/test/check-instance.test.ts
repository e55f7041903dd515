import type { IncomingMessage, ServerResponse } from 'node:http';
import { startJitsiSimulator } from '@comunal/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkInstance, type CheckInstanceOptions } from '../src/server/index.ts';
import { fakeInstance, stockXmpp, type FakeInstanceOptions } from './support/fake-instance.ts';

const config = `var config = {
  hosts: { domain: 'meet.example', muc: 'conference.meet.example' },
  bosh: '/http-bind', websocket: '/xmpp-websocket', p2p: { enabled: true } };`;

const check = async (options: FakeInstanceOptions, how: CheckInstanceOptions = {}) => {
  await using instance = await fakeInstance(options);
  return { report: await checkInstance(instance.url, how), requests: instance.requests };
};

afterEach(() => vi.useRealTimers());

describe('checkInstance', () => {
  it('reports a stock server: what it offers, and that it enforces nothing', async () => {
    const { report, requests } = await check({ config, xmpp: stockXmpp() });
    expect(report).toMatchObject({
      isReachable: true,
      endpoints: { config: 'ok', externalApi: 'ok', httpBind: 'ok', webSocket: 'ok' },
      domain: 'meet.example',
      features: ['lobbyrooms', 'av_moderation', 'urn:xmpp:ping'],
      clockAheadSeconds: 0,
      protections: { tokens: 'absent', lobby: 'offered', moderation: 'offered' },
      opensRooms: 'anybody',
      leaks: { room: 'absent', roomSize: 'absent' },
      config: { 'p2p.enabled': true, 'hosts.domain': 'meet.example' },
    });
    expect(report.findings).toEqual([
      'tokens-not-enforced',
      'anybody-opens-rooms',
      'lobby-offered',
      'moderation-offered',
      'third-party-requests',
      'ice-elsewhere',
      'no-turn',
      'peer-to-peer',
    ]);
    expect(requests).toContain('/xmpp-websocket xmpp');
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('reports a strict server: nobody gets in without a token, and features are not seen', async () => {
    const strict = config
      .replace('enabled: true', 'enabled: false')
      .replace('bosh', 'disableThirdPartyRequests: true, bosh');
    const { report } = await check({ config: strict, xmpp: stockXmpp({ token: true }) });
    expect(report.protections).toEqual({
      tokens: 'enforced',
      lobby: 'unknown',
      moderation: 'unknown',
    });
    expect(report.opensRooms).toBe('token-or-account');
    expect(report.contacts).toEqual([]);
    expect(report.findings).toEqual(['tokens-enforced', 'protections-unseen', 'turn-unseen']);
  });

  it('logs in where guests do, and queries the main domain, as the app does', async () => {
    const stock = stockXmpp();
    const stanzas: string[] = [];
    const { report } = await check({
      config: config.replace('muc:', "anonymousdomain: 'guest.meet.example', muc:"),
      xmpp: (stanza) => {
        stanzas.push(stanza);
        return stock(stanza);
      },
    });
    const to = (part: string) => stanzas.find((stanza) => stanza.includes(part));
    expect(to('<open')).toContain('to="guest.meet.example"');
    expect(to('id="disco"')).toContain('to="meet.example"');
    expect(report.protections.moderation).toBe('offered');
    expect(report.opensRooms).toBe('accounts');
    expect(report.findings).toContain('accounts-open-rooms');
    expect(report.findings).not.toContain('anybody-opens-rooms');
  });

  it('terminates with a list of features that is never closed', async () => {
    const stock = stockXmpp();
    class Endless extends EventTarget {
      readyState = 1;
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('open')));
      }
      send(stanza: string) {
        const data = stanza.includes('id="disco"')
          ? `<iq id='disco'>${'<identity '.repeat(19_000)}`
          : stock(stanza);
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
      }
      close() {
        this.readyState = 3;
      }
    }
    const { report } = await check({ config }, { webSocket: Endless as never });
    expect(report.features).toBeUndefined();
    expect(report.endpoints.webSocket).toBe('ok');
  });

  it('names STUN and TURN servers that XMPP names, and none of their passwords', async () => {
    const services =
      "<service type='stun' host='stun.example' port='3478'/><service type='turns' host='TURN.meet.example' port='5349' transport='tcp' username='1700000000' password='secreto'/><service type='other' host='x.example'/>";
    const { report } = await check({ config, xmpp: stockXmpp({ services }) });
    const ice = report.contacts.filter(({ key }) => key === 'urn:xmpp:extdisco:2');
    expect(ice).toEqual(
      [
        { host: 'stun.example', purpose: 'stun', isThirdParty: true },
        { host: 'turn.meet.example', purpose: 'turn', isThirdParty: false },
      ].map((contact) => ({
        ...contact,
        key: 'urn:xmpp:extdisco:2',
        when: 'call',
        isDefault: false,
      })),
    );
    expect(report.findings).toEqual(expect.arrayContaining(['ice-elsewhere', 'turn-offered']));
    expect(JSON.stringify(report)).not.toMatch(/secreto|1700000000/);
  });

  it('reports unseen STUN and TURN servers where the server does not answer that query', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stock = stockXmpp();
    class Unanswering extends EventTarget {
      readyState = 1;
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(new Event('open')));
      }
      send(stanza: string) {
        if (stanza.includes('id="services"')) return;
        const data = stock(stanza);
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
      }
      close() {
        this.readyState = 3;
      }
    }
    const fetch = () => Promise.resolve(new Response(config));
    const checking = checkInstance('https://meet.example', {
      fetch,
      webSocket: Unanswering as never,
    });
    await vi.advanceTimersByTimeAsync(3_000);
    const report = await checking;
    expect(report.protections.lobby).toBe('offered');
    expect(report.findings).toContain('turn-unseen');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('checks a simulator without a port, without a WebSocket when it is off', async () => {
    await using simulator = await startJitsiSimulator({ port: false });
    const { fetch, url } = simulator;
    const report = await checkInstance(url, { fetch, webSocket: false });
    expect(report).toMatchObject({
      isReachable: true,
      domain: 'meet.jitsi',
      endpoints: { config: 'ok', externalApi: 'ok', httpBind: 'ok', webSocket: 'not-checked' },
    });
    expect(report.findings).toContain('web-socket-not-tried');
    expect(simulator.requests).toContain('/config.js');
  });

  it('tries no WebSocket where the runtime has none, and reports it', async () => {
    const original = globalThis.WebSocket;
    vi.stubGlobal('WebSocket', undefined);
    try {
      const { report, requests } = await check({ config, xmpp: stockXmpp() });
      expect(report.endpoints.webSocket).toBe('not-checked');
      expect(report.protections.tokens).toBe('unknown');
      expect(report.opensRooms).toBe('unknown');
      expect(report.findings).toContain('web-socket-not-tried');
      expect(report.findings).not.toContain('no-web-socket');
      expect(requests.join()).not.toContain('xmpp-websocket');
    } finally {
      vi.unstubAllGlobals();
    }
    expect(globalThis.WebSocket).toBe(original);
  });

  it('sees that there is no lobby', async () => {
    const { report } = await check({ config, xmpp: stockXmpp({ features: ['polls'] }) });
    expect(report.protections).toMatchObject({ lobby: 'absent', moderation: 'absent' });
    expect(report.findings).toContain('no-lobby');
  });

  it('warns of a server that exposes who is in a room, by asking about none that exists', async () => {
    const { report, requests } = await check({
      config,
      answers: {
        '/room': (_, response) => {
          response.setHeader('content-type', 'application/json');
          response.end('[{"display_name":"Ana","email":"ana@example.org"}]');
        },
        '/room-size': (_, response) => void response.writeHead(403).end(),
      },
    });
    expect(report.leaks).toEqual({ room: 'open', roomSize: 'guarded' });
    expect(report.findings[0]).toBe('room-leak');
    expect(report.findings).toContain('no-web-socket');
    expect(requests.find((path) => path.startsWith('/room?'))).toMatch(
      /room=[\da-f-]{36}&domain=meet\.example$/,
    );
    expect(JSON.stringify(report)).not.toContain('Ana');
  });

  it('warns of one that looks for the room before it asks for a token, as Jitsi’s own module does', async () => {
    const module = (request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(request.url?.includes('?') ? 404 : 400).end();
    const gone = (_: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(404).end();
    const { report } = await check({ config, answers: { '/room': module, '/room-size': gone } });
    expect(report.leaks).toEqual({ room: 'open', roomSize: 'absent' });
    expect(report.findings).toContain('room-leak');
    expect(report.findings).not.toContain('room-size-leak');
  });

  it.each([
    ['the page of the app', undefined],
    [
      'a 404 of its own',
      (response: ServerResponse) => void response.writeHead(404).end('<h1>nginx</h1>'),
    ],
  ])(
    'warns of one that leads only queries to the module, and answers others with %s',
    async (_title, own) => {
      const answer = (request: IncomingMessage, response: ServerResponse) => {
        if (request.url?.includes('?')) response.writeHead(404).end('<h1>Prosody</h1>');
        else if (own) own(response);
        else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      };
      const { report } = await check({ config, answers: { '/room': answer } });
      expect(report.leaks.room).toBe('open');
    },
  );

  it('reports no leak of a server that answers 404 to every unknown path', async () => {
    const gone = (request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(404).end(`no ${request.url}`);
    const { report } = await check({ config, answers: { '/room': gone }, otherwise: gone });
    expect(report.leaks.room).toBe('absent');
  });

  it.each([
    ['a Jitsi server', config, 'hola', 'unclear'],
    ['another web site', undefined, '{"error":"no such path"}', 'open'],
  ])('reports no leak of %s that answers every request', async (_title, script, body, leak) => {
    const any = (_: unknown, response: { end(text: string): unknown }) => void response.end(body);
    const { report } = await check({
      ...(script !== undefined && { config: script }),
      answers: {
        '/room': any,
        '/room-size': any,
        ...(script === undefined && { '/config.js': any, '/external_api.js': any }),
      },
    });
    expect(report.leaks).toEqual({ room: leak, roomSize: leak });
    expect(report.findings.filter((finding) => finding.endsWith('leak'))).toEqual([]);
  });

  it('measures the clock', async () => {
    for (const dateShiftSeconds of [30, -30]) {
      const { report } = await check({ config, dateShiftSeconds });
      expect(Math.abs((report.clockAheadSeconds ?? 0) - dateShiftSeconds)).toBeLessThan(3);
      expect(report.findings).toContain('clock-off');
    }
  });

  it('reports another web site as no call server', async () => {
    const html = (_: unknown, response: { end(text: string): unknown }) =>
      void response.end('<!doctype html>hola');
    const { report } = await check({ answers: { '/config.js': html, '/external_api.js': html } });
    expect(report.endpoints).toMatchObject({ config: 'not-jitsi', externalApi: 'not-jitsi' });
    expect(report.findings).toContain('not-jitsi');
  });

  it('follows no redirect, and no WebSocket to another host', async () => {
    const moved = await check({
      answers: {
        '/config.js': (_, response) =>
          void response.writeHead(301, { location: 'https://other.example/' }).end(),
      },
    });
    expect(moved.report.endpoints.config).toBe('redirected');
    expect(moved.report.findings[0]).toBe('redirected');
    const elsewhere = await check({
      config: config.replace("'/xmpp-websocket'", "'wss://other.example/x'"),
    });
    expect(elsewhere.report.endpoints.webSocket).toBe('elsewhere');
    expect(elsewhere.report.findings).toContain('web-socket-elsewhere');
  });

  it('reads no more than a million characters of a huge file', async () => {
    const huge = (
      _: unknown,
      response: { write(text: string): unknown; on(name: 'drain', go: () => void): unknown },
    ) => {
      const more = () => void response.write(`var config = { a: 1 }; /*${'x'.repeat(500_000)}*/`);
      response.on('drain', more);
      more();
    };
    const { report } = await check({ answers: { '/config.js': huge } });
    expect(report.endpoints.config).toBe('ok');
  });

  it('reports a server that is unreachable', async () => {
    const url = await (async () => {
      await using gone = await fakeInstance({});
      return gone.url;
    })();
    const report = await checkInstance(url);
    expect(report).toMatchObject({ isReachable: false, findings: ['unreachable'] });
  });

  it('waits for a silent server no longer than timeoutMs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const checking = checkInstance('https://meet.example', {
      fetch: () => new Promise(() => {}),
      timeoutMs: 8_000,
    });
    await vi.advanceTimersByTimeAsync(7_999);
    expect(await Promise.race([checking, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect((await checking).findings).toEqual(['timed-out']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits no longer for a silent WebSocket, or a body that never ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    class Silent extends EventTarget {
      readyState = 0;
      close() {}
    }
    const endless = () => new ReadableStream({ pull: () => new Promise(() => {}) });
    const fetch = (url: string | URL | Request) => {
      const isConfig = new URL(url as URL).pathname === '/config.js';
      return Promise.resolve(new Response(isConfig ? config : endless()));
    };
    const checking = checkInstance('https://meet.example', { fetch, webSocket: Silent as never });
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await checking).endpoints).toEqual({
      config: 'ok',
      externalApi: 'timed-out',
      httpBind: 'timed-out',
      webSocket: 'timed-out',
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops when its signal aborts, and refuses what is not an address', async () => {
    const stop = new AbortController();
    const checking = checkInstance('https://meet.example', {
      fetch: () => new Promise(() => {}),
      signal: stop.signal,
    });
    stop.abort(new Error('enough'));
    await expect(checking).rejects.toThrow('enough');
    await expect(checkInstance('http://meet.example')).rejects.toMatchObject({
      code: 'insecure-instance',
    });
  });
});
