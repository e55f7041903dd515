// What a PeerTube server and this client owe each other: held against the simulator, and against a real server with
// `npm run contract:peertube`. Each test makes what it needs and takes it away again.
import { fileURLToPath } from 'node:url';
import { useElementPages } from '@comunal/test-kit';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createBlobSource,
  embedUrl,
  watchUrl,
  isPeerTubeError,
  type PeerTube,
  type UploadedVideo,
  type PeerTubeUploadState,
} from '../../src/index.ts';
import type { ComunalVideo } from '../../src/element/index.ts';
import { createImage } from '../support/create-image.ts';
import { patientFetch } from './server.ts';
import { clip, source, useStage, type Stage } from './use-stage.ts';

const run = Date.now().toString(36);
const channelName = `comunal_contract_${run}`;

const openPage = useElementPages({
  define: fileURLToPath(new URL('../../src/define/index.ts', import.meta.url)),
});

const stage = useStage(run, channelName);
let server: Stage['server'];
let peertube: PeerTube;
let stranger: PeerTube;
let channelId: number;
let shared: UploadedVideo;
let major: number;
const client: Stage['client'] = (options) => stage().client(options);
const upload: Stage['upload'] = (input) => stage().upload(input);

beforeAll(async () => {
  ({ server, peertube, stranger, channelId, major } = stage());
  shared = await upload({ name: `Shared ${run}`, privacy: 'unlisted' });
}, 900_000);

