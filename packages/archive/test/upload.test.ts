import { sendChunkByHttp } from '@comunal/http/node';
import { createBlobSource } from '@comunal/http/upload';
import { sampleMedia } from '@comunal/testing';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readUploadState, type ArchiveUploadState } from '../src/node/index.ts';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const MiB = 2 ** 20;
const id = 'colectiva-charla';
const permit = permitFor(id);
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
const small = sampleMedia({ size: 5_000 });
const large = sampleMedia({ size: 17 * MiB + 5, seed: 2 });
const inParts = { permit, item, wholeBytes: MiB, partBytes: 5 * MiB };
const source = (bytes = small, name = 'charla.mp4') => createBlobSource(new Blob([bytes]), name);

it('does not mistake an error with status 200 for a success', async () => {
  const body = '<Error><Code>InternalError</Code><Message>Please try again.</Message></Error>';
  let refusals = 2;
  await using server = await writing(
    {},
    {
      sendChunk: async (request) =>
        request.method === 'POST' && !request.url.includes('uploads') && refusals-- > 0
          ? { status: 200, headers: {}, body }
          : sendChunkByHttp(request),
    },
  );
  const done = await server.archive.upload(id, source(large), inParts);
  expect([done.isVerified, refusals]).toEqual([true, -1]);
});

it('gives up after the number of attempts set for the client or the upload', async () => {
  const body = '<Error><Code>InternalError</Code><Message>Please try again.</Message></Error>';
  let sent = 0;
  await using server = await writing(
    {},
    {
      resume: { attempts: 3 },
      sendChunk: async (request) => {
        if (request.method !== 'PUT') return sendChunkByHttp(request);
        sent++;
        return { status: 500, headers: {}, body };
      },
    },
  );
  const uploading = server.archive.upload(id, source(), { permit, item });
  await expect(uploading).rejects.toMatchObject({ code: 'unavailable' });
  expect(sent).toBe(3);
  const resume = { attempts: 1 };
  await expect(server.archive.upload(id, source(), { permit, item, resume })).rejects.toBeDefined();
  expect(sent).toBe(4);
});

it('retries an internal error of the server', async () => {
  const body = '<Error><Code>InternalError</Code><Message>Please try again.</Message></Error>';
  let failures = 2;
  await using server = await writing(
    {},
    {
      sendChunk: async (request) =>
        request.method === 'PUT' && failures-- > 0
          ? { status: 500, headers: {}, body }
          : sendChunkByHttp(request),
    },
  );
  await server.archive.upload(id, source(), { permit, item });
  expect(server.simulator.item(id)?.files.map((file) => file.md5)).toEqual([md5(small)]);
});

it('does not mistake an HTML page for a response of the server', async () => {
  await using server = await writing();
  server.simulator.faults.add({ when: { method: 'PUT' }, do: 'html', times: 99 });
  await expect(server.archive.upload(id, source(), { permit, item })).rejects.toMatchObject({
    code: 'unexpected-response',
  });
});

