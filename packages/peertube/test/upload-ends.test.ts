import { systemClock, type Clock, type SendChunk } from '@comunal/http';
import { sendChunkByHttp } from '@comunal/http/node';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import {
  createBlobSource,
  streamSource,
  type UploadPhase,
  type UploadSource,
} from '../src/index.ts';
import { toPeerTubeError } from '../src/peertube-error.ts';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 5);
const upload = (): UploadSource => createBlobSource(new Blob([bytes]), 'charla.mp4');
const chunks = { method: 'PUT', path: /upload-resumable/ };
const begins = ({ requests }: { requests: readonly { method: string; path: string }[] }): number =>
  requests.filter(({ method, path }) => method === 'POST' && path.includes('resumable')).length;

describe('a source whose closing fails', () => {
  const failing = { close: () => Promise.reject(new Error('close')) };

  it('does not fail an upload that succeeded', async () => {
    await using server = await signedIn();
    const { videos } = server.peertube;
    const made = { name: 'Charla', channelId: server.channelId };
    expect(await videos.upload({ ...upload(), ...failing }, made)).toHaveProperty('uuid');
  });

  it('does not hide the first failure', async () => {
    await using server = await signedIn();
    const chunk = (): Promise<never> => Promise.reject(new Error('EIO'));
    const uploading = server.peertube.videos.upload(
      { ...upload(), ...failing, chunk },
      { name: 'Charla', channelId: server.channelId },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('a stream that stalls', () => {
  const size = bytes.length;
  /** Gives its first bytes and then neither more nor an end; its own closing hangs as well. */
  const stalled = (upTo: number, onStall = (): void => {}): UploadSource =>
    streamSource(
      new ReadableStream({
        start: (controller) => controller.enqueue(bytes.slice(0, upTo)),
        pull: () => {
          onStall();
          return new Promise(() => {});
        },
        cancel: () => new Promise(() => {}),
      }),
      { name: 'charla.mp4', size },
    );

  it.each([1_000, size])('can be aborted after %i bytes', async (upTo) => {
    await using server = await signedIn();
    const controller = new AbortController();
    const uploading = server.peertube.videos.upload(
      stalled(upTo, () => controller.abort('enough')),
      { name: 'Charla', channelId: server.channelId },
      { signal: controller.signal },
    );
    await expect(uploading).rejects.toBe('enough');
  });

  it.each([1_000, size])('is reported as stalled after %i bytes', async (upTo) => {
    await using server = await signedIn();
    const uploading = server.peertube.videos.upload(
      stalled(upTo),
      { name: 'Charla', channelId: server.channelId },
      { stallTimeoutMs: 100 },
    );
    await expect(uploading).rejects.toMatchObject({
      code: 'stalled',
      detail: expect.stringContaining('source'),
    });
    expect(server.simulator.videos()).toEqual([]);
  });
});

it('needs the stream again when the server forgot its upload', async () => {
  await using server = await signedIn();
  const { simulator, peertube, channelId } = server;
  simulator.faults.add({ when: { ...chunks, nth: 2 }, do: 'reset', afterBytes: 100_000 });
  const long = seededBytes(12_000_000, 5);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(long.slice(at, (at += 64_000)));
      if (at >= long.length) controller.close();
    },
  });
  const uploading = peertube.videos.upload(
    streamSource(stream, { name: 'charla.mp4', size: long.length }),
    { name: 'Charla', channelId },
    { onProgress: ({ phase }) => void (phase === 'waiting' && simulator.purgeUploads()) },
  );
  await expect(uploading).rejects.toMatchObject({
    code: 'upload-gone',
    detail: expect.stringContaining('stream'),
  });
  expect(begins(simulator)).toBe(1);
});

describe('a pause', () => {
  it('ends a wait between two attempts', async () => {
    // Time stands still: no wait is ever over.
    const clock: Clock = { ...systemClock, after: () => () => {} };
    await using server = await signedIn({}, { clock });
    const { simulator, peertube, channelId } = server;
    simulator.faults.add({ when: chunks, do: 'unavailable', retryAfterSeconds: 60 });
    const phases: UploadPhase[] = [];
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase }) {
          if (phases.at(-1) !== phase) phases.push(phase);
          if (phase === 'waiting') queueMicrotask(() => uploading.pause());
          if (phase === 'paused') queueMicrotask(() => uploading.resume());
        },
      },
    );
    await uploading;
    expect(phases.slice(phases.indexOf('waiting'))).toEqual([
      'waiting',
      'paused',
      'sending',
      'processing',
      'done',
    ]);
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });

  it.each([
    ['beginning', 'starting', /./],
    ['looking for what came of it', 'processing', /me\/videos/],
  ] as const)('holds %s', async (_, at, held) => {
    await using server = await signedIn();
    const { simulator, peertube, channelId } = server;
    simulator.faults.add({ when: { ...chunks, nth: 2 }, do: 'lost-response' });
    const asked = (): number => simulator.requests.filter(({ path }) => held.test(path)).length;
    let before = 0;
    const phases: UploadPhase[] = [];
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase }) {
          if (phase === at && !phases.includes('paused')) {
            before = asked();
            uploading.pause();
          }
          phases.push(phase);
        },
      },
    );
    await expect.poll(() => phases).toContain('paused');
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    expect(asked()).toBe(before);
    expect(phases.at(-1)).toBe('paused');
    uploading.resume();
    const { id } = await uploading;
    expect(simulator.videos().map((video) => video.id)).toEqual([id]);
  });
});

