// What a real server does that nobody would guess: held against the simulator too, since each of these was once otherwise there.
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleMedia } from '@comunal/testing';
import {
  createBlobSource,
  isPeerTubeError,
  watchUrl,
  type PeerTube,
  type UploadedVideo,
} from '../../src/index.ts';
import { createImage } from '../support/create-image.ts';
import { useStage, type Stage } from './use-stage.ts';

const run = `d${Date.now().toString(36)}`;
const channelName = `comunal_as_it_is_${run}`;
/** For what a job of the server does: a moment on most, a while on a busy one. */
const pollOptions = { timeout: 100_000, interval: 1_000 };

const stage = useStage(run, channelName);
let server: Stage['server'];
let peertube: PeerTube;
let stranger: PeerTube;
let channelId: number;
let shared: UploadedVideo;
let major: number;
let host: string;
let isAdministrator: boolean;

beforeAll(async () => {
  ({ server, peertube, stranger, channelId, major } = stage());
  host = new URL(server.url).host;
  isAdministrator = (await peertube.users.me.get()).role.id === 0;
  shared = await stage().upload({ name: `Shared ${run}`, privacy: 'unlisted' });
}, 900_000);

const names = (list: { readonly data: readonly { readonly name: string }[] }): string[] =>
  list.data.map(({ name }) => name);

describe('lists of videos', { timeout: 120_000 }, () => {
  it('include internal ones with a log-in alone', async () => {
    const name = `Internal ${run}`;
    const { uuid } = await stage().upload({ name, privacy: 'internal' });
    expect(names(await peertube.videos.list({ search: run }))).toContain(name);
    expect(names(await peertube.channels.listVideos(channelName))).toContain(name);
    expect(names(await stranger.videos.list({ search: run }))).not.toContain(name);
    await peertube.videos.delete(uuid);
  });

  it('can be filtered by server', async ({ skip }) => {
    if (major < 8) skip('PeerTube 7.1 has it, 6.3 in searches only');
    const name = `Public ${run}`;
    const { uuid } = await stage().upload({ name, privacy: 'public' });
    const search = { search: name } as const;
    expect(names(await stranger.videos.list({ ...search, host }))).toEqual([name]);
    expect(names(await stranger.videos.list({ ...search, host: 'otro.example' }))).toEqual([]);
    await peertube.videos.delete(uuid);
  });

  it('filtered by language include those with captions in it', async () => {
    const name = `Captioned ${run}`;
    const { uuid } = await stage().upload({ name, language: 'es', privacy: 'public' });
    const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nOlá\n';
    await stage().retryFailures(() => peertube.captions.put(uuid, 'pt', captions));
    const inLanguage = (language: string) =>
      stranger.videos.list({ search: name, languageOneOf: [language] });
    expect(names(await inLanguage('pt'))).toEqual([name]);
    expect(names(await inLanguage('fr'))).toEqual([]);
    await peertube.videos.delete(uuid);
  });

  it('have more fields for administrators, who can filter them by automatic tags', async ({
    skip,
  }) => {
    if (!isAdministrator) skip('this account is no administrator');
    if (major < 8) skip('include=32 came with PeerTube 6.2 and more');
    const name = `Linked ${run}`;
    const description = 'Más en https://otro.example/charla';
    const { uuid } = await stage().upload({ name, description, privacy: 'public' });
    const { data } = await peertube.videos.list({ search: name, include: 2 + 4 + 8 + 32 });
    expect(data).toMatchObject([
      {
        blacklisted: false,
        blockedOwner: false,
        files: expect.any(Array) as unknown,
        videoSource: { inputFilename: 'clip.webm' },
      },
    ]);
    const tagged = (tag: string) => peertube.videos.list({ search: name, autoTagOneOf: [tag] });
    await expect
      .poll(async () => names(await tagged('external-link')), pollOptions)
      .toEqual([name]);
    expect(names(await tagged('no-such-tag'))).toEqual([]);
    await peertube.videos.update(uuid, { description: null });
    expect(names(await tagged('external-link'))).toEqual([name]);
    await peertube.videos.delete(uuid);
  });
});

describe('a playlist', { timeout: 120_000 }, () => {
  it('has no thumbnail without videos, and otherwise that of its first video', async () => {
    const { playlists } = peertube;
    const { id } = await playlists.create({ displayName: `Pictured ${run}` });
    const picture = async () => (await playlists.get(id)).thumbnailPath;
    expect(await picture()).toBeNull();
    const { id: element } = await playlists.addVideo(id, shared.uuid);
    expect(await picture()).toEqual(expect.any(String));
    await playlists.removeElement(id, element);
    expect(await picture()).toBeNull();
    await playlists.delete(id);
  });
});

