import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createBlobSource,
  streamSource,
  type UploadPhase,
  type UploadSource,
  type PeerTubeUploadState,
} from '../src/index.ts';
import { openFile } from '@comunal/http/node';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 5);
const blob = new Blob([bytes], { type: 'video/mp4' });
const folder = mkdtempSync(join(tmpdir(), 'comunal-upload-'));
afterAll(() => rmSync(folder, { recursive: true }));

const upload = (name = 'Charla'): UploadSource => createBlobSource(blob, `${name}.mp4`);
const lastChunk = { method: 'PUT', path: /upload-resumable/ };
const begins = ({ requests }: { requests: readonly { method: string; path: string }[] }): number =>
  requests.filter(({ method, path }) => method === 'POST' && path.includes('resumable')).length;

describe('an upload', () => {
  it('is private by default', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    await peertube.videos.upload(upload(), { name: 'Una', channelId });
    await peertube.videos.upload(upload(), { name: 'Otra', channelId, privacy: 'public' });
    expect(simulator.videos().map(({ name, privacy }) => [name, privacy])).toEqual([
      ['Una', 3],
      ['Otra', 1],
    ]);
  });

  it('reports its progress from the beginning to the end', async () => {
    await using server = await signedIn();
    const phases: UploadPhase[] = [];
    let before = 0;
    await server.peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId: server.channelId },
      {
        onProgress({ phase, loaded, total }) {
          if (phases.at(-1) !== phase) phases.push(phase);
          expect(loaded).toBeGreaterThanOrEqual(before);
          expect(total).toBe(bytes.length);
          before = loaded;
        },
      },
    );
    expect(phases).toEqual(['starting', 'sending', 'processing', 'done']);
    expect(before).toBe(bytes.length);
  });

  it('finds its video when the last response got lost', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'lost-response' });
    const video = await peertube.videos.upload(upload(), { name: 'Charla', channelId });
    expect(simulator.videos().map(({ id, sha256 }) => [id, sha256])).toEqual([
      [video.id, sha256Of(bytes)],
    ]);
    expect(begins(simulator)).toBe(1);
  });

  it('ignores an older video of the same name', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId, user } = server;
    const older = simulator.seed({ name: 'Charla', channel: user.channel });
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'truncate' });
    const video = await peertube.videos.upload(upload(), { name: 'Charla', channelId });
    expect(video.id).toBeGreaterThan(older.id);
  });

  it('rejects when several videos may be the result', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId, user } = server;
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'lost-response' });
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onState: ({ isLastSent }) => {
          if (isLastSent) simulator.seed({ name: 'Charla', channel: user.channel });
        },
      },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'ambiguous-outcome' });
    expect(begins(simulator)).toBe(1);
  });

  it('waits while the server processes it, and does not start over', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    const letGo = simulator.holdProcessing();
    const phases = new Set<UploadPhase>();
    let asked = 0;
    const video = await peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        // As a proxy does that gives up before the server has finished.
        stallTimeoutMs: 100,
        onProgress({ phase }) {
          phases.add(phase);
          if (phase === 'processing' && ++asked === 3) letGo();
        },
      },
    );
    expect([...phases]).toContain('processing');
    expect(simulator.videos().map(({ id }) => id)).toEqual([video.id]);
  });

  it('gives up on a server that never finishes processing', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'reset', afterBytes: 1_000 });
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase }) {
          if (phase === 'waiting')
            simulator.faults.add({
              when: lastChunk,
              do: 'unavailable',
              retryAfterSeconds: 300,
              times: Infinity,
            });
        },
      },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('resumes after the connection breaks while the result is looked for, and at the beginning', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { method: 'GET', path: /me\/videos/ }, do: 'reset', times: 4 });
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'lost-response' });
    const { id } = await peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onState({ isLastSent }) {
          if (isLastSent)
            simulator.faults.add({ when: { path: /me\/videos/ }, do: 'unavailable', times: 5 });
        },
      },
    );
    expect(simulator.videos().map((video) => video.id)).toEqual([id]);
  });

  it('starts over when the server lost it before the last bytes were sent', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...lastChunk, nth: 1 }, do: 'reset', afterBytes: 100_000 });
    let isForgotten = false;
    await peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase }) {
          if (phase !== 'waiting' || isForgotten) return;
          isForgotten = true;
          simulator.purgeUploads();
        },
      },
    );
    expect(begins(simulator)).toBe(2);
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });

  it('starts over when the last bytes were sent and there is no video', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'reset', afterBytes: 100_000 });
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase }) {
          if (phase === 'waiting') simulator.purgeUploads();
        },
      },
    );
    const video = await uploading;
    expect(begins(simulator)).toBe(2);
    expect(simulator.videos().map(({ id, sha256 }) => [id, sha256])).toEqual([
      [video.id, sha256Of(bytes)],
    ]);
  });

  it('pauses, and resumes after the bytes that the server has', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    const phases: UploadPhase[] = [];
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase, loaded }) {
          phases.push(phase);
          if (phase === 'sending' && loaded > 0 && !phases.includes('paused')) uploading.pause();
          if (phase === 'paused') queueMicrotask(() => uploading.resume());
        },
      },
    );
    await uploading;
    expect(phases).toContain('paused');
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });

  it('stops with the reason of its signal, also while it is paused', async () => {
    await using server = await signedIn();
    const controller = new AbortController();
    const uploading = server.peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId: server.channelId },
      {
        signal: controller.signal,
        onProgress({ phase }) {
          if (phase === 'starting') uploading.pause();
          if (phase === 'paused') controller.abort('enough');
        },
      },
    );
    await expect(uploading).rejects.toBe('enough');
  });

  it('continues with new tokens when the old ones expire', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    let isExpired = false;
    await peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      {
        onProgress({ loaded }) {
          if (loaded < 1_000_000 || isExpired) return;
          isExpired = true;
          simulator.expireTokens();
        },
      },
    );
    expect(simulator.videos()).toHaveLength(1);
  });

  it('eventually gives up, keeping its state, when the server stays unreachable', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    let state: PeerTubeUploadState | undefined;
    simulator.faults.add({ when: lastChunk, do: 'reset', times: Infinity });
    const uploading = peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId },
      { onState: (next) => void (state = next) },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'network' });
    expect(state).toMatchObject({ isLastSent: false, size: bytes.length });
  });
});

