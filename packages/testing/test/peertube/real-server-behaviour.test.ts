// Where the simulator once differed from a real server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../src/index.ts';
import { anonymous, type Caller, initUpload, logIn, upload } from '../support/client.ts';

const VIDEOS = '/api/v1/videos';
const HISTORY = '/api/v1/users/me/history/videos';
interface Page {
  readonly total: number;
  readonly data: Record<string, unknown>[];
}

let simulator: PeerTubeSimulator;
let root: Caller;
let nobody: Caller;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator();
  root = await logIn(simulator);
  nobody = anonymous(simulator);
});
afterEach(() => simulator.stop());

const watch = (id: number, currentTime: number) =>
  root.send('POST', `${VIDEOS}/${id}/views`, { currentTime });
const names = async (caller: Caller, path: string): Promise<unknown[]> =>
  (await caller.json<Page>(path)).data.map(({ name }) => name);

describe('the watch history', () => {
  it('appears wherever the video does, only for that user', async () => {
    const { id, uuid } = await upload(root, { name: 'Vista' });
    await watch(id, 2);
    await watch(id, 4);
    const userHistory = { currentTime: 4 };
    expect(await root.json(`${VIDEOS}/${uuid}`)).toMatchObject({ userHistory });
    expect(await root.json(VIDEOS)).toMatchObject({ data: [{ userHistory }] });
    expect(await root.json('/api/v1/users/me/videos')).toMatchObject({ data: [{ userHistory }] });
    expect(await nobody.json(VIDEOS)).not.toMatchObject({ data: [{ userHistory }] });
  });

  it('is listed most recent first, and can be searched and cleared', async () => {
    const [first, second] = [
      await upload(root, { name: 'Primera' }),
      await upload(root, { name: 'Segunda' }),
    ];
    await watch(first.id, 1);
    await watch(second.id, 1);
    expect(await names(root, HISTORY)).toEqual(['Segunda', 'Primera']);
    expect(await names(root, `${HISTORY}?search=prim`)).toEqual(['Primera']);
    await root.call(`${HISTORY}/${second.id}`, { method: 'DELETE' });
    expect(await names(root, HISTORY)).toEqual(['Primera']);
    await root.send('POST', `${HISTORY}/remove`, {});
    expect(await names(root, HISTORY)).toEqual([]);
  });

  it('is not recorded for a user who has disabled it', async () => {
    const { id } = await upload(root);
    await root.send('PUT', '/api/v1/users/me', { videosHistoryEnabled: false });
    await watch(id, 1);
    expect(await names(root, HISTORY)).toEqual([]);
  });
});

describe('a playlist', () => {
  it('has no thumbnail until it has a video, then that of the first', async () => {
    const [first, second] = [await upload(root), await upload(root)];
    const lists = '/api/v1/video-playlists';
    const made = await root.send('POST', lists, { displayName: 'Lista' });
    const { videoPlaylist } = (await made.json()) as { videoPlaylist: { id: number } };
    const list = `${lists}/${videoPlaylist.id}`;
    const picture = async () => (await root.json(list))['thumbnailPath'];
    const add = async (videoId: number) => {
      const added = await root.send('POST', `${list}/videos`, { videoId });
      return ((await added.json()) as { videoPlaylistElement: { id: number } }).videoPlaylistElement
        .id;
    };
    expect(await picture()).toBeNull();
    const elements = [await add(first.id), await add(second.id)];
    const ofFirst = await picture();
    expect((await nobody.call(String(ofFirst))).status).toBe(200);
    const order = { startPosition: 2, insertAfterPosition: 0 };
    await root.send('POST', `${list}/videos/reorder`, order);
    expect(await picture()).not.toBe(ofFirst);
    for (const id of elements) await root.call(`${list}/videos/${id}`, { method: 'DELETE' });
    expect(await picture()).toBeNull();
  });
});