describe('a search', { timeout: 120_000 }, () => {
  it('finds a video by its URL, an unlisted one too', async () => {
    const search = watchUrl(server.url, shared.uuid);
    expect(names(await stranger.videos.search({ search }))).toEqual([`Shared ${run}`]);
  });

  it('is refused for an index that is disabled', async ({ skip }) => {
    const { search } = await stranger.config.get();
    if (search?.searchIndex?.enabled !== false) skip('this server has an index');
    const searching = stranger.videos.search({ search: 'charla', searchTarget: 'search-index' });
    await expect(searching).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('a channel', { timeout: 300_000 }, () => {
  it('has its images in all sizes, in any order', async ({ skip }) => {
    if (major < 8) skip('sizes were others before PeerTube 8');
    const widths = (images: readonly { readonly width?: number | null | undefined }[] = []) =>
      images.map(({ width }) => width ?? 0).toSorted((a, b) => a - b);
    const made = await peertube.channels.setAvatar(channelName, createImage());
    expect(widths(made)).toEqual([48, 120, 600, 1500]);
    expect(made[0]?.path).toMatch(/\.png$/);
    const banners = await peertube.channels.setBanner(channelName, createImage());
    expect(banners.toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0))).toMatchObject([
      { width: 600, height: 100 },
      { width: 1920, height: 317 },
    ]);
    const { avatars } = await peertube.channels.get(channelName);
    expect(widths(avatars)).toEqual([48, 120, 600, 1500]);
  });

  it('is followed a moment later, and lists its followers for its owner', async () => {
    const { subscriptions, channels } = peertube;
    const handle = `${channelName}@${host}`;
    await subscriptions.add(handle);
    const follows = async () => (await subscriptions.exist([handle]))[handle];
    await expect.poll(follows, pollOptions).toBe(true);
    const { account } = await peertube.users.me.get();
    const followers = async () =>
      (await channels.listFollowers(channelName)).data.map(({ follower }) => follower.name);
    await expect.poll(followers, pollOptions).toEqual([account.name]);
    await subscriptions.remove(handle);
    expect(await follows()).toBe(false);
  });

  it('refuses a text of two characters', async () => {
    const updating = peertube.channels.update(channelName, { description: 'ab' });
    await expect(updating).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('a video', { timeout: 120_000 }, () => {
  it('is unreadable when it was truncated', async () => {
    const cut = sampleMedia({ size: 9_000 }).slice(0, 8_000);
    const uploading = peertube.videos.upload(createBlobSource(new Blob([cut]), 'charla.mp4'), {
      name: `Cut ${run}`,
      channelId,
    });
    await expect(uploading).rejects.toMatchObject({ code: 'unreadable-video' });
  });

  it('creates no file token for a public video without a log-in', async () => {
    const asking = stranger.videos.createFileToken(shared.uuid);
    await expect(asking).rejects.toMatchObject({
      name: 'PeerTubeError',
      status: expect.toBeOneOf([401, 500]) as unknown,
    });
  });

  it('has no session of a live, whoever asks', async () => {
    const asking = stranger.live.getReplaySession(shared.uuid);
    await expect(asking).rejects.toMatchObject({ code: 'not-found' });
  });

  it('loses the chapters of a description with it', async ({ skip }) => {
    if (major < 6) skip('PeerTube 6 has them');
    const { videos } = peertube;
    const { uuid } = await stage().upload({ description: '00:00 Apertura\n00:02 Preguntas' });
    expect(await videos.chapters.get(uuid)).toHaveLength(2);
    await videos.update(uuid, { description: null });
    expect(await videos.chapters.get(uuid)).toEqual([]);
    await videos.delete(uuid);
  });
});

describe('an account', { timeout: 120_000 }, () => {
  it('shows its ratings only to its owner', async () => {
    const { accounts, ratings, users } = peertube;
    const { name } = (await users.me.get()).account;
    await ratings.like(shared.uuid);
    const liked = (await accounts.listRatings(name, { rating: 'like' })).data;
    expect(liked.map(({ video }) => video.uuid)).toContain(shared.uuid);
    await expect(stranger.accounts.listRatings(name)).rejects.toMatchObject({
      code: 'unauthorized',
    });
    await ratings.clear(shared.uuid);
  });

  it('marks all notifications as read', async ({ skip }) => {
    if (server.isReal) skip('these would be those of a person');
    await peertube.users.me.markRead();
    const { data } = await peertube.users.me.listNotifications({ unread: true });
    expect(data).toEqual([]);
  });

  it('imports no torrent where that is turned off', async ({ skip }) => {
    const { import: imports } = await stranger.config.get();
    if (imports?.videos.torrent?.enabled !== false) skip('this server imports torrents');
    const magnetUri = 'magnet:?xt=urn:btih:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&dn=nada';
    const importing = peertube.imports.create({ channelId, name: `Torrent ${run}`, magnetUri });
    await expect(importing).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('lives', { timeout: 120_000 }, () => {
  it('have schedules in the details of their video, and a limit per user', async ({ skip }) => {
    const { live } = await stranger.config.get();
    const most = live?.maxUserLives ?? -1;
    if (!live?.enabled || most < 0 || most > 10) skip('lives are off, or without a limit here');
    const startAt = '2999-01-01T10:00:00.000Z';
    const made: string[] = [];
    const fill = async (): Promise<never> => {
      for (;;) {
        const name = `Live ${made.length} ${run}`;
        const schedules = [{ startAt }];
        made.push((await peertube.live.create({ name, channelId, schedules })).uuid);
        if (made.length > most) throw new Error('There are more lives than there may be.');
      }
    };
    try {
      await expect(fill()).rejects.toSatisfy(
        (thrown) => isPeerTubeError(thrown) && /^max-.*-limit-reached$/.test(thrown.code),
      );
      const [first] = made;
      if (first === undefined || major < 8) return;
      expect(await peertube.videos.get(first)).toMatchObject({ liveSchedules: [{ startAt }] });
    } finally {
      for (const uuid of made) await peertube.videos.delete(uuid);
    }
  });
});
