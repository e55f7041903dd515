import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArchiveSimulator,
  type PeerTubeSimulator,
  startArchiveSimulator,
  startJitsiSimulator,
  startPeerTubeSimulator,
} from '../src/index.ts';
import { begin, logIn } from './support/client.ts';

const VIDEOS = '/api/v1/videos';

let simulator: PeerTubeSimulator;
let archive: ArchiveSimulator;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Asamblea' }] });
  const files = { 'charla.vtt': 'WEBVTT' };
  const seed = [{ identifier: 'charla-de-prueba', files }];
  archive = await startArchiveSimulator({ port: false, seed });
});
afterEach(() => Promise.all([simulator.stop(), archive.stop()]));

describe('a simulator without a port', () => {
  it('is reached by its own fetch, at an address outside any network', async () => {
    const answer = await simulator.fetch(`${simulator.url}${VIDEOS}`);
    expect([simulator.port, simulator.url]).toEqual([0, 'https://peertube.example']);
    expect([answer.status, answer.url, answer.redirected]).toEqual([
      200,
      `https://peertube.example${VIDEOS}`,
      false,
    ]);
    expect(await answer.json()).toMatchObject({ total: 1, data: [{ name: 'Asamblea' }] });
    expect(simulator.requests).toMatchObject([{ method: 'GET', path: VIDEOS, status: 200 }]);
  });

  it('responds alike over its port and through its fetch', async () => {
    // The headers contain the second in which a limit ends, so the clock is fixed.
    const began = Date.now();
    const options = { seed: [{ name: 'Asamblea' }], clock: { now: () => began } };
    await using both = await startPeerTubeSimulator(options);
    const address = `${both.url}${VIDEOS}`;
    const [first, second] = [await fetch(address), await both.fetch(address)];
    const plain = ({ headers }: Response) => {
      const network = new Set(['connection', 'keep-alive', 'date']);
      return [...headers].filter(([name]) => !network.has(name));
    };
    expect([second.status, plain(second)]).toEqual([first.status, plain(first)]);
    expect(await second.text()).toBe(await first.text());
    expect(both.requests).toHaveLength(2);
  });

  it('returns URLs that its fetch can reach', async () => {
    const init = await begin(await logIn(simulator), { size: 10 });
    expect(init.location).toMatch(/^https:\/\/peertube\.example\/api\/v1\/videos\/upload-/);
  });

  it('responds to HEAD without a body', async () => {
    const answer = await simulator.fetch(`${simulator.url}/api/v1/config`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
  });

  it.each(['https://elsewhere.example/', 'http://peertube.example/'])(
    'reaches nothing else, such as %s',
    async (address) => {
      const cause = { message: expect.stringContaining('is not this simulator') as string };
      await expect(simulator.fetch(address)).rejects.toMatchObject({
        name: 'TypeError',
        message: 'fetch failed',
        cause,
      });
    },
  );

  it('does not respond after it has stopped', async () => {
    await simulator.stop();
    await expect(simulator.fetch(simulator.url)).rejects.toThrow('fetch failed');
  });
});

describe('an abort', () => {
  it('is effective before anything is sent', async () => {
    const signal = AbortSignal.abort('cambié de idea');
    await expect(simulator.fetch(simulator.url, { signal })).rejects.toBe('cambié de idea');
    expect(simulator.requests).toEqual([]);
  });

  it('ends a request that waits for its response', async () => {
    const release = simulator.holdProcessing();
    const caller = await logIn(simulator);
    const { location } = await begin(caller, { size: 10 });
    const abort = new AbortController();
    const headers = { 'content-range': 'bytes 0-9/10' };
    const init = { method: 'PUT', headers, body: new Uint8Array(10), signal: abort.signal };
    const waiting = caller.call(location, init);
    await expect.poll(() => simulator.uploads()[0]?.processing).toBe(true);
    abort.abort('cambié de idea');
    await expect(waiting).rejects.toBe('cambié de idea');
    release();
  });

  it('ends a response in the middle of its body', async () => {
    simulator.faults.add({ do: 'slow', bytesPerSecond: 100 });
    const abort = new AbortController();
    const answer = await simulator.fetch(`${simulator.url}${VIDEOS}`, { signal: abort.signal });
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(10);
    abort.abort('cambié de idea');
    await expect(reader?.read()).rejects.toBe('cambié de idea');
  });
});

describe('a request body that fails', () => {
  it('fails the request, and leaves the bytes sent before', async () => {
    const { location } = await begin(await logIn(simulator), { size: 100 });
    const parts = [new Uint8Array(40)];
    const body = new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.error(new Error('el disco no responde'));
      },
    });
    const headers = { 'content-range': 'bytes 0-99/100' };
    // undici requires `duplex`, which is missing from the types of fetch.
    const init = { method: 'PUT', headers, body, duplex: 'half' };
    const cause = { message: 'el disco no responde' };
    const sent = (await logIn(simulator)).call(location, init);
    await expect(sent).rejects.toMatchObject({ message: 'fetch failed', cause });
    await expect.poll(() => simulator.uploads()).toMatchObject([{ received: 40, isLocked: false }]);
  });
});

