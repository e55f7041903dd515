import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, type Caller, initUpload, logIn, upload } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, sampleMedia, startPeerTubeSimulator } from '../../index.ts';

const SIZE = 10_000;
const media = sampleMedia({ size: SIZE });
const sha256 = createHash('sha256').update(media).digest('hex');
const NOTHING = new Uint8Array();
const rangeOf = (answer: Response): [number, string | null] => [
  answer.status,
  answer.headers.get('range'),
];

let simulator: PeerTubeSimulator;
let root: Caller;
beforeEach(async () => {
  const alice = { username: 'alice', password: 'a long password', videoQuota: 5000 };
  const first = { username: 'root', password: 'another long password' };
  simulator = await startPeerTubeSimulator({ users: [first, alice] });
  root = await logIn(simulator);
});
afterEach(() => simulator.stop());

describe('beginning an upload', () => {
  it('responds with 201, a Location without a scheme, and no body', async () => {
    const answer = await initUpload(root, { size: SIZE });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toMatch(
      /^\/\/127\.0\.0\.1:\d+\/api\/v1\/videos\/upload-resumable\?upload_id=[\da-f-]{67}$/,
    );
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After,Location');
    expect(await answer.text()).toBe('');
  });

  it('begins another upload with every request', async () => {
    const [first, second] = [await begin(root, { size: SIZE }), await begin(root, { size: SIZE })];
    expect(first.location).not.toBe(second.location);
    expect(simulator.uploads()).toHaveLength(2);
  });

  it('includes the scheme behind a proxy that forwards it', async () => {
    const proxied = await root.call('/api/v1/videos/upload-resumable', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-upload-content-length': '10',
        'x-upload-content-type': 'video/mp4',
      },
      body: JSON.stringify({ filename: 'a.mp4', name: 'Charla', channelId: 1 }),
    });
    expect(proxied.headers.get('location')).toMatch(/^https:\/\//);
  });

  it.each([
    ['no name', { name: undefined }, 'name'],
    ['no channel', { channelId: undefined }, 'channelId'],
    ['no filename', { filename: undefined }, 'filename'],
    ['a privacy that is none', { privacy: 42 }, 'privacy'],
  ])('rejects %s with 400', async (_case, fields, param) => {
    const answer = await initUpload(root, { size: SIZE, fields });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ 'invalid-params': { [param]: { path: param } } });
  });

  it('rejects an unsupported media type with 415', async () => {
    const type = 'application/x-msdownload';
    expect((await initUpload(root, { size: SIZE, filename: 'a.exe', type })).status).toBe(415);
  });

  it('rejects a file over the quota with 413 and a code', async () => {
    const alice = await logIn(simulator, 1);
    const answer = await initUpload(alice, { size: SIZE, fields: { channelId: 2 } });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'quota_reached' });
  });

  it('rejects an oversized file with 413 and the error of the upload library', async () => {
    const answer = await initUpload(root, { size: 60e12 });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'RequestEntityTooLarge' } });
  });

  it('rejects a channel of another user with 403, and an unknown one with 404', async () => {
    const alice = await logIn(simulator, 1);
    expect((await initUpload(alice, { size: 10 })).status).toBe(403);
    expect((await initUpload(alice, { size: 10, fields: { channelId: 99 } })).status).toBe(404);
  });
});

describe('sending chunks', () => {
  it('responds with 308 and the range received, and with 200 and the video at the end', async () => {
    const { put } = await begin(root, { size: SIZE });
    const first = await put(0, media.subarray(0, 4000));
    expect(rangeOf(first)).toEqual([308, 'bytes=0-3999']);
    expect(first.headers.get('location')).toBeNull();
    const last = await put(4000, media.subarray(4000));
    expect(last.status).toBe(200);
    const { video } = (await last.json()) as { video: { uuid: string } };
    expect(simulator.videos()).toMatchObject([
      {
        uuid: video.uuid,
        name: 'Charla',
        channel: 'root_channel',
        owner: 'root',
        size: SIZE,
        sha256,
      },
    ]);
    expect(simulator.uploads()).toEqual([]);
  });

  it('accepts a whole file without Content-Range', async () => {
    const { location } = await begin(root, { size: SIZE });
    const headers = { 'content-type': 'application/octet-stream' };
    expect((await root.call(location, { method: 'PUT', headers, body: media })).status).toBe(200);
  });

  it('reports a new upload as 0--1, with or without a total', async () => {
    const { put } = await begin(root, { size: SIZE });
    expect(rangeOf(await put('*', NOTHING))).toEqual([308, 'bytes=0--1']);
    const unknown = { 'content-range': 'bytes */*' };
    expect(rangeOf(await put('*', NOTHING, unknown))).toEqual([308, 'bytes=0--1']);
  });

  it('accepts a gap, which leaves a hole in the file', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media.subarray(0, 1000));
    expect(rangeOf(await put(2000, media.subarray(2000, 3000)))).toEqual([308, 'bytes=0-2999']);
    expect((await put(3000, media.subarray(3000))).status).toBe(200);
    const [video] = simulator.videos();
    expect(video?.sha256).not.toBe(sha256);
    expect(video?.bytes?.subarray(1000, 2000)).toEqual(new Uint8Array(1000));
  });

  it('reports the end of an overlapping chunk, and the end of the file on request', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media.subarray(0, 5000));
    expect(rangeOf(await put(1000, media.subarray(1000, 2000)))).toEqual([308, 'bytes=0-1999']);
    expect(rangeOf(await put('*', NOTHING))).toEqual([308, 'bytes=0-4999']);
  });

  it('reports the actual range of a body shorter than its Content-Range', async () => {
    const { put } = await begin(root, { size: SIZE });
    const range = { 'content-range': `bytes 0-4999/${SIZE}` };
    expect(rangeOf(await put(0, media.subarray(0, 3000), range))).toEqual([308, 'bytes=0-2999']);
  });

  it('rejects a wrong total with 409 and keeps the bytes received', async () => {
    const { put } = await begin(root, { size: SIZE });
    const answer = await put(0, media.subarray(0, 100), { 'content-range': 'bytes 0-99/10001' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      error: { code: 'FileConflict', message: 'File conflict' },
    });
    expect(rangeOf(await put('*', NOTHING))).toEqual([308, 'bytes=0--1']);
  });

  it('rejects a chunk beyond the end of the file with 409', async () => {
    const { put } = await begin(root, { size: SIZE });
    expect((await put(SIZE - 10, media.subarray(0, 100))).status).toBe(409);
  });

  it.each([
    ['Digest', { digest: 'sha=AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
    ['Content-MD5', { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }],
  ])('rejects a wrong %s with 460 and stores nothing', async (_name, header) => {
    const { put } = await begin(root, { size: SIZE });
    const answer = await put(0, media.subarray(0, 100), header);
    expect(answer.status).toBe(460);
    expect(await answer.json()).toMatchObject({ error: { code: 'ChecksumMismatch' } });
    expect(rangeOf(await put('*', NOTHING))).toEqual([308, 'bytes=0--1']);
  });

  it('accepts a correct Digest', async () => {
    const { put } = await begin(root, { size: SIZE });
    const piece = media.subarray(0, 100);
    const digest = `sha-256=${createHash('sha256').update(piece).digest('base64')}`;
    expect(rangeOf(await put(0, piece, { digest }))).toEqual([308, 'bytes=0-99']);
  });

  it('silently stores nothing of a chunk with a JSON content type', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media.subarray(0, 100));
    const answer = await put(100, media.subarray(100, 200), { 'content-type': 'application/json' });
    expect(rangeOf(answer)).toEqual([308, 'bytes=0-99']);
  });
});

