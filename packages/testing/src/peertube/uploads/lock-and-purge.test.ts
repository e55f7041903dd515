import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, type Caller, initUpload, logIn } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, sampleMedia, startPeerTubeSimulator } from '../../index.ts';

const SIZE = 10_000;
const media = sampleMedia({ size: SIZE });
const NOTHING = new Uint8Array();
const MINUTE_MS = 60_000;

let now: number;
let simulator: PeerTubeSimulator;
let root: Caller;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 26);
  simulator = await startPeerTubeSimulator({ clock: { now: () => now } });
  root = await logIn(simulator);
});
afterEach(() => simulator.stop());

describe('a locked upload', () => {
  it('rejects every chunk and offset request for five minutes, with the error of the upload library', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media.subarray(0, 4000));
    simulator.faults.add({ when: { method: 'PUT' }, do: 'lock' });
    const refused = await put(4000, media.subarray(4000));
    expect([refused.status, await refused.json()]).toEqual([
      423,
      { error: { code: 'FileLocked', message: 'File locked' } },
    ]);
    now += 5 * MINUTE_MS - 1;
    expect((await put('*', NOTHING)).status).toBe(423);
    now += 1;
    expect((await put('*', NOTHING)).headers.get('range')).toBe('bytes=0-3999');
  });

  it('does not affect another upload', async () => {
    const [locked, free] = [await begin(root, { size: SIZE }), await begin(root, { size: SIZE })];
    simulator.faults.add({ when: { method: 'PUT' }, do: 'lock', lockMs: 1_000 });
    expect((await locked.put('*', NOTHING)).status).toBe(423);
    expect((await free.put(0, media)).status).toBe(200);
    now += 1_000;
    expect((await locked.put(0, media)).status).toBe(200);
  });

  it('is left by a half-open connection, with the bytes received', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.faults.add({ when: { method: 'PUT' }, do: 'half-open', afterBytes: 2_500 });
    await expect(put(0, media.subarray(0, 5_000))).rejects.toThrow('fetch failed');
    expect((await put('*', NOTHING)).status).toBe(423);
    now += 5 * MINUTE_MS;
    expect((await put('*', NOTHING)).headers.get('range')).toBe('bytes=0-2499');
    expect((await put(2_500, media.subarray(2_500))).status).toBe(200);
  });

  it('is unlocked as soon as its request has ended', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 1_000 });
    await expect(put(0, media)).rejects.toThrow('fetch failed');
    await expect
      .poll(async () => (await put('*', NOTHING)).headers.get('range'))
      .toBe('bytes=0-999');
  });
});

describe('a stale upload', () => {
  const isKept = async (put: (start: '*', bytes: Uint8Array) => Promise<Response>) =>
    (await put('*', NOTHING)).status === 308;

  it('is kept for one hour, and purged before two', async () => {
    const { put } = await begin(root, { size: SIZE });
    now += 59 * MINUTE_MS;
    expect(await isKept(put)).toBe(true);
    now += 2 * MINUTE_MS; // the hourly clean-up, which forgets what is older than the one before
    expect(await isKept(put)).toBe(true);
    now += 60 * MINUTE_MS;
    expect(await isKept(put)).toBe(false);
  });

  it('is kept alive by bytes, not by offset requests', async () => {
    const [fed, asked] = [await begin(root, { size: SIZE }), await begin(root, { size: SIZE })];
    for (let minutes = 0, byte = 0; minutes < 180; minutes += 20, byte++) {
      now += 20 * MINUTE_MS;
      await fed.put(byte, media.subarray(byte, byte + 1));
      await asked.put('*', NOTHING);
    }
    expect([await isKept(fed.put), await isKept(asked.put)]).toEqual([true, false]);
  });

  it('is purged by the fault `age`', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.faults.add({ do: 'age', byMs: 30 * MINUTE_MS });
    expect(await isKept(put)).toBe(true);
    simulator.faults.add({ do: 'age' });
    expect(await isKept(put)).toBe(false);
  });
});

describe('a restarted server', () => {
  it('has lost all uploads', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.faults.add({ when: { method: 'PUT' }, do: 'restart' });
    await expect(put(0, media)).rejects.toThrow('fetch failed');
    expect((await put('*', NOTHING)).status).toBe(404);
    expect(simulator.videos()).toEqual([]);
  });

  it('may restart in the middle of a chunk', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.faults.add({ when: { method: 'PUT' }, do: 'restart', afterBytes: 3_000 });
    await expect(put(0, media)).rejects.toThrow('fetch failed');
    expect(simulator.uploads()).toEqual([]);
  });

  it('keeps videos and sessions', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media);
    simulator.restart();
    // A keep-alive connection of fetch may be closed just as it is reused.
    const status = () =>
      root.call('/api/v1/users/me').then(
        (answer) => answer.status,
        () => 'cut',
      );
    await expect.poll(status).toBe(200);
    expect(simulator.videos()).toHaveLength(1);
  });
});

it('rejects a password-protected upload without passwords', async () => {
  const begun = (fields: Record<string, unknown>) => initUpload(root, { size: SIZE, fields });
  const refused = await begun({ privacy: 5 });
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { detail: 'Video passwords are missing.' },
  ]);
  expect((await begun({ privacy: 5, videoPasswords: ['sésamo'] })).status).toBe(201);
});

describe('the settings of a server', () => {
  const types = ['video/mp4', 'audio/mpeg', 'application/octet-stream', 'text/plain'];
  it.each([
    ['stock', [201, 201, 201, 415]],
    ['narrow', [201, 201, 415, 415]],
  ] as const)('%s: decide by the type that is told', async (settings, expected) => {
    await using server = await startPeerTubeSimulator({ settings });
    const caller = await logIn(server);
    const statuses = [];
    for (const type of types)
      statuses.push((await initUpload(caller, { size: 10, filename: 'lista.txt', type })).status);
    expect(statuses).toEqual(expected);
  });

  it.each([
    ['no ending', 'video'],
    ['an ending of a dot', 'video.'],
    ['an ending alone', '.mp4'],
    ['another ending', 'lista.txt'],
    ['over 255 characters', `${'a'.repeat(255)}.mp4`],
  ])('accept all bytes of a file whose name has %s, and then fail', async (_what, filename) => {
    const { put } = await begin(root, { size: SIZE, filename });
    const answer = await put(0, media);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringMatching(/extname|too long/),
    });
    expect(simulator.videos()).toEqual([]);
  });
});
