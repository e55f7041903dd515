import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Caller, logIn, upload } from '../../test/support/client.ts';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../index.ts';

let simulator: PeerTubeSimulator;
let root: Caller;
let nobody: Caller;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator();
  root = await logIn(simulator);
  nobody = anonymous(simulator);
});
afterEach(() => simulator.stop());

interface Page {
  readonly total: number;
  readonly data: Record<string, unknown>[];
}

describe('captions', () => {
  const put = (uuid: string, language: string, filename: string, type: string, text: string) => {
    const form = new FormData();
    form.set('captionfile', new File([text], filename, { type }));
    return root.call(`/api/v1/videos/${uuid}/captions/${language}`, { method: 'PUT', body: form });
  };

  it('are stored as WebVTT, whatever their format', async () => {
    const { uuid } = await upload(root);
    const srt = '1\n00:00:00,000 --> 00:00:02,000\nHola, mundo\n';
    expect((await put(uuid, 'es', 'c.srt', 'application/x-subrip', srt)).status).toBe(204);
    const { data } = await nobody.json<{ data: { captionPath: string; language: object }[] }>(
      `/api/v1/videos/${uuid}/captions`,
    );
    expect(data[0]?.language).toEqual({ id: 'es', label: 'Spanish (Spain)' });
    const text = await (await nobody.call(data[0]?.captionPath ?? '')).text();
    expect(text).toBe('WEBVTT FILE\r\n\r\n1\r\n00:00:00.000 --> 00:00:02.000\r\nHola, mundo\r\n');
  });

  it('are replaced, and can be deleted only once', async () => {
    const { uuid } = await upload(root);
    for (const text of ['WEBVTT\n\none', 'WEBVTT\n\ntwo'])
      await put(uuid, 'pt', 'c.vtt', 'text/vtt', text);
    expect((await nobody.json<Page>(`/api/v1/videos/${uuid}/captions`)).total).toBe(1);
    const remove = () => root.call(`/api/v1/videos/${uuid}/captions/pt`, { method: 'DELETE' });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  });

  it.each([
    ['nah', 'c.vtt', 'text/vtt'], // Nahuatl is in no list of the server
    ['es', 'c.jpg', 'image/jpeg'],
  ])('are rejected for %s and %s', async (language, filename, type) => {
    const { uuid } = await upload(root);
    expect((await put(uuid, language, filename, type, 'x')).status).toBe(400);
  });
});

describe('channels', () => {
  it('reserve their name, even after they are deleted', async () => {
    const create = () =>
      root.send('POST', '/api/v1/video-channels', { name: 'radio', displayName: 'Radio' });
    expect((await create()).status).toBe(200);
    expect((await create()).status).toBe(409);
    expect((await root.call('/api/v1/video-channels/radio', { method: 'DELETE' })).status).toBe(
      204,
    );
    expect((await create()).status).toBe(409);
  });

  it('cannot be deleted before `actorKeysDelayMs` has passed', async () => {
    let nowMs = 1e12;
    await using young = await startPeerTubeSimulator({
      actorKeysDelayMs: 6000,
      clock: { now: () => nowMs },
    });
    const caller = await logIn(young);
    await caller.send('POST', '/api/v1/video-channels', { name: 'radio', displayName: 'Radio' });
    const remove = () => caller.call('/api/v1/video-channels/radio', { method: 'DELETE' });
    expect((await remove()).status).toBe(500);
    nowMs += 6000;
    expect((await remove()).status).toBe(204);
  });

  it('cannot be deleted if it is the last one', async () => {
    const answer = await root.call('/api/v1/video-channels/root_channel', { method: 'DELETE' });
    expect(answer.status).toBe(409);
  });
});