describe('a fault', () => {
  it('resets an upload that the client continues, without waiting for the rest', async () => {
    const { location } = await begin(await logIn(simulator), { size: 100 });
    const parts = [new Uint8Array(40)];
    const body = new ReadableStream({
      async pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else await new Promise(() => {}); // nothing more, and no end
      },
    });
    const headers = { 'content-range': 'bytes 0-99/100' };
    // undici requires `duplex`, which is missing from the types of fetch.
    const init = { method: 'PUT', headers, body, duplex: 'half' };
    simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 30 });
    const sent = (await logIn(simulator)).call(location, init);
    await expect(sent).rejects.toThrow('fetch failed');
    await expect.poll(() => simulator.uploads()).toMatchObject([{ received: 30, isLocked: false }]);
  });

  it('ends a request with an endless body, on a restart', async () => {
    const { location } = await begin(await logIn(simulator), { size: 100 });
    const body = new ReadableStream({ pull: () => new Promise(() => {}) });
    const headers = { 'content-range': 'bytes 0-99/100' };
    const init = { method: 'PUT', headers, body, duplex: 'half' };
    const sent = (await logIn(simulator)).call(location, init);
    await expect.poll(() => simulator.uploads()[0]?.isLocked).toBe(true);
    const [upload] = simulator.uploads();
    simulator.restart();
    await expect(sent).rejects.toThrow('fetch failed');
    expect([upload?.isLocked, simulator.uploads()]).toEqual([true, []]);
  });

  it('sends half of a response before it truncates it', async () => {
    const whole = (await (await simulator.fetch(`${simulator.url}${VIDEOS}`)).text()).length;
    simulator.faults.add({ do: 'truncate' });
    const answer = await simulator.fetch(`${simulator.url}${VIDEOS}`);
    expect(answer.headers.get('content-length')).toBe(String(whole));
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(whole >> 1);
    const cause = { code: 'ECONNRESET' };
    await expect(reader?.read()).rejects.toMatchObject({ message: 'terminated', cause });
  });

  it('resets responses in progress, on a restart', async () => {
    simulator.faults.add({ when: { path: /videos/ }, do: 'slow', bytesPerSecond: 100 });
    const answer = await simulator.fetch(`${simulator.url}${VIDEOS}`);
    simulator.restart();
    await expect(answer.text()).rejects.toThrow('terminated');
    expect((await simulator.fetch(`${simulator.url}/api/v1/ping`)).status).toBe(200);
  });
});

