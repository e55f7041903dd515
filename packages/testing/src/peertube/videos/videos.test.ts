import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, begin, type Caller, logIn, upload } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, sampleMedia, startPeerTubeSimulator } from '../../index.ts';

const VIDEOS = '/api/v1/videos';
interface Page {
  readonly total?: number | null;
  readonly data: Record<string, unknown>[];
}

let simulator: PeerTubeSimulator;
let root: Caller;
let nobody: Caller;
beforeEach(async () => {
  const alice = { username: 'alice', password: 'a long password' };
  const first = { username: 'root', password: 'another long password' };
  simulator = await startPeerTubeSimulator({ users: [first, alice] });
  root = await logIn(simulator);
  nobody = anonymous(simulator);
});
afterEach(() => simulator.stop());

const names = ({ data }: Page) => data.map(({ name }) => name);

describe('lists', () => {
  beforeEach(() => {
    for (let number = 1; number <= 20; number += 1) {
      const language = number % 2 === 0 ? 'es' : 'pt';
      simulator.seed({
        name: `Charla ${number}`,
        fields: { privacy: 1, language, tags: [`n${number}`] },
      });
    }
    simulator.seed({ name: 'Unlisted', fields: { privacy: 2 } });
    simulator.seed({ name: 'Sensitive', fields: { privacy: 1, nsfw: true } });
  });

  it('have fifteen public videos, newest first', async () => {
    const page = await nobody.json<Page>(VIDEOS);
    expect(page.total).toBe(20);
    expect(names(page)).toHaveLength(15);
    expect(names(page)[0]).toBe('Charla 20');
  });

  it('are paginated, without a total if `skipCount` is set', async () => {
    const page = await nobody.json<Page>(`${VIDEOS}?start=18&count=100&sort=name`);
    expect(names(page)).toHaveLength(2);
    expect(await nobody.json<Page>(`${VIDEOS}?skipCount=true&count=1`)).not.toHaveProperty('total');
    expect(await nobody.json<Page>(`${VIDEOS}?start=500`)).toEqual({ total: 20, data: [] });
  });

  it.each(['count=101', 'count=x', 'start=-1', 'sort=nope'])('reject %s', async (query) => {
    expect((await nobody.call(`${VIDEOS}?${query}`)).status).toBe(400);
  });

  it('are filtered', async () => {
    const total = async (query: string) => (await nobody.json<Page>(`${VIDEOS}?${query}`)).total;
    expect(await total('languageOneOf=pt')).toBe(10);
    expect(await total('languageOneOf=pt&languageOneOf=es')).toBe(20);
    expect(await total('tagsAllOf=N3')).toBe(1);
    expect(await total('tagsOneOf=n3&tagsOneOf=n4')).toBe(2);
    expect(await total('nsfw=both')).toBe(21);
    expect(await total('durationMin=6')).toBe(0);
    expect(await total('isLive=true')).toBe(0);
  });

  it('include videos that are not public for administrators on request', async () => {
    const query = `${VIDEOS}?include=1&privacyOneOf=2`;
    expect((await nobody.call(query)).status).toBe(401);
    expect(names(await root.json<Page>(query))).toEqual(['Unlisted']);
  });

  it('are available by channel, by account and for the owner', async () => {
    expect((await nobody.json<Page>('/api/v1/video-channels/root_channel/videos')).total).toBe(20);
    expect((await nobody.json<Page>('/api/v1/accounts/alice/videos')).total).toBe(0);
    const mine = '/api/v1/users/me/videos';
    expect((await root.json<Page>(mine)).total).toBe(22);
    expect((await root.json<Page>(`${mine}?channelNameOneOf=root_channel`)).total).toBe(22);
    expect((await root.json<Page>(`${mine}?channelNameOneOf=other`)).total).toBe(0);
  });

  it('are searched by word, on the whole server and in a channel', async () => {
    for (const list of [VIDEOS, '/api/v1/video-channels/root_channel/videos'])
      expect(names(await nobody.json<Page>(`${list}?search=charla%2012`))).toEqual(['Charla 12']);
  });

  it('are search results', async () => {
    const page = await nobody.json<Page>(
      '/api/v1/search/videos?search=charla%201&sort=-match&count=3',
    );
    expect(page.total).toBe(11);
    expect(names(page)[0]).toMatch(/^Charla 1$|^Charla \d$/);
    expect((await nobody.call('/api/v1/search/videos?startDate=yesterday')).status).toBe(400);
  });
});