describe('the end of an upload', () => {
  it('responds to the last chunk again with 503 and Retry-After during processing', async () => {
    const { put } = await begin(root, { size: SIZE });
    const release = simulator.holdProcessing();
    const last = put(0, media);
    await expect.poll(() => simulator.uploads()[0]?.processing).toBe(true);
    const again = await put(0, media);
    expect([again.status, again.headers.get('retry-after')]).toEqual([503, '300']);
    release();
    expect((await last).status).toBe(200);
    expect(simulator.videos()).toHaveLength(1);
  });

  it('responds to the last chunk again with 404 after processing', async () => {
    const { put } = await begin(root, { size: SIZE });
    await put(0, media);
    const again = await put(0, media);
    expect(again.status).toBe(404);
    expect(await again.json()).toEqual({ error: { code: 'FileNotFound', message: 'Not found' } });
    expect(simulator.videos()).toHaveLength(1);
  });

  it('cancels with 204, twice, and responds to later chunks with 404', async () => {
    const { put, location } = await begin(root, { size: SIZE });
    await put(0, media.subarray(0, 100));
    for (const _time of [1, 2])
      expect((await root.call(location, { method: 'DELETE' })).status).toBe(204);
    expect((await put(100, media.subarray(100))).status).toBe(404);
  });

  it('responds with 404 after a purge', async () => {
    const { put } = await begin(root, { size: SIZE });
    simulator.purgeUploads();
    expect((await put('*', NOTHING)).status).toBe(404);
  });

  it('rejects an id that is of another user, malformed or missing with 403', async () => {
    const alice = await logIn(simulator, 1);
    const { location } = await begin(root, { size: SIZE });
    const bare = `${simulator.url}/api/v1/videos/upload-resumable`;
    const put = (caller: Caller, to: string) => caller.call(to, { method: 'PUT', body: media });
    for (const answer of [
      await put(alice, location),
      await put(root, `${bare}?upload_id=f00`),
      await put(root, bare),
    ]) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { code: 'Forbidden' } });
    }
  });

  it('rejects a file that is no video with 422, and deletes the upload', async () => {
    const { put } = await begin(root, { size: SIZE });
    const answer = await put(0, new Uint8Array(SIZE));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await put(0, new Uint8Array(SIZE))).status).toBe(404);
  });

  it('requires a token for every chunk', async () => {
    const { location } = await begin(root, { size: SIZE });
    expect((await fetch(location, { method: 'PUT', body: media })).status).toBe(401);
  });
});

describe('a new file for a video', () => {
  it('uses the same protocol, and returns the source', async () => {
    const { uuid } = await upload(root);
    const path = `/api/v1/videos/${uuid}/source/replace-resumable`;
    const { put, location } = await begin(root, { size: SIZE, filename: 'again.mp4', path });
    expect(location).toContain(path);
    expect(rangeOf(await put(0, media.subarray(0, 100)))).toEqual([308, 'bytes=0-99']);
    const answer = await put(100, media.subarray(100));
    expect(await answer.json()).toMatchObject({ inputFilename: 'again.mp4', size: SIZE });
    expect(simulator.videos()).toMatchObject([{ uuid, sha256, filename: 'again.mp4' }]);
  });

  it('can be disabled', async () => {
    await using strict = await startPeerTubeSimulator({ sourceReplacement: false });
    const caller = await logIn(strict);
    const { uuid } = await upload(caller);
    const path = `/api/v1/videos/${uuid}/source/replace-resumable`;
    expect((await initUpload(caller, { size: SIZE, path })).status).toBe(403);
  });
});
