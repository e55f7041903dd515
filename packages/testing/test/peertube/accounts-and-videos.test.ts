// Where accounts, videos, playlists and imports of the simulator once differed from those of a real server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type PeerTubeSimulator,
  type PeerTubeSimulatorOptions,
  startPeerTubeSimulator,
} from '../../src/index.ts';
import { anonymous, type Caller, logIn, upload } from '../support/client.ts';

const VIDEOS = '/api/v1/videos';

let simulator: PeerTubeSimulator;
let root: Caller;
let nobody: Caller;
const begin = async (options: PeerTubeSimulatorOptions = {}): Promise<void> => {
  const users = [
    { username: 'root', password: 'another long password' },
    { username: 'alice', password: 'a long password' },
  ];
  simulator = await startPeerTubeSimulator({ users, ...options });
  root = await logIn(simulator);
  nobody = anonymous(simulator);
};
beforeEach(() => begin());
afterEach(() => simulator.stop());

describe('an account', () => {
  it('marks notifications as read', async () => {
    const at = '/api/v1/users/me/notifications';
    expect((await root.send('POST', `${at}/read-all`, undefined)).status).toBe(204);
    expect((await root.send('POST', `${at}/read`, { ids: [1] })).status).toBe(204);
    expect((await root.send('POST', `${at}/read`, { ids: [] })).status).toBe(400);
    expect((await nobody.call(`${at}/read-all`, { method: 'POST' })).status).toBe(401);
  });

  it('shows its ratings only to its owner', async () => {
    const [liked, disliked] = [await upload(root, { name: 'Uno' }), await upload(root)];
    await root.send('PUT', `${VIDEOS}/${liked.uuid}/rate`, { rating: 'like' });
    await root.send('PUT', `${VIDEOS}/${disliked.uuid}/rate`, { rating: 'dislike' });
    const at = '/api/v1/accounts/root/ratings';
    expect(await root.json(at)).toMatchObject({
      total: 2,
      data: [{ rating: 'dislike' }, { rating: 'like', video: { name: 'Uno' } }],
    });
    expect(await root.json(`${at}?rating=like`)).toMatchObject({ total: 1 });
    expect((await root.call(`${at}?rating=nada`)).status).toBe(400);
    expect((await nobody.call(at)).status).toBe(401);
    expect((await (await logIn(simulator, 1)).call(at)).status).toBe(403);
  });
});