describe('an upload that is begun again with its state', () => {
  const begun = async (
    server: Awaited<ReturnType<typeof signedIn>>,
  ): Promise<PeerTubeUploadState> => {
    let state: PeerTubeUploadState | undefined;
    const controller = new AbortController();
    const uploading = server.peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId: server.channelId },
      {
        signal: controller.signal,
        onState: (next) => void (state = next),
        onProgress: ({ loaded }) => void (loaded > 500_000 && controller.abort()),
      },
    );
    await uploading.catch(() => {});
    if (!state) throw new Error('There is no state.');
    return state;
  };

  it('resumes, from JSON', async () => {
    await using server = await signedIn();
    const state = JSON.parse(JSON.stringify(await begun(server))) as PeerTubeUploadState;
    await server.peertube.videos.upload(
      upload(),
      { name: 'Charla', channelId: server.channelId },
      { state },
    );
    expect(begins(server.simulator)).toBe(1);
    expect(server.simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });

  it('holds no secret', async () => {
    await using server = await signedIn();
    const state = JSON.stringify(await begun(server));
    expect(state).not.toContain(server.user.password);
    expect(state.toLowerCase()).not.toMatch(/token|bearer/);
  });

  it.each([
    [
      'another file',
      { source: createBlobSource(new Blob(['other']), 'Charla.mp4') },
      'file-changed',
    ],
    ['another name', { name: 'Otra' }, 'unusable-state'],
    ['something that is no state', { state: { version: 9 } }, 'unusable-state'],
  ])('refuses %s', async (_, change, code) => {
    await using server = await signedIn();
    const attempt = { source: upload(), name: 'Charla', state: await begun(server), ...change };
    const uploading = server.peertube.videos.upload(
      attempt.source,
      { name: attempt.name, channelId: server.channelId },
      { state: attempt.state as PeerTubeUploadState },
    );
    await expect(uploading).rejects.toMatchObject({ code });
    expect(server.simulator.videos()).toEqual([]);
  });

  it('is deleted on the server when it is cancelled, also twice', async () => {
    await using server = await signedIn();
    const state = await begun(server);
    expect(server.simulator.uploads()).toHaveLength(1);
    await server.peertube.videos.cancelUpload(state);
    await server.peertube.videos.cancelUpload(state);
    expect(server.simulator.uploads()).toEqual([]);
  });
});