describe('lives', () => {
  it('wait, stream, end, and become a replay', async () => {
    const made = await root.send('POST', '/api/v1/videos/live', {
      channelId: 1,
      name: 'En vivo',
      saveReplay: true,
      replaySettings: { privacy: 2 },
    });
    const { uuid } = ((await made.json()) as { video: { uuid: string } }).video;
    const at = `/api/v1/videos/live/${uuid}`;
    const state = async () =>
      (await root.json<{ state: { id: number } }>(`/api/v1/videos/${uuid}`)).state.id;
    expect(await root.json(at)).toMatchObject({ streamKey: expect.any(String) as string });
    expect(await nobody.json(at)).not.toHaveProperty('streamKey');
    expect(await state()).toBe(4);
    simulator.startStream(uuid);
    expect(await state()).toBe(1);
    expect((await nobody.json<Page>('/api/v1/videos?isLive=true')).total).toBe(1);
    expect((await root.send('PUT', `/api/v1/videos/${uuid}`, { privacy: 2 })).status).toBe(400);
    simulator.endStream(uuid);
    expect(await state()).toBe(5);
    simulator.publishReplay(uuid);
    expect((await root.call(at)).status).toBe(404);
    expect(await root.json(`/api/v1/videos/${uuid}`)).toMatchObject({
      isLive: false,
      privacy: { id: 2 },
    });
    expect(await root.json(`/api/v1/videos/${uuid}/live-session`)).toMatchObject({
      replayVideo: { uuid },
    });
  });

  it('wait again if they are permanent, with the replay as a separate video', async () => {
    const fields = { channelId: 1, name: 'Radio', permanentLive: true, saveReplay: true };
    const made = await root.send('POST', '/api/v1/videos/live', fields);
    const { uuid } = ((await made.json()) as { video: { uuid: string } }).video;
    simulator.startStream(uuid);
    simulator.endStream(uuid);
    simulator.publishReplay(uuid);
    expect(simulator.videos()).toMatchObject([
      { name: 'Radio', isLive: true, state: 4 },
      { name: expect.stringMatching(/^Radio - /), isLive: false, state: 1 },
    ]);
  });
});

describe('playlists', () => {
  it('accept a video twice, and can be reordered', async () => {
    const first = await upload(root, { name: 'Uno' });
    const second = await upload(root, { name: 'Dos' });
    const made = await root.send('POST', '/api/v1/video-playlists', {
      displayName: 'Lista',
      privacy: 1,
      videoChannelId: 1,
    });
    const { uuid } = ((await made.json()) as { videoPlaylist: { uuid: string } }).videoPlaylist;
    const at = `/api/v1/video-playlists/${uuid}/videos`;
    for (const videoId of [first.id, second.uuid, first.id])
      await root.send('POST', at, { videoId });
    const order = async () =>
      (await nobody.json<{ data: { video: { name: string } }[] }>(at)).data.map(
        ({ video }) => video.name,
      );
    expect(await order()).toEqual(['Uno', 'Dos', 'Uno']);
    const move = (startPosition: number, insertAfterPosition: number) =>
      root.send('POST', `${at}/reorder`, { startPosition, insertAfterPosition });
    expect((await move(2, 0)).status).toBe(204);
    expect(await order()).toEqual(['Dos', 'Uno', 'Uno']);
    expect((await move(50, 0)).status).toBe(400);
  });

  it('list a video that the viewer may not see without any of its data', async () => {
    const { id } = await upload(root, { name: 'Reunión', privacy: '3' });
    const body = { displayName: 'Lista', privacy: 1, videoChannelId: 1 };
    const made = await root.send('POST', '/api/v1/video-playlists', body);
    const { uuid } = ((await made.json()) as { videoPlaylist: { uuid: string } }).videoPlaylist;
    const at = `/api/v1/video-playlists/${uuid}/videos`;
    await root.send('POST', at, { videoId: id });
    const [mine, theirs] = [await root.json<Page>(at), await nobody.json<Page>(at)];
    expect(mine.data).toMatchObject([{ type: 0, video: { name: 'Reunión' } }]);
    expect(theirs.data).toMatchObject([{ type: 2, video: null }]);
    expect(JSON.stringify(theirs)).not.toContain('Reunión');
  });

  it('can be public only in a channel', async () => {
    const body = { displayName: 'Lista', privacy: 1 };
    expect((await root.send('POST', '/api/v1/video-playlists', body)).status).toBe(400);
  });
});

describe('imports', () => {
  it('download nothing, reject local addresses, and end with the given result', async () => {
    const begin = (targetUrl: string) =>
      root.send('POST', '/api/v1/videos/imports', { targetUrl, channelId: 1, name: 'Importado' });
    expect((await begin('http://127.0.0.1/a.mp4')).status).toBe(403);
    expect((await begin('nope')).status).toBe(400);
    const made = (await (await begin('https://elsewhere.example/a.mp4')).json()) as { id: number };
    expect(simulator.videos()).toMatchObject([{ name: 'Importado', state: 3, size: 0 }]);
    simulator.finishImport(made.id, { bytes: new Uint8Array(9) });
    expect(simulator.videos()).toMatchObject([{ state: 1, size: 9 }]);
    const { data } = await root.json<Page>('/api/v1/users/me/videos/imports');
    expect(data).toMatchObject([{ state: { id: 2, label: 'Success' } }]);
  });
});