/** A file that is being transcoded cannot be replaced: waits for a minute. */
async function isPublished(uuid: string): Promise<boolean> {
  for (let look = 0; look < 20; look++) {
    const { state } = await peertube.videos.get(uuid);
    if (state === undefined || state.id === 1) return true;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
  return false;
}

describe('the server', { timeout: 120_000 }, () => {
  it('has a version that is supported', async () => {
    const { software, isSupported } = await stranger.instance.checkVersion();
    expect([software, isSupported]).toEqual(['peertube', true]);
    await stranger.instance.ping();
    expect((await stranger.config.get()).serverVersion).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('has the terms that the client writes', async () => {
    const [languages, licences, privacies] = await Promise.all([
      stranger.config.listLanguages(),
      stranger.config.listLicences(),
      stranger.config.listPrivacies(),
    ]);
    expect(Object.keys(languages)).toEqual(expect.arrayContaining(['es', 'en', 'pt']));
    expect(Object.keys(licences)).toEqual(expect.arrayContaining(['1', '2', '7']));
    expect(Object.keys(privacies)).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
  });
});

describe('logging in', { timeout: 900_000 }, () => {
  it('is refused with a wrong password', async () => {
    const logIn = client().auth.logIn({ username: server.username, password: `wrong ${run}` });
    await expect(logIn).rejects.toMatchObject({ code: 'invalid-grant', status: 400 });
  });

  it('gets the user, and nobody after logging out', async () => {
    const secondClient = client();
    await secondClient.auth.logIn(server);
    const { username, email } = await secondClient.users.me.get();
    expect([username, email]).toContain(server.username); // one logs in with either
    await secondClient.auth.logOut();
    expect(await secondClient.auth.isLoggedIn()).toBe(false);
    await expect(secondClient.users.me.get()).rejects.toMatchObject({ code: 'unauthorized' });
  });
});

describe('a video', { timeout: 120_000 }, () => {
  it('is private by default, and a stranger does not see it', async () => {
    const { uuid } = await upload();
    expect((await peertube.videos.get(uuid)).privacy).toBe('private');
    await expect(stranger.videos.get(uuid)).rejects.toMatchObject({
      code: expect.stringMatching(/unauthorized|forbidden|not-found/),
    });
    await peertube.videos.delete(uuid);
    await expect(peertube.videos.get(uuid)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is found by its address alone when it is unlisted', async () => {
    expect((await stranger.videos.get(shared.shortUUID)).name).toBe(`Shared ${run}`);
    const { data } = await stranger.videos.list({ search: `Shared ${run}` });
    expect(data.map(({ uuid }) => uuid)).not.toContain(shared.uuid);
  });

  it('keeps its fields by standard names, and those that PeerTube lacks', async () => {
    const { uuid } = await upload();
    // A server gives tags in an order of its own.
    const read = async () => {
      const video = await peertube.videos.get(uuid);
      return { ...video, tags: video.tags?.toSorted() };
    };
    await peertube.videos.update(uuid, {
      name: `Renamed ${run}`,
      description: 'Una charla de prueba.',
      language: 'yua',
      licence: 'LEAL',
      tags: ['prueba', 'contrato'],
    });
    expect(await read()).toMatchObject({
      name: `Renamed ${run}`,
      description: 'Una charla de prueba.',
      language: 'yua',
      licence: 'LEAL',
      tags: ['contrato', 'prueba'],
    });
    await peertube.videos.update(uuid, { language: 'pt', licence: 'CC-BY-SA-4.0' });
    expect(await read()).toMatchObject({
      language: 'pt',
      licence: 'CC-BY-SA-4.0',
      tags: ['contrato', 'prueba'],
    });
    await peertube.videos.delete(uuid);
  });

  it('has chapters', async ({ skip }) => {
    if (major < 6) skip('PeerTube 6 has them');
    const chapters = [
      { timecode: 0, title: 'Apertura' },
      { timecode: 3, title: 'Preguntas' },
    ];
    await peertube.videos.chapters.set(shared.uuid, chapters);
    expect(await peertube.videos.chapters.get(shared.uuid)).toMatchObject(chapters);
  });

  it('has captions in each language, and SRT becomes WebVTT', async () => {
    const { captions } = peertube;
    const put = (language: string, text: string) =>
      stage().retryFailures(() => captions.put(shared.uuid, language, text));
    await put('es', 'WEBVTT\n\n00:00.000 --> 00:02.000\nHola\n');
    await put('pt', '1\n00:00:00,000 --> 00:00:02,000\nOlá\n');
    // A server may write captions of its own by then.
    const byHand = async (): Promise<string[]> =>
      (await captions.list(shared.uuid))
        .filter(({ automaticallyGenerated }) => !automaticallyGenerated)
        .map(({ language }) => language)
        .toSorted();
    expect(await byHand()).toEqual(['es', 'pt']);
    // Where it transcribes, it refuses since there are captions; elsewhere, since it does not.
    await expect(captions.generate(shared.uuid)).rejects.toMatchObject({ code: 'bad-request' });
    for (const language of ['pt', 'es'])
      await stage().retryFailures(() => captions.delete(shared.uuid, language));
    expect(await byHand()).toEqual([]);
    await expect(captions.delete(shared.uuid, 'es')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is played by a page of its server, which the element controls', async () => {
    const answer = await patientFetch(embedUrl(server.url, shared.shortUUID));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await isPublished(shared.uuid)).toBe(true);
    const address = watchUrl(server.url, shared.shortUUID);
    const body = `<comunal-video src="${address}"></comunal-video>`;
    const { page } = await openPage(body, { frame: server.url });
    const heard = await page.evaluate(async () => {
      const element = document.querySelector<ComunalVideo>('comunal-video');
      const next = (name: string): Promise<string> =>
        new Promise((resolve) => {
          document.addEventListener(`comunal-video-${name}`, () => resolve(name), { once: true });
        });
      const [ready, playing, paused] = [next('ready'), next('time'), next('pause')];
      element?.shadowRoot?.querySelector('button')?.click();
      const events = [await ready, await playing];
      element?.pause();
      events.push(await paused);
      const sought = next('seek');
      element?.seek(4);
      events.push(await sought);
      return [...events, Math.round(element?.currentTime ?? 0), element?.isPlaying];
    });
    expect(heard).toEqual(['ready', 'time', 'pause', 'seek', 4, false]);
  });

  it('is not found when it does not exist, and an invalid id is refused', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await expect(peertube.videos.get(nowhere)).rejects.toMatchObject({ code: 'not-found' });
    await expect(peertube.videos.get('not-an-id')).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('a video that is changed', { timeout: 120_000 }, () => {
  it('opens with its password', async ({ skip }) => {
    if (major < 6) skip('PeerTube 6 has them');
    const { uuid } = await upload({ privacy: 'password', videoPasswords: ['contrato'] });
    await expect(stranger.videos.get(uuid)).rejects.toMatchObject({
      code: 'video-requires-password',
    });
    await expect(stranger.videos.get(uuid, { password: 'otra' })).rejects.toMatchObject({
      code: 'incorrect-video-password',
    });
    expect((await stranger.videos.get(uuid, { password: 'contrato' })).privacy).toBe('password');
    await peertube.videos.delete(uuid);
  });

  it('replaces its source file, where the server allows it', async ({ skip }) => {
    if (major < 6) skip('PeerTube 6 can do that');
    const { uuid } = await upload();
    try {
      if (!(await isPublished(uuid))) skip('the server was at work on the first file for a minute');
      const { inputFilename } = await peertube.videos.replaceSource(
        uuid,
        createBlobSource(new Blob([clip], { type: 'video/webm' }), 'otro.webm'),
      );
      expect(inputFilename).toBe('otro.webm');
    } catch (thrown) {
      if (!isPeerTubeError(thrown) || thrown.code !== 'forbidden') throw thrown;
      skip('replacing files is turned off on this server');
    } finally {
      await peertube.videos.delete(uuid);
    }
  });

  it('counts viewers, and gives its owner statistics', async () => {
    await stranger.videos.addView(shared.uuid, { currentTime: 1 });
    const { stats } = peertube.videos;
    expect(await stats.getOverall(shared.uuid)).toBeTypeOf('object');
    const range = { startDate: new Date(Date.now() - 86_400_000).toISOString() };
    const { data } = await stats.getTimeseries(shared.uuid, 'viewers', range);
    expect(data).toBeInstanceOf(Array);
  });

  it('is in oEmbed and in feeds', async () => {
    const feed = await stranger.feeds.get({ of: 'videos', channel: channelName });
    expect(feed).toContain('<rss');
    // It takes no address without a top level domain, not even its own.
    if (new URL(server.url).hostname === 'localhost') return;
    const { uuid } = await upload({ privacy: 'public' });
    const { html } = await stranger.oembed.get(watchUrl(server.url, uuid));
    expect(html).toContain('/videos/embed/');
    await peertube.videos.delete(uuid);
  });
});

describe('an upload', { timeout: 120_000 }, () => {
  const name = `Broken off ${run}`;
  const broken = async (): Promise<PeerTubeUploadState> => {
    const slow = client({ maxChunkBytes: 4_096, auth: { store: stage().store } });
    const controller = new AbortController();
    let state: PeerTubeUploadState | undefined;
    const uploading = slow.videos.upload(
      source(),
      { name, channelId },
      {
        signal: controller.signal,
        onState: (next) => void (state = next),
        onProgress: ({ loaded }) => void (loaded >= 4_096 && controller.abort()),
      },
    );
    await uploading.catch(() => {});
    if (!state) throw new Error('There is no state.');
    return state;
  };

  it('resumes from its state, and creates one video', async () => {
    const state = await broken();
    let first: number | undefined;
    const { uuid } = await peertube.videos.upload(
      source(),
      { name, channelId },
      {
        state,
        onProgress: ({ phase, loaded }) => void (phase === 'sending' && (first ??= loaded)),
      },
    );
    expect(first).toBeGreaterThanOrEqual(4_096);
    const mine = [];
    for await (const video of peertube.videos.listMine({ search: name })) mine.push(video);
    expect(mine.filter((video) => video.name === name).map((video) => video.uuid)).toEqual([uuid]);
    await peertube.videos.delete(uuid);
  });

  it('is gone when it is cancelled', async () => {
    const state = await broken();
    await peertube.videos.cancelUpload(state);
    await peertube.videos.cancelUpload(state);
    // Its last bytes had not left, so going on begins anew, and ends in one video.
    const { uuid } = await peertube.videos.upload(source(), { name, channelId }, { state });
    expect((await peertube.videos.get(uuid)).name).toBe(name);
    await peertube.videos.delete(uuid);
  });

  it.each([
    ['a file of another kind', 'lista.txt', 'unsupported-file'],
    ['a file with nothing in it that plays', 'ruido.webm', 'unreadable-video'],
  ])('is refused for %s', async (_, file, code) => {
    const noise = createBlobSource(new Blob(['ruido '.repeat(900)]), file);
    const uploading = peertube.videos.upload(noise, { name, channelId });
    await expect(uploading).rejects.toMatchObject({ code });
  });

  it('is refused for a channel that does not exist', async () => {
    const uploading = peertube.videos.upload(source(), { name, channelId: 999_999_999 });
    await expect(uploading).rejects.toMatchObject({ name: 'PeerTubeError' });
  });
});

describe('a list', { timeout: 120_000 }, () => {
  it('is a page when it is awaited, and all items when it is iterated', async () => {
    // As a browser records it: without a name, and with more in its type than the server knows.
    const recorded = new Blob([clip], { type: 'video/webm;codecs=vp8,opus' });
    const { uuid } = await peertube.videos.upload(recorded, { name: `Contract ${run}`, channelId });
    // By its name alone: the account may have thousands of videos.
    const page = await peertube.videos.listMine({ search: run, pageSize: 1 });
    expect(page.data).toHaveLength(1);
    const uuids = [];
    for await (const video of peertube.videos.listMine({
      search: run,
      pageSize: 1,
      sort: '-createdAt',
    }))
      uuids.push(video.uuid);
    expect(uuids.length).toBe(new Set(uuids).size);
    expect(uuids).toEqual(expect.arrayContaining([uuid, shared.uuid]));
    await peertube.videos.delete(uuid);
  });
});

describe('a channel', { timeout: 120_000 }, () => {
  it('is updated in part, and its name stays taken', async () => {
    await peertube.channels.update(channelName, { description: 'Canal de prueba' });
    expect(await stranger.channels.get(channelName)).toMatchObject({
      displayName: 'Contract',
      description: 'Canal de prueba',
    });
    await peertube.channels.update(channelName, { description: '' });
    expect((await stranger.channels.get(channelName)).description).toBeNull();
    // As it comes from a disk: without a name or a type.
    expect(await peertube.channels.setAvatar(channelName, createImage(''))).not.toEqual([]);
    const twice = peertube.channels.create({ name: channelName, displayName: 'Twice' });
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a playlist', { timeout: 120_000 }, () => {
  it('holds videos in an order that can be changed', async () => {
    const second = await upload({ privacy: 'unlisted' });
    const { playlists } = peertube;
    const { uuid } = await playlists.create({ displayName: `Lista ${run}` });
    await playlists.addVideo(uuid, shared.uuid, { startTimestamp: 1 });
    await playlists.addVideo(uuid, second.uuid);
    const order = async (): Promise<(string | undefined)[]> =>
      (await playlists.listVideos(uuid)).data.map(({ video }) => video?.uuid);
    expect(await order()).toEqual([shared.uuid, second.uuid]);
    await playlists.reorder(uuid, { startPosition: 2, insertAfterPosition: 0 });
    expect(await order()).toEqual([second.uuid, shared.uuid]);
    await playlists.delete(uuid);
    await expect(playlists.get(uuid)).rejects.toMatchObject({ code: 'not-found' });
    await peertube.videos.delete(second.uuid);
  });
});

describe('comments and ratings', { timeout: 120_000 }, () => {
  it('are added, replied to, and deleted', async ({ skip }) => {
    const { comments, ratings } = peertube;
    const first = await comments.add(shared.uuid, 'Hola').catch((thrown: unknown) => {
      if (!isPeerTubeError(thrown) || thrown.code !== 'conflict') throw thrown;
      return skip('comments are off by default on this server');
    });
    const { id } = first;
    const answer = await comments.reply(shared.uuid, id, 'Buenas');
    const thread = await comments.getThread(shared.uuid, id);
    expect(thread.children.map(({ comment }) => comment.id)).toEqual([answer.id]);
    await comments.delete(shared.uuid, answer.id);
    await comments.delete(shared.uuid, id);
    await ratings.like(shared.uuid);
    expect(await ratings.getMine(shared.uuid)).toBe('like');
    await ratings.clear(shared.uuid);
    expect(await ratings.getMine(shared.uuid)).toBe('none');
  });
});

describe('a live', { timeout: 120_000 }, () => {
  it('has an address and a key for its owner alone', async ({ skip }) => {
    const { live } = await peertube.config.get();
    if (!live?.enabled) return skip('lives are turned off on this server');
    const wanted = {
      name: `Vivo ${run}`,
      channelId,
      privacy: 'unlisted',
      saveReplay: live.allowReplay,
    } as const;
    const made = await peertube.live.create(wanted).catch((thrown: unknown) => {
      if (!isPeerTubeError(thrown) || !thrown.code.startsWith('max_')) throw thrown;
      return skip('there are as many lives on this server as it takes');
    });
    const { uuid } = made;
    await peertube.live.update(uuid, { permanentLive: true });
    expect(await peertube.live.get(uuid)).toMatchObject({
      permanentLive: true,
      saveReplay: live.allowReplay,
      ...(live.allowReplay && { replayPrivacy: 'unlisted' }),
    });
    const own = await peertube.live.get(uuid);
    expect(own.streamKey).toBeTruthy();
    expect(own.rtmpUrl ?? own.rtmpsUrl).toMatch(/^rtmps?:/);
    expect((await stranger.live.get(uuid)).streamKey).toBeUndefined();
    expect(await peertube.live.listSessions(uuid)).toEqual([]);
    await peertube.videos.delete(uuid);
  });
});