describe('a redirect', () => {
  const name = '/download/charla-de-prueba/charla.vtt';

  it('is followed and reported', async () => {
    const answer = await archive.fetch(archive.url + name);
    expect([answer.redirected, answer.url]).toEqual([
      true,
      'https://archivo.example/node/charla-de-prueba/charla.vtt',
    ]);
    expect(await answer.text()).toBe('WEBVTT');
  });

  it('is returned with `manual`, and rejected with `error`', async () => {
    const answer = await archive.fetch(archive.url + name, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      'https://archivo.example/node/charla-de-prueba/charla.vtt',
    ]);
    const refused = archive.fetch(archive.url + name, { redirect: 'error' });
    await expect(refused).rejects.toThrow('fetch failed');
  });

  it('is followed with the same body, unless it is a stream', async () => {
    await using moving = await startArchiveSimulator({ port: false, redirects: true });
    const [{ accessKey, secretKey } = { accessKey: '', secretKey: '' }] = moving.accounts;
    const put = (body: BodyInit): Promise<Response> => {
      const authorization = `LOW ${accessKey}:${secretKey}`;
      const headers = { authorization, 'x-archive-auto-make-bucket': '1' };
      // undici requires `duplex`, which is missing from the types of fetch.
      const init = { method: 'PUT', headers, body, duplex: 'half' };
      return moving.fetch(`${moving.addresses.s3Url}/otra-charla/charla.vtt`, init);
    };
    expect((await put('WEBVTT')).status).toBe(200);
    expect(moving.item('otra-charla')?.files).toMatchObject([{ size: 6 }]);
    await expect(put(new Blob(['WEBVTT']).stream())).rejects.toThrow('fetch failed');
  });
});

describe('the length of a body', () => {
  const address = () => `${archive.addresses.s3Url}/charla-de-prueba/otra.vtt`;
  const headers = () => {
    const [{ accessKey, secretKey } = { accessKey: '', secretKey: '' }] = archive.accounts;
    return { authorization: `LOW ${accessKey}:${secretKey}` };
  };

  it.each([
    ['a text', 'ñandú'],
    ['bytes', new TextEncoder().encode('ñandú')],
    ['a blob', new Blob(['ñandú'])],
  ])('is sent for %s, with and without a Request', async (_what, body) => {
    const init = { method: 'PUT', headers: headers(), body };
    for (const answer of [
      await archive.fetch(address(), init),
      await archive.fetch(new Request(address(), init)),
    ]) {
      expect(answer.status).toBe(200);
      expect(archive.item('charla-de-prueba')?.files.at(-1)?.size).toBe(7);
    }
  });

  it('is not sent for a stream, which the Archive rejects', async () => {
    const body = new Blob(['a']).stream();
    const init = { method: 'PUT', headers: headers(), body, duplex: 'half' };
    expect((await archive.fetch(address(), init)).status).toBe(411);
  });
});

describe('a call server', () => {
  it('serves the same over HTTP as on a port', async () => {
    await using calls = await startJitsiSimulator({ port: false });
    expect([calls.port, calls.url]).toEqual([0, 'https://llamada.example']);
    await using listening = await startJitsiSimulator();
    for (const path of ['/config.js', '/colectiva/sala?x=1', '/nada.txt']) {
      const answer = await calls.fetch(calls.url + path);
      const second = await fetch(listening.url + path);
      const type = ({ headers }: Response) => headers.get('content-type');
      expect([answer.status, type(answer)]).toEqual([second.status, type(second)]);
      expect(await answer.text()).toBe(await second.text());
    }
    expect(calls.requests).toEqual(listening.requests);
    await calls.stop();
    await expect(calls.fetch(calls.url)).rejects.toThrow('fetch failed');
  });

  it('has rooms, and rejects waiting for a page', async () => {
    await using calls = await startJitsiSimulator({ port: false });
    const room = calls.room('asamblea');
    room.join('Zoe');
    expect(room.participants).toMatchObject([{ displayName: 'Zoe', hasPage: false }]);
    await expect(room.nextCommand('toggle-audio')).rejects.toThrow(
      'Start the simulator without `port: false`',
    );
  });
});