describe('comments', () => {
  it('form threads, and remain as placeholders when deleted', async () => {
    const { uuid } = await upload(root);
    const at = `/api/v1/videos/${uuid}`;
    await root.send('POST', `${at}/comment-threads`, { text: 'Hola' });
    await root.send('POST', `${at}/comments/1`, { text: 'Sí' });
    await root.call(`${at}/comments/2`, { method: 'DELETE' });
    expect(await nobody.json(`${at}/comment-threads/1`)).toMatchObject({
      comment: { text: 'Hola', totalReplies: 0 },
      children: [{ comment: { text: '', isDeleted: true, account: null } }],
    });
  });

  it('on my videos fail without `sort`, as in 8.0.1', async () => {
    expect((await root.call('/api/v1/users/me/videos/comments')).status).toBe(500);
    expect((await root.call('/api/v1/users/me/videos/comments?sort=-createdAt')).status).toBe(200);
  });
});

describe('feeds', () => {
  it('are cached for fifteen minutes', async () => {
    let nowMs = 1e12;
    await using server = await startPeerTubeSimulator({ clock: { now: () => nowMs } });
    const items = async () => {
      const feed = await anonymous(server).json<{ items: { title: string }[] }>(
        '/feeds/videos.json',
      );
      return feed.items.map(({ title }) => title);
    };
    server.seed({ name: 'Uno' });
    expect(await items()).toEqual(['Uno']);
    server.seed({ name: 'Dos' });
    expect(await items()).toEqual(['Uno']);
    nowMs += 900_001;
    expect((await items()).toSorted()).toEqual(['Dos', 'Uno']);
  });

  it('are XML with all text escaped', async () => {
    simulator.seed({ name: 'Tú & <yo>' });
    const text = await (await nobody.call('/feeds/videos.xml')).text();
    expect(text).toContain('<title>Tú &amp; &lt;yo&gt;</title>');
    expect((await nobody.call('/feeds/videos.foo')).status).toBe(400);
  });
});

describe('oEmbed', () => {
  it('describes URLs of this server in JSON', async () => {
    const { shortUUID } = simulator.seed({ name: 'Asamblea' });
    const ask = (url: string, more = '') =>
      nobody.call(`/services/oembed?url=${encodeURIComponent(url)}${more}`);
    const known = `${simulator.url}/w/${shortUUID}`;
    expect(await (await ask(known)).json()).toMatchObject({
      title: 'Asamblea',
      html: expect.stringContaining(`${simulator.url}/videos/embed/${shortUUID}`) as string,
    });
    expect((await ask(known, '&format=xml')).status).toBe(501);
    expect((await ask('https://other.example/w/x')).status).toBe(400);
  });
});

describe('other endpoints', () => {
  it('return version, quota, channels and languages', async () => {
    await upload(root, {}, 4000);
    expect(await nobody.json('/api/v1/config')).toMatchObject({ serverVersion: '8.0.1' });
    expect(await root.json('/api/v1/users/me/video-quota-used')).toMatchObject({
      videoQuotaUsed: 4000,
    });
    expect(await root.json('/api/v1/users/me')).toMatchObject({
      videoChannels: [{ name: 'root_channel' }],
    });
    expect(await nobody.json('/api/v1/videos/languages')).toMatchObject({
      pt: 'Portuguese (Brazilian)',
      'pt-PT': 'Portuguese (Portugal)',
    });
    expect(await nobody.json('/api/v1/server/stats')).toMatchObject({ totalLocalVideos: 1 });
  });

  it('store ratings and subscriptions', async () => {
    const { uuid, id } = await upload(root);
    await root.send('PUT', `/api/v1/videos/${uuid}/rate`, { rating: 'like' });
    expect(await root.json(`/api/v1/users/me/videos/${id}/rating`)).toEqual({
      videoId: id,
      rating: 'like',
    });
    const uri = `root_channel@127.0.0.1:${simulator.port}`;
    await root.send('POST', '/api/v1/users/me/subscriptions', { uri });
    expect(await root.json(`/api/v1/users/me/subscriptions/exist?uris=${uri}`)).toEqual({
      [uri]: true,
    });
    expect((await root.json<Page>('/api/v1/users/me/subscriptions/videos')).total).toBe(1);
  });

  it('rejects a seed for a channel that does not exist', () => {
    expect(() => simulator.seed({ name: 'x', channel: 'nope' })).toThrow(RangeError);
  });

  it('closes every connection when it stops', async () => {
    const server = await startPeerTubeSimulator();
    await (await fetch(`${server.url}/api/v1/ping`)).text(); // leaves a connection open
    await server.stop();
    await expect(fetch(`${server.url}/api/v1/ping`)).rejects.toThrow('fetch failed');
  });
});