describe('a file', () => {
  it.each([
    ['that is empty', () => createBlobSource(new Blob([]), 'vacio.mp4'), 'empty-file'],
    ['of a kind that is no video', () => createBlobSource(blob, 'lista.txt'), 'unsupported-file'],
    [
      'without a video in it',
      () => createBlobSource(new Blob(['nada de video']), 'nada.mp4'),
      'unreadable-video',
    ],
  ])('%s is refused', async (_, source, code) => {
    await using server = await signedIn();
    const uploading = server.peertube.videos.upload(source(), {
      name: 'Charla',
      channelId: server.channelId,
    });
    await expect(uploading).rejects.toMatchObject({ code });
    expect(server.simulator.videos()).toEqual([]);
  });

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['shrinks', (path: string) => truncateSync(path, 1_500_000)],
    ['is written over', (path: string) => writeFileSync(path, bytes.toReversed())],
  ])('creates no video from a file that %s while it is sent', async (_, change) => {
    await using server = await signedIn();
    const path = join(folder, 'cambia.mp4');
    writeFileSync(path, bytes);
    utimesSync(path, 1, 1);
    const uploading = server.peertube.videos.upload(
      await openFile(path),
      { name: 'Charla', channelId: server.channelId },
      { onState: () => change(path) },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'file-changed' });
    expect(server.simulator.videos()).toEqual([]);
  });

  it('reports a file that cannot be opened by the code of the system', async () => {
    await expect(openFile(join(folder, 'no-hay.mp4'))).rejects.toThrow(/ENOENT/);
    await expect(openFile(folder)).rejects.toThrow('It is not a file.');
  });

  it('ends the upload when the file cannot be read any more', async () => {
    await using server = await signedIn();
    const broken: UploadSource = {
      ...upload(),
      chunk: () => ({ size: 1000, readInto: () => Promise.reject(new Error('EIO')) }),
    };
    const uploading = server.peertube.videos.upload(broken, {
      name: 'Charla',
      channelId: server.channelId,
    });
    await expect(uploading).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('a stream', () => {
  const stream = (parts: readonly Uint8Array[] = [bytes]): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
  const size = bytes.length;

  it.each([1, 7, 1000])(
    'in %i chunks arrives in full despite a reset connection',
    async (pieces) => {
      await using server = await signedIn({ storage: 'hash' });
      const { simulator, peertube, channelId } = server;
      simulator.faults.add({ when: { ...lastChunk, nth: 2 }, do: 'reset', afterBytes: 300_000 });
      const each = Math.ceil(size / pieces);
      const parts = Array.from({ length: pieces }, (_, at) =>
        bytes.slice(at * each, (at + 1) * each),
      );
      const source = streamSource(stream(parts), { name: 'charla.mp4', size });
      await peertube.videos.upload(source, { name: 'Charla', channelId });
      expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
    },
  );

  it.each([
    ['shorter', size + 1],
    ['longer', size - 1],
  ])('creates no video when it is %s than its size says', async (_, size) => {
    await using server = await signedIn();
    const source = streamSource(stream(), { name: 'charla.mp4', size });
    const uploading = server.peertube.videos.upload(source, {
      name: 'Charla',
      channelId: server.channelId,
    });
    await expect(uploading).rejects.toMatchObject({ code: 'file-changed' });
    expect(server.simulator.videos()).toEqual([]);
  });
});