describe('a video', () => {
  it('is also found by the language of its captions', async () => {
    const { uuid } = await upload(root, { name: 'Con subtítulos', language: 'nah' });
    const body = new FormData();
    body.set('captionfile', new File(['WEBVTT\n'], 'a.vtt', { type: 'text/vtt' }));
    await root.call(`${VIDEOS}/${uuid}/captions/pt`, { method: 'PUT', body });
    expect(await names(nobody, `${VIDEOS}?languageOneOf=pt`)).toEqual(['Con subtítulos']);
    expect(await names(nobody, `${VIDEOS}?languageOneOf=es`)).toEqual([]);
  });

  it('accepts a language that the server does not know, and labels it so', async () => {
    const { uuid } = await upload(root, { language: 'xx' });
    const language = { id: 'xx', label: 'Unknown' };
    expect(await nobody.json(`${VIDEOS}/${uuid}`)).toMatchObject({ language });
  });

  it('keeps its automatic tags when its text has changed', async () => {
    const { uuid } = await upload(root, { name: 'Enlazada', description: 'https://otro.example' });
    const tagged = `${VIDEOS}?autoTagOneOf=external-link`;
    await root.send('PUT', `${VIDEOS}/${uuid}`, { description: null });
    expect(await names(root, tagged)).toEqual(['Enlazada']);
  });

  it('has its name trimmed before validation', async () => {
    const { uuid } = await upload(root, { name: '  Asamblea  ' });
    expect(await nobody.json(`${VIDEOS}/${uuid}`)).toMatchObject({ name: 'Asamblea' });
    expect((await initUpload(root, { size: 100, fields: { name: ' ab ' } })).status).toBe(400);
  });

  it.each([
    { language: '' },
    { language: 'más de diez' },
    { category: '' },
    { nsfw: null },
    { downloadEnabled: null },
    { privacy: null },
    { channelId: null },
    { tags: 'uno' },
    { scheduleUpdate: {} },
    { scheduleUpdate: { updateAt: 'pronto' } },
    { scheduleUpdate: { updateAt: '2999-01-01T10:00:00.000Z', privacy: 3 } },
    { videoPasswords: 'una' },
    { privacy: 5, videoPasswords: [] },
    { privacy: 5, videoPasswords: ['x'] },
    { privacy: 5, videoPasswords: ['una', 'una'] },
  ])('rejects an update with %j', async (fields) => {
    const { uuid } = await upload(root);
    expect((await root.send('PUT', `${VIDEOS}/${uuid}`, fields)).status).toBe(400);
  });

  it('treats any text but `false`, `0` and the empty one as true', async () => {
    const { uuid } = await upload(root);
    const set = (downloadEnabled: unknown) =>
      root.send('PUT', `${VIDEOS}/${uuid}`, { downloadEnabled });
    const enabled = async () => (await nobody.json(`${VIDEOS}/${uuid}`))['downloadEnabled'];
    for (const off of ['false', '0', 0, '']) {
      await set('nada');
      expect(await enabled()).toBe(true);
      await set(off);
      expect(await enabled()).toBe(false);
    }
  });

  it('rejects a GIF as a thumbnail, which an avatar may be', async () => {
    const { uuid } = await upload(root);
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const send = (method: string, path: string, field: string) => {
      const body = new FormData();
      body.set(field, new File([gif], 'a.gif', { type: 'image/gif' }));
      return root.call(path, { method, body });
    };
    expect((await send('PUT', `${VIDEOS}/${uuid}`, 'thumbnailfile')).status).toBe(400);
    const channel = '/api/v1/video-channels/root_channel';
    expect((await send('POST', `${channel}/avatar/pick`, 'avatarfile')).status).toBe(200);
  });
});

it('checks the current password of a user before the new one', async () => {
  const password = simulator.users[0]?.password;
  const change = (fields: object) => root.send('PUT', '/api/v1/users/me', fields);
  const short = { password: 'corta' };
  const detail = async (answer: Response) =>
    ((await answer.json()) as Page & { detail: string }).detail;
  expect(await detail(await change(short))).toBe('currentPassword parameter is missing');
  expect((await change({ ...short, currentPassword: 'no es' })).status).toBe(401);
  expect(await detail(await change({ ...short, currentPassword: password }))).toMatch(/password$/);
});
