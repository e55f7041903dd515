import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anonymous,
  requestToken,
  begin,
  type Caller,
  logIn,
} from '../../../test/support/client.ts';
import { type PeerTubeSimulator, sampleMedia, startPeerTubeSimulator } from '../../index.ts';
import { hashSha256 } from '../uploads/storage.ts';
import { FaultRegistry } from '../../faults/fault-registry.ts';
import { peerTubeFaultDefinitions } from './faults.ts';

const SIZE = 300_000;
const media = sampleMedia({ size: SIZE });
const VIDEOS = '/api/v1/videos';

let simulator: PeerTubeSimulator;
let root: Caller;
afterEach(() => simulator.stop());

describe.each([
  ['on a port', 0],
  ['without a port', false],
] as const)('%s', (_where, port) => {
  beforeEach(async () => {
    simulator = await startPeerTubeSimulator({ port, seed: [{ name: 'Asamblea' }] });
    root = await logIn(simulator);
  });

  describe('reset', () => {
    it('stores exactly the bytes before the reset', async () => {
      const { put } = await begin(root, { size: SIZE });
      simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 123_457 });
      await expect(put(0, media)).rejects.toThrow('fetch failed');
      expect(simulator.uploads()).toMatchObject([{ received: 123_457 }]);
      expect((await put('*', new Uint8Array())).headers.get('range')).toBe('bytes=0-123456');
      expect((await put(123_457, media.subarray(123_457))).status).toBe(200);
      expect(simulator.videos()[1]?.bytes).toEqual(media);
    });

    it('does not process the request without `afterBytes`', async () => {
      const { put } = await begin(root, { size: SIZE });
      simulator.faults.add({ when: { method: 'PUT' }, do: 'reset' });
      await expect(put(0, media.subarray(0, 10))).rejects.toThrow('fetch failed');
      expect(simulator.uploads()).toMatchObject([{ received: 0 }]);
    });

    it('resets instead of responding when the body is shorter', async () => {
      const { put } = await begin(root, { size: SIZE });
      simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 1000 });
      await expect(put(0, media.subarray(0, 10))).rejects.toThrow('fetch failed');
      expect(simulator.uploads()).toMatchObject([{ received: 10 }]);
    });
  });

  describe('a client that goes away', () => {
    it('leaves the bytes it has sent', async () => {
      const { put, location } = await begin(root, { size: SIZE });
      const abort = new AbortController();
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(media.subarray(0, 5000)),
      });
      const headers = { 'content-range': `bytes 0-${SIZE - 1}/${SIZE}` };
      // undici requires `duplex`, which is missing from the types of fetch.
      const init = { method: 'PUT', headers, body: stream, duplex: 'half', signal: abort.signal };
      const cut = root.call(location, init as RequestInit).catch(() => 'cut');
      await expect.poll(() => simulator.uploads()[0]?.received).toBe(5000);
      abort.abort();
      expect(await cut).toBe('cut');
      // Until the server notices, it responds that the upload is locked.
      const received = async () => (await put('*', new Uint8Array())).headers.get('range');
      await expect.poll(received).toBe('bytes=0-4999');
    });
  });

  describe('lost-response', () => {
    it('processes the request and never responds', async () => {
      const { put } = await begin(root, { size: SIZE });
      simulator.faults.add({ when: { method: 'PUT' }, do: 'lost-response' });
      await expect(put(0, media)).rejects.toThrow('fetch failed');
      expect(simulator.videos()).toHaveLength(2);
      expect((await put(0, media)).status).toBe(404); // a lost answer is ambiguous
    });
  });

  describe('responses instead of those of the server', () => {
    it('responds with 429 in plain text, as the server does', async () => {
      simulator.faults.add({ when: { path: /\/videos$/ }, do: 'rate-limit', retryAfterSeconds: 7 });
      const answer = await root.call(VIDEOS);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    });

    it.each([
      [undefined, null],
      [5, '5'],
    ])('responds with 503, with Retry-After only if it is set (%s)', async (seconds, expected) => {
      const more = seconds === undefined ? {} : { retryAfterSeconds: seconds };
      simulator.faults.add({ do: 'unavailable', ...more });
      const answer = await root.call(VIDEOS);
      expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
        503,
        expected,
        '',
      ]);
    });

    it('responds with HTML instead of JSON', async () => {
      simulator.faults.add({ do: 'html' });
      const answer = await root.call(VIDEOS);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).toContain('<!doctype html>');
    });

    it('responds with an error of ten megabytes', async () => {
      simulator.faults.add({ do: 'huge' });
      const answer = await root.call(VIDEOS);
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([500, 10_000_000]);
    });

    it('redirects endlessly', async () => {
      simulator.faults.add({ do: 'redirect-loop', times: Infinity });
      const once = await root.call(VIDEOS, { redirect: 'manual' });
      expect([once.status, once.headers.get('location')]).toEqual([302, VIDEOS]);
      await expect(root.call(VIDEOS)).rejects.toThrow('fetch failed');
    });
  });

  describe('truncate', () => {
    it('resets before the announced length is reached', async () => {
      simulator.faults.add({ do: 'truncate' });
      const answer = await root.call(VIDEOS);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow('terminated');
    });
  });

  describe('slow', () => {
    it('transfers a whole upload', async () => {
      const { put } = await begin(root, { size: SIZE });
      const remove = simulator.faults.add({
        when: { method: 'PUT' },
        do: 'slow',
        bytesPerSecond: 3_000_000,
      });
      expect((await put(0, media)).status).toBe(200);
      remove();
      expect(simulator.videos()[1]?.bytes).toEqual(media);
    });

    it('transfers a whole response', async () => {
      const whole = (await (await root.call(VIDEOS)).text()).length;
      simulator.faults.add({ do: 'slow', bytesPerSecond: whole * 5 });
      expect((await (await root.call(VIDEOS)).text()).length).toBe(whole);
    });
  });

  describe('clock-skew', () => {
    it('shifts the Date header and the expiry of tokens', async () => {
      const hour = 3_600_000;
      simulator.faults.add({ do: 'clock-skew', byMs: -48 * hour });
      const before = Date.now();
      const answer = await root.call('/api/v1/config');
      const dateMs = Date.parse(answer.headers.get('date') ?? '') + 48 * hour;
      expect(dateMs).toBeGreaterThan(before - 1000); // the header has whole seconds
      expect(dateMs).toBeLessThanOrEqual(Date.now());
      simulator.faults.clear();
      simulator.faults.add({
        when: { path: /token/ },
        do: 'clock-skew',
        byMs: -48 * hour,
        times: 2,
      });
      const login = { username: 'root', password: 'correct horse battery staple' };
      const granted = await requestToken(simulator, { grant_type: 'password', ...login });
      simulator.faults.clear();
      const { access_token } = (await granted.json()) as { access_token: string };
      const late = anonymous(simulator, { authorization: `Bearer ${access_token}` });
      expect((await late.call('/api/v1/users/me')).status).toBe(401);
    });
  });

  describe('which requests', () => {
    it('applies once, and only to requests that match', async () => {
      simulator.faults.add({
        when: { method: 'GET', path: /\/videos\?count=1$/ },
        do: 'unavailable',
      });
      expect((await root.call(VIDEOS)).status).toBe(200);
      expect((await root.call(`${VIDEOS}?count=1`)).status).toBe(503);
      expect((await root.call(`${VIDEOS}?count=1`)).status).toBe(200);
    });

    it('applies to the nth match', async () => {
      simulator.faults.add({ when: { path: /videos/, nth: 2 }, do: 'unavailable' });
      const statuses = [];
      for (let count = 0; count < 3; count += 1) statuses.push((await root.call(VIDEOS)).status);
      expect(statuses).toEqual([200, 503, 200]);
    });

    it('applies `times` times, and can be removed', async () => {
      const remove = simulator.faults.add({ do: 'unavailable', times: 3 });
      expect((await root.call(VIDEOS)).status).toBe(503);
      expect((await root.call(VIDEOS)).status).toBe(503);
      remove();
      expect((await root.call(VIDEOS)).status).toBe(200);
    });

    it('records every request, with and without a fault', async () => {
      simulator.faults.add({ do: 'reset' });
      await root.call(`${VIDEOS}?count=2`).catch(() => undefined);
      expect(simulator.requests.at(-1)).toMatchObject({
        method: 'GET',
        path: `${VIDEOS}?count=2`,
        status: undefined,
      });
    });
  });
});