describe('a small file', () => {
  it('arrives in full, creates its item, and is verified', async () => {
    await using server = await writing();
    const done = await server.archive.upload(id, source(), { permit, item });
    expect(done).toEqual({
      identifier: id,
      name: 'charla.mp4',
      size: small.length,
      md5: md5(small),
      isNew: true,
      isVerified: true,
    });
    const stored = server.simulator.item(id);
    expect(stored?.files.map((file) => file.md5)).toEqual([md5(small)]);
    expect(stored?.metadata).toMatchObject({ title: 'Charla de prueba', mediatype: 'movies' });
    expect(stored).toMatchObject({ sizeHint: small.length, derives: 1 });
  });

  it('is sent in one request with its length, its checksum and the request for derivatives', async () => {
    await using server = await writing();
    await server.archive.upload(id, source(), { permit, item, derive: false });
    const put = server.simulator.requests.find(({ method }) => method === 'PUT');
    expect(put?.headers).toMatchObject({
      'content-length': String(small.length),
      'content-md5': createHash('md5').update(small).digest('base64'),
      'x-archive-queue-derive': '0',
      'x-archive-auto-make-bucket': '1',
    });
    expect(put?.headers['transfer-encoding']).toBeUndefined();
  });

  it('is not sent if the item already has it', async () => {
    await using server = await writing({
      seed: [{ identifier: id, files: { 'charla.mp4': small } }],
    });
    const done = await server.archive.upload(id, source(), { permit, item });
    expect(done).toMatchObject({ isNew: false, isVerified: true });
    expect(server.simulator.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('replaces another file only on request, and keeps the old version on request', async () => {
    await using server = await writing({
      seed: [{ identifier: id, files: { 'charla.mp4': 'old' } }],
    });
    const { archive, simulator } = server;
    await expect(archive.upload(id, source(), { permit })).rejects.toMatchObject({
      code: 'file-exists',
    });
    await archive.upload(id, source(), { permit, overwrite: true });
    expect(simulator.item(id)?.files.map(({ name }) => name)).toEqual([
      'charla.mp4',
      'history/files/charla.mp4.~1~',
    ]);
  });

  it('follows a redirect to a host of the Archive', async () => {
    await using server = await writing({ redirects: true });
    await server.archive.upload(id, source(), { permit, item });
    expect(server.simulator.item(id)?.files).toHaveLength(1);
    expect(server.simulator.requests.filter(({ status }) => status === 307)).toHaveLength(1);
  });

  it('is not verified while the item does not list it', async () => {
    await using server = await writing({ ingest: 'held' });
    const done = await server.archive.upload(id, source(), { permit, item });
    expect(done).toMatchObject({ isNew: true, isVerified: false });
    expect(server.clock.waitedMs).toBeGreaterThanOrEqual(600_000);
  });

  it('is sent again if it was corrupted in transit', async () => {
    await using server = await writing();
    server.simulator.faults.add({ when: { method: 'PUT' }, do: 'corrupt' });
    await server.archive.upload(id, source(), { permit, item });
    expect(server.simulator.item(id)?.files.map((file) => file.md5)).toEqual([md5(small)]);
  });

  it('reports another checksum in the final listing', async () => {
    await using server = await writing({ ingest: 'held' });
    const { archive, simulator } = server;
    const sent = archive.upload(id, source(), {
      permit,
      item,
      onProgress({ phase }) {
        if (phase === 'processing')
          simulator.seed({ identifier: id, files: { 'charla.mp4': 'something else' } });
      },
    });
    await expect(sent).rejects.toMatchObject({ code: 'wrong-checksum' });
  });
});

describe('a server that is too busy', () => {
  it('is asked whether it accepts uploads, and gets nothing before that', async () => {
    await using server = await writing();
    const { archive, simulator, clock } = server;
    simulator.faults.add({ when: { method: 'PUT' }, do: 'slow-down', checks: 3 });
    await archive.upload(id, source(), { permit, item });
    const asked = simulator.requests.filter(({ path }) => path.includes('check_limit=1'));
    expect(asked).toHaveLength(4);
    expect(simulator.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
    expect(clock.waitedMs).toBeGreaterThanOrEqual(90_000);
  });

  it('is eventually given up, with a code of its own', async () => {
    await using server = await writing();
    server.simulator.faults.add({ when: { method: 'PUT' }, do: 'slow-down', checks: 1_000 });
    await expect(server.archive.upload(id, source(), { permit, item })).rejects.toMatchObject({
      code: 'over-limit',
      status: 503,
    });
  });

  it('gets no retry after a suspicion of spam', async () => {
    await using server = await writing();
    server.simulator.faults.add({ when: { method: 'PUT' }, do: 'spam', times: 9 });
    const sent = server.archive.upload(id, source(), { permit, item });
    const thrown: unknown = await sent.catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'spam', status: 503 });
    expect((thrown as { shouldRetry(): boolean }).shouldRetry()).toBe(false);
    expect(String(thrown)).not.toContain('ana@');
    expect(server.simulator.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

describe('a large file', () => {
  it('is sent in parts, and completed byte for byte', async () => {
    await using server = await writing();
    const loaded: number[] = [];
    const done = await server.archive.upload(id, source(large), {
      ...inParts,
      onProgress: (progress) => void loaded.push(progress.loaded),
    });
    expect(done).toMatchObject({ md5: md5(large), isVerified: true });
    expect(server.simulator.item(id)?.files[0]?.md5).toBe(md5(large));
    expect(server.simulator.unfinishedUploads()).toEqual([]);
    expect(loaded.at(-1)).toBe(large.length);
  });

  it('sends again only an interrupted part, and no part of which only the response was lost', async () => {
    await using server = await writing();
    const { archive, simulator } = server;
    simulator.faults.add({ when: { path: /partNumber=2/ }, do: 'reset', afterBytes: MiB });
    simulator.faults.add({ when: { path: /partNumber=3/ }, do: 'lost-response' });
    await archive.upload(id, source(large), inParts);
    const parts = simulator.requests.flatMap(
      ({ path }) => /partNumber=(\d+)/.exec(path)?.[1] ?? [],
    );
    expect(parts).toEqual(['1', '2', '2', '3', '4']);
    expect(simulator.item(id)?.files[0]?.md5).toBe(md5(large));
  });

  it('creates one file when the response to its completion is lost', async () => {
    await using server = await writing();
    server.simulator.faults.add({ when: { method: 'POST', nth: 2 }, do: 'lost-response' });
    expect(await server.archive.upload(id, source(large), inParts)).toMatchObject({
      isVerified: true,
    });
    expect(server.simulator.item(id)?.files).toHaveLength(1);
  });

  it('resumes from a state, and without one too', async () => {
    for (const keepsState of [true, false]) {
      await using server = await writing();
      const { archive, simulator } = server;
      let state: ArchiveUploadState | undefined;
      const stop = new AbortController();
      const first = archive.upload(id, source(large), {
        ...inParts,
        signal: stop.signal,
        onState: (next) => void (state = next),
        onProgress: ({ loaded }) => void (loaded > 11 * MiB && stop.abort()),
      });
      await expect(first).rejects.toThrow('aborted');
      expect(JSON.stringify(state)).not.toContain('TESTSECRETKEY');
      const before = simulator.requests.length;
      const kept = readUploadState(JSON.parse(JSON.stringify(state)));
      await archive.upload(id, source(large), { ...inParts, ...(keepsState && { state: kept }) });
      const again = simulator.requests
        .slice(before)
        .filter(({ path }) => path.includes('partNumber'));
      expect(again.map(({ path }) => /partNumber=(\d)/.exec(path)?.[1])).toEqual(['3', '4']);
      expect(simulator.item(id)?.files.map((file) => file.md5)).toEqual([md5(large)]);
      expect(simulator.unfinishedUploads()).toEqual([]);
    }
  });

  it('starts over, once, when the server has lost it', async () => {
    await using server = await writing();
    const { archive, simulator } = server;
    let hasPurged = false;
    await archive.upload(id, source(large), {
      ...inParts,
      onProgress({ loaded }) {
        if (loaded > 6 * MiB && !hasPurged) {
          hasPurged = true;
          simulator.purgeUploads();
        }
      },
    });
    expect(simulator.item(id)?.files.map((file) => file.md5)).toEqual([md5(large)]);
  });

  it.each([
    ['of another file', { size: 1 }, 'file-changed'],
    ['of another item', { identifier: 'otra-cosa' }, 'unusable-state'],
    ['of other parts', { partBytes: 6 * MiB }, 'unusable-state'],
    ['that is none', { version: 2 }, 'unusable-state'],
  ])('does not resume from a state %s', async (_, changes, code) => {
    await using server = await writing();
    const state = {
      version: 1,
      server: `${server.simulator.addresses.s3Url}/`,
      identifier: id,
      name: 'charla.mp4',
      size: large.length,
      fingerprint: '',
      partBytes: 5 * MiB,
      uploadId: 'x',
      isCompleting: false,
      ...changes,
    } as ArchiveUploadState;
    await expect(
      server.archive.upload(id, source(large), { ...inParts, state }),
    ).rejects.toMatchObject({ code });
  });

  it('waits while it is paused', async () => {
    await using server = await writing();
    const phases = new Set<string>();
    const upload = server.archive.upload(id, source(large), {
      ...inParts,
      onProgress({ phase, loaded }) {
        if (phase === 'sending' && loaded > 6 * MiB && !phases.has('paused')) upload.pause();
        if (phase === 'paused') setImmediate(() => upload.resume());
        phases.add(phase);
      },
    });
    await upload;
    expect([...phases]).toContain('paused');
    expect(server.simulator.item(id)?.files[0]?.md5).toBe(md5(large));
  });
});

describe('invalid input is rejected before anything is sent', () => {
  it.each([
    ['an empty file', () => source(new Uint8Array(0)), {}, 'empty-file'],
    ['a name that leads elsewhere', () => source(small, '../charla.mp4'), {}, 'bad-request'],
    ['parts that are too small', () => source(), { partBytes: 1 }, 'bad-request'],
    [
      'a field with a bad name',
      () => source(),
      { item: { metadata: { Title: 'x' } } },
      'bad-request',
    ],
    ['an empty field', () => source(), { item: { metadata: { title: ' ' } } }, 'bad-request'],
    [
      'a text too long',
      () => source(),
      { item: { metadata: { description: 'x'.repeat(9_000) } } },
      'bad-request',
    ],
  ] as const)('%s', async (_, file, options, code) => {
    await using server = await writing();
    await expect(server.archive.upload(id, file(), { permit, ...options })).rejects.toMatchObject({
      code,
    });
    expect(server.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('a source that changes during the upload', async () => {
    await using server = await writing();
    const changing = {
      ...source(),
      check: () => Promise.reject(Object.assign(new Error('secret path'), { code: 'EBADF' })),
    };
    const thrown: unknown = await server.archive
      .upload(id, changing, { permit, item })
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'file-unreadable' });
    expect(String(thrown)).not.toContain('secret path');
  });
});