describe('a video', () => {
  it('makes the server fail when a file token is requested without a log-in', async () => {
    const { uuid } = await upload(root);
    const token = (caller: Caller) => caller.call(`${VIDEOS}/${uuid}/token`, { method: 'POST' });
    expect((await token(root)).status).toBe(200);
    expect((await token(nobody)).status).toBe(500);
    await root.send('PUT', `${VIDEOS}/${uuid}`, { privacy: 3 });
    expect((await token(nobody)).status).toBe(401);
  });

  it('loses the chapters of its description with it, and keeps those that a user has set', async () => {
    const { uuid } = await upload(root, { description: '00:00 Inicio\n01:30 Preguntas' });
    const chapters = async () =>
      (await nobody.json<{ chapters: { title: string }[] }>(`${VIDEOS}/${uuid}/chapters`)).chapters;
    const describeAs = (description: string | null) =>
      root.send('PUT', `${VIDEOS}/${uuid}`, { description });
    await describeAs('00:00 Otro inicio');
    expect(await chapters()).toMatchObject([{ title: 'Otro inicio' }]);
    await root.send('PUT', `${VIDEOS}/${uuid}`, { name: 'Otro nombre' });
    expect(await chapters()).toHaveLength(1);
    await describeAs(null);
    expect(await chapters()).toEqual([]);
    const written = [{ timecode: 0, title: 'A mano' }];
    await root.send('PUT', `${VIDEOS}/${uuid}/chapters`, { chapters: written });
    await describeAs('00:00 De la descripción');
    expect(await chapters()).toEqual(written);
  });

  it('has no streaming playlist, nor captions in one, before it is transcoded', async () => {
    await simulator.stop();
    await begin({ transcoding: 'held' });
    const { uuid } = await upload(root);
    const body = new FormData();
    body.set('captionfile', new File(['WEBVTT\n'], 'c.vtt', { type: 'text/vtt' }));
    await root.call(`${VIDEOS}/${uuid}/captions/es`, { method: 'PUT', body });
    const readState = async () => {
      const { data } = await root.json<{ data: { m3u8Url: string | null }[] }>(
        `${VIDEOS}/${uuid}/captions`,
      );
      const video = await root.json<{ streamingPlaylists: unknown[] }>(`${VIDEOS}/${uuid}`);
      return [data[0]?.m3u8Url, video.streamingPlaylists.length];
    };
    expect(await readState()).toEqual([null, 0]);
    simulator.finishTranscoding();
    expect(await readState()).toEqual([expect.stringContaining('/streaming-playlists/hls/'), 1]);
  });

  it('is rejected by the legacy upload if it is password-protected and has no passwords', async () => {
    const send = (password?: string) => {
      const body = new FormData();
      for (const [name, value] of [
        ['channelId', '1'],
        ['name', 'Charla'],
        ['privacy', '5'],
      ] as const)
        body.set(name, value);
      if (password !== undefined) body.set('videoPasswords[0]', password);
      body.set('videofile', new File(['x'], 'a.mp4', { type: 'video/mp4' }));
      return root.call(`${VIDEOS}/upload`, { method: 'POST', body });
    };
    expect((await send()).status).toBe(400);
    expect((await send('sésamo')).status).toBe(200);
  });
});

it('requires a log-in for a private playlist, in a problem without a code', async () => {
  const made = await root.send('POST', '/api/v1/video-playlists', { displayName: 'Lista' });
  const { uuid } = ((await made.json()) as { videoPlaylist: { uuid: string } }).videoPlaylist;
  const answer = await nobody.call(`/api/v1/video-playlists/${uuid}`);
  const problem = (await answer.json()) as object;
  expect([answer.status, problem]).toMatchObject([401, { title: 'Unauthorized' }]);
  expect(problem).not.toHaveProperty('code');
  expect((await (await logIn(simulator, 1)).call(`/api/v1/video-playlists/${uuid}`)).status).toBe(
    403,
  );
});

it('reports a wrong current password with a code and no title', async () => {
  const answer = await root.send('PUT', '/api/v1/users/me', {
    password: 'una contraseña nueva',
    currentPassword: 'otra',
  });
  const problem = (await answer.json()) as object;
  expect([answer.status, problem]).toMatchObject([401, { code: 'current_password_is_invalid' }]);
  expect(problem).not.toHaveProperty('title');
});

describe('an import', () => {
  const begin = (caller: Caller, fields: Record<string, unknown>) =>
    caller.send('POST', `${VIDEOS}/imports`, { channelId: 1, name: 'Importado', ...fields });
  const magnetUri = 'magnet:?xt=urn:btih:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&dn=x';

  it('is rejected for a torrent, unless the server is configured to accept them', async () => {
    expect((await begin(root, { magnetUri })).status).toBe(409);
    expect(await nobody.json('/api/v1/config')).toMatchObject({
      import: { videos: { http: { enabled: true }, torrent: { enabled: false } } },
    });
    await using willing = await startPeerTubeSimulator({ torrentImports: true });
    expect((await begin(await logIn(willing), { magnetUri })).status).toBe(200);
  });

  it('makes the server fail for a host that does not exist', async () => {
    expect((await begin(root, { targetUrl: 'https://nadie.invalid/a.mp4' })).status).toBe(500);
  });

  it('is rejected if it is password-protected and has no passwords', async () => {
    const targetUrl = 'https://otro.example/a.mp4';
    expect((await begin(root, { targetUrl, privacy: 5 })).status).toBe(400);
  });
});