describe('a server that processes an upload', () => {
  it.each([
    [120, 120_000],
    [86_400, 300_000],
  ])('is not polled for %i s, five minutes at most', async (retryAfterSeconds, waitMs) => {
    const clock = fastClock();
    await using server = await signedIn({}, { clock });
    const { simulator, peertube, channelId } = server;
    simulator.faults.add({ when: { ...chunks, nth: 2 }, do: 'reset', afterBytes: 1_000 });
    simulator.faults.add({ when: { ...chunks, nth: 3 }, do: 'unavailable', retryAfterSeconds });
    await peertube.videos.upload(upload(), { name: 'Charla', channelId });
    expect(clock.waitedMs).toBeGreaterThanOrEqual(waitMs);
    expect(clock.waitedMs).toBeLessThan(waitMs + 10_000);
  });
});

describe('an error of onProgress or onState', () => {
  const request = { method: '', path: '' };
  const thrown = toPeerTubeError({ code: 'network', request });

  it.each(['sending', 'starting', 'waiting', 'done'] as const)(
    'ends the upload as it is, at %s',
    async (at) => {
      await using server = await signedIn();
      const { simulator, peertube, channelId } = server;
      if (at === 'waiting') simulator.faults.add({ when: chunks, do: 'reset' });
      let calls = 0;
      const uploading = peertube.videos.upload(
        upload(),
        { name: 'Charla', channelId },
        {
          onProgress({ phase, loaded }) {
            if (phase !== at || (phase === 'sending' && loaded === 0)) return;
            calls++;
            throw thrown;
          },
        },
      );
      await expect(uploading).rejects.toBe(thrown);
      expect(calls).toBe(1);
    },
  );

  it('ends the upload when the state cannot be stored, and nothing is sent', async () => {
    await using server = await signedIn();
    const onState = vi.fn<() => Promise<never>>(() => Promise.reject(thrown));
    const uploading = server.peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId: server.channelId },
      { onState },
    );
    await expect(uploading).rejects.toBe(thrown);
    expect(onState).toHaveBeenCalledTimes(1);
    expect(server.simulator.requests.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

it('tells the sender how long a chunk should take, once the speed is known', async () => {
  const expectedDurations: (number | undefined)[] = [];
  const sendChunk: SendChunk = (request) => {
    expectedDurations.push(request.expectedMs);
    return sendChunkByHttp(request);
  };
  await using server = await signedIn({}, { sendChunk });
  await server.peertube.videos.upload(upload(), { name: 'Charla', channelId: server.channelId });
  expect(expectedDurations[0]).toBeUndefined();
  expect(expectedDurations.slice(1).every((ms = 0) => ms > 0 && ms <= 10_000)).toBe(true);
  expect(expectedDurations.length).toBeGreaterThan(1);
});