it('rejects an unknown kind of fault, which would never apply', () => {
  const faults = new FaultRegistry(peerTubeFaultDefinitions);
  const add = (): unknown => faults.add({ do: 'rest' as 'reset' });
  expect(add).toThrow(/^There is no fault “rest”: use lost-response, .*reset, /);
  expect(faults.match('GET', '/api/v1/videos')).toEqual([]);
});

it.each([
  [
    { do: 'reset', afterByte: 5 },
    'The fault “reset” has no option “afterByte”: use do, when, times, afterBytes.',
  ],
  [
    { do: 'reset', when: { url: /x/ } },
    'The `when` of a fault has no option “url”: use method, path, nth.',
  ],
])('rejects an unknown option of a fault, which would be dropped: %j', (fault, message) => {
  const faults = new FaultRegistry(peerTubeFaultDefinitions);
  expect(() => faults.add(fault as { do: 'reset' })).toThrow(new TypeError(message));
  expect(faults.match('GET', '/api/v1/videos')).toEqual([]);
});

describe('randomFaults', () => {
  const draw = (seed: number): unknown[] => {
    const faults = new FaultRegistry(peerTubeFaultDefinitions);
    faults.randomFaults({ seed, probability: 0.5 });
    return Array.from({ length: 60 }, () =>
      faults.match('PUT', '/api/v1/videos/upload-resumable?upload_id=1'),
    );
  };

  it('repeats the same faults for the same seed, and others for another seed', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('applies about as often as its probability, in every kind', () => {
    const struck = draw(3).flat() as { do: string }[];
    expect(struck.length).toBeGreaterThan(15);
    expect(struck.length).toBeLessThan(45);
    const kinds = new Set(struck.map((fault) => fault.do));
    expect([...kinds].toSorted()).toEqual(['lost-response', 'rate-limit', 'reset', 'unavailable']);
  });

  it('lets a client that requests the offset complete its upload, in the same way each time', async () => {
    const runs = await Promise.all([resumingUpload(5), resumingUpload(5)]);
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.statuses.filter((status) => status !== 308).length).toBeGreaterThan(5);
    expect(runs[0]?.videos).toEqual([{ size: SIZE, whole: true }]);
  });

  it('does not affect requests other than uploads', () => {
    const faults = new FaultRegistry(peerTubeFaultDefinitions);
    faults.randomFaults({ seed: 1, probability: 1 });
    expect(faults.match('GET', VIDEOS)).toEqual([]);
  });
});

/** Uploads in small chunks and requests the offset after each, until the upload is gone. */
async function resumingUpload(seed: number) {
  await using server = await startPeerTubeSimulator({ storage: 'hash' });
  const caller = await logIn(server);
  const { put } = await begin(caller, { size: SIZE });
  server.faults.randomFaults({ seed, probability: 0.4 });
  let at = 0;
  for (let gone = false; !gone;) {
    await put(at, media.subarray(at, at + 10_000)).catch(() => undefined);
    const answer = await put('*', new Uint8Array()).catch(() => undefined);
    const range = answer?.headers.get('range');
    if (range) at = Number(/-(-?\d+)$/.exec(range)?.[1]) + 1;
    gone = answer?.status === 404;
  }
  const sha256 = hashSha256(media);
  return {
    statuses: server.requests.map(({ status }) => status),
    videos: server.videos().map((video) => ({ size: video.size, whole: video.sha256 === sha256 })),
  };
}