describe('one video', () => {
  it('is found by numeric id, UUID and short UUID', async () => {
    const { id, uuid, shortUUID } = await upload(root, { description: 'Hola' });
    for (const name of [id, uuid, shortUUID]) {
      expect(await nobody.json(`${VIDEOS}/${name}`)).toMatchObject({ uuid, description: 'Hola' });
    }
    expect((await nobody.call(`${VIDEOS}/not-an-id`)).status).toBe(400);
    expect((await nobody.call(`${VIDEOS}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  });

  it('is not found by its numeric id if it is unlisted', async () => {
    const { id, uuid } = await upload(root, { privacy: 2 });
    expect((await nobody.call(`${VIDEOS}/${uuid}`)).status).toBe(200);
    expect((await nobody.call(`${VIDEOS}/${id}`)).status).toBe(401);
  });

  it('is visible only to its owner if it is private, and its file requires a token', async () => {
    const { uuid } = await upload(root, { privacy: 3 });
    const alice = await logIn(simulator, 1);
    expect((await nobody.call(`${VIDEOS}/${uuid}`)).status).toBe(401);
    expect((await alice.call(`${VIDEOS}/${uuid}`)).status).toBe(403);
    const video = await root.json<{ files: { fileUrl: string }[] }>(`${VIDEOS}/${uuid}`);
    const fileUrl = video.files[0]?.fileUrl ?? '';
    expect(fileUrl).toContain('/static/web-videos/private/');
    const made = await root.send('POST', `${VIDEOS}/${uuid}/token`, {});
    const { files } = (await made.json()) as { files: { token: string } };
    const statuses = [
      fileUrl,
      `${fileUrl}?videoFileToken=x`,
      `${fileUrl}?videoFileToken=${files.token}`,
    ];
    expect(await Promise.all(statuses.map(async (url) => (await fetch(url)).status))).toEqual([
      401, 403, 200,
    ]);
    expect((await alice.call(fileUrl)).status).toBe(403);
  });

  it('requires its password', async () => {
    const { uuid } = await upload(root);
    const put = (body: object) => root.send('PUT', `${VIDEOS}/${uuid}`, body);
    expect((await put({ privacy: 5 })).status).toBe(400);
    expect((await put({ privacy: 5, videoPasswords: ['sesame'] })).status).toBe(204);
    const get = async (password?: string) => {
      const headers = password === undefined ? {} : { 'x-peertube-video-password': password };
      const answer = await nobody.call(`${VIDEOS}/${uuid}`, { headers });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await get()).toEqual([401, 'video_requires_password']);
    expect(await get('x')).toEqual([403, 'incorrect_video_password']);
    expect(await get('sesame')).toEqual([200, undefined]);
  });

  it('can be updated and deleted only by its owner', async () => {
    const { uuid } = await upload(root, { tags: ['uno', 'dos'] });
    // In alphabetical order, whatever the order of the request.
    expect(await nobody.json(`${VIDEOS}/${uuid}`)).toMatchObject({ tags: ['dos', 'uno'] });
    const alice = await logIn(simulator, 1);
    expect((await alice.send('PUT', `${VIDEOS}/${uuid}`, { name: 'Robado' })).status).toBe(403);
    expect((await root.send('PUT', `${VIDEOS}/${uuid}`, { name: 'x' })).status).toBe(400);
    expect(
      (await root.send('PUT', `${VIDEOS}/${uuid}`, { name: 'Nuevo', tags: [], licence: 2 })).status,
    ).toBe(204);
    expect(await nobody.json(`${VIDEOS}/${uuid}`)).toMatchObject({
      name: 'Nuevo',
      tags: [],
      licence: { id: 2, label: 'Attribution - Share Alike' },
    });
    expect((await alice.call(`${VIDEOS}/${uuid}`, { method: 'DELETE' })).status).toBe(403);
    expect((await root.call(`${VIDEOS}/${uuid}`, { method: 'DELETE' })).status).toBe(204);
    expect((await root.call(`${VIDEOS}/${uuid}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('is published at the scheduled time', async () => {
    let nowMs = Date.parse('2026-11-25T12:00:00Z');
    await using later = await startPeerTubeSimulator({ clock: { now: () => nowMs } });
    const caller = await logIn(later);
    const scheduleUpdate = { updateAt: '2026-11-25T18:00:00.000Z', privacy: 1 };
    const { uuid } = await upload(caller, { privacy: 3, scheduleUpdate });
    expect((await anonymous(later).call(`${VIDEOS}/${uuid}`)).status).toBe(401);
    nowMs += 6 * 3_600_000;
    expect((await anonymous(later).call(`${VIDEOS}/${uuid}`)).status).toBe(200);
  });

  it('waits for `finishTranscoding()` if transcoding is held', async () => {
    await using slow = await startPeerTubeSimulator({ transcoding: 'held' });
    const caller = await logIn(slow);
    const { uuid } = await upload(caller, { waitTranscoding: true });
    expect(await caller.json(`${VIDEOS}/${uuid}`)).toMatchObject({
      state: { id: 2, label: 'To transcode' },
    });
    expect((await caller.json<Page>(VIDEOS)).total).toBe(0);
    slow.finishTranscoding(uuid);
    expect((await caller.json<Page>(VIDEOS)).total).toBe(1);
  });

  it('serves its file in ranges', async () => {
    const media = sampleMedia({ size: 1000 });
    const { put } = await begin(root, { size: 1000 });
    await put(0, media);
    const { files } = await nobody.json<{ files: { fileUrl: string }[] }>(`${VIDEOS}/1`);
    const get = async (range?: string) => {
      const answer = await fetch(files[0]?.fileUrl ?? '', {
        headers: range === undefined ? {} : { range },
      });
      return {
        status: answer.status,
        range: answer.headers.get('content-range'),
        bytes: new Uint8Array(await answer.arrayBuffer()),
      };
    };
    expect((await get()).bytes).toEqual(media);
    expect(await get('bytes=10-19')).toEqual({
      status: 206,
      range: 'bytes 10-19/1000',
      bytes: media.slice(10, 20),
    });
    expect((await get('bytes=990-')).bytes).toEqual(media.slice(990));
    expect((await get('bytes=-5')).bytes).toEqual(media.slice(995));
    expect((await get('bytes=2000-')).status).toBe(416);
  });

  it('has chapters, at first those of its description', async () => {
    const { uuid } = await upload(root, { description: '00:00 Inicio\n01:30 Preguntas' });
    const at = `${VIDEOS}/${uuid}/chapters`;
    expect(await nobody.json(at)).toEqual({
      chapters: [
        { timecode: 0, title: 'Inicio' },
        { timecode: 90, title: 'Preguntas' },
      ],
    });
    const twice = [
      { timecode: 1, title: 'a' },
      { timecode: 1, title: 'b' },
    ];
    expect((await root.send('PUT', at, { chapters: twice })).status).toBe(400);
    expect((await root.send('PUT', at, { chapters: [] })).status).toBe(204);
    expect(await nobody.json(at)).toEqual({ chapters: [] });
  });

  it('counts views once per session', async () => {
    const { uuid } = await upload(root);
    const view = (body: object) => nobody.send('POST', `${VIDEOS}/${uuid}/views`, body);
    for (const currentTime of [1, 5, 5])
      expect((await view({ currentTime, sessionId: 's' })).status).toBe(204);
    expect((await view({ currentTime: 9999 })).status).toBe(400);
    expect(await nobody.json(`${VIDEOS}/${uuid}`)).toMatchObject({ views: 1 });
  });
});

describe('the legacy upload', () => {
  it('accepts any content, and rejects a bad extension', async () => {
    const send = (filename: string) => {
      const form = new FormData();
      form.set('channelId', '1');
      form.set('name', 'Charla');
      form.append('tags[0]', 'uno');
      form.append('tags[1]', 'dos');
      form.set('videofile', new File(['junk'], filename, { type: 'video/mp4' }));
      return root.call(`${VIDEOS}/upload`, { method: 'POST', body: form });
    };
    expect((await send('a.mp4')).status).toBe(200);
    expect((await send('a.exe')).status).toBe(415);
    expect(simulator.videos()).toMatchObject([{ name: 'Charla', size: 4, tags: ['uno', 'dos'] }]);
  });
});
