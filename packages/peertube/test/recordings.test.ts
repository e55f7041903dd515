import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTestData, needsTestData } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { isPeerTubeError, type PeerTube } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

interface Exchange {
  readonly label: string;
  readonly request: { readonly method: string; readonly path: string };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

type Call = (peertube: PeerTube) => PromiseLike<unknown>;

/** By method and path without its query, the call that asks for it. The first that fits. */
const calls: readonly (readonly [RegExp, Call])[] = [
  [/^GET \/api\/v1\/videos$/, ({ videos }) => videos.list()],
  [/^GET \/api\/v1\/users\/me\/videos$/, ({ videos }) => videos.listMine()],
  [/^GET \/api\/v1\/search\/videos$/, ({ videos }) => videos.search()],
  [/^GET \/api\/v1\/video-channels\/[^/]+\/videos$/, ({ channels }) => channels.listVideos('a')],
  [/^GET \/api\/v1\/accounts\/[^/]+\/videos$/, ({ accounts }) => accounts.listVideos('a')],
  [/^GET \/api\/v1\/users\/me\/subscriptions\/videos$/, (p) => p.subscriptions.listVideos()],
  [/^GET \/api\/v1\/videos\/categories$/, ({ config }) => config.listCategories()],
  [/^GET \/api\/v1\/videos\/licences$/, ({ config }) => config.listLicences()],
  [/^GET \/api\/v1\/videos\/languages$/, ({ config }) => config.listLanguages()],
  [/^GET \/api\/v1\/videos\/privacies$/, ({ config }) => config.listPrivacies()],
  [/^POST \/api\/v1\/videos\/imports$/, (p) => p.imports.create({ channelId: 1, targetUrl: 'a' })],
  [/^GET \/api\/v1\/users\/me\/videos\/imports$/, ({ imports }) => imports.list()],
  [/^POST \/api\/v1\/videos\/imports\/\d+\/cancel$/, ({ imports }) => imports.cancel(1)],
  [/^DELETE \/api\/v1\/videos\/imports\/\d+$/, ({ imports }) => imports.delete(1)],
  [/^POST \/api\/v1\/videos\/live$/, ({ live }) => live.create({ name: 'a', channelId: 1 })],
  [/^GET \/api\/v1\/videos\/live\/[^/]+$/, ({ live }) => live.get(1)],
  [/^PUT \/api\/v1\/videos\/live\/[^/]+$/, ({ live }) => live.update(1, { saveReplay: false })],
  [/^GET \/api\/v1\/videos\/live\/[^/]+\/sessions$/, ({ live }) => live.listSessions(1)],
  [/^GET \/api\/v1\/videos\/[^/]+\/live-session$/, ({ live }) => live.getReplaySession(1)],
  [/^GET \/api\/v1\/videos\/(?!ownership|comments|upload)[^/]+$/, ({ videos }) => videos.get(1)],
  [/^PUT \/api\/v1\/videos\/(?!upload)[^/]+$/, ({ videos }) => videos.update(1, {})],
  [/^DELETE \/api\/v1\/videos\/(?!upload)[^/]+$/, ({ videos }) => videos.delete(1)],
  [/^GET \/api\/v1\/videos\/[^/]+\/chapters$/, ({ videos }) => videos.chapters.get(1)],
  [/^PUT \/api\/v1\/videos\/[^/]+\/chapters$/, ({ videos }) => videos.chapters.set(1, [])],
  [/^POST \/api\/v1\/videos\/[^/]+\/views$/, ({ videos }) => videos.addView(1, { currentTime: 1 })],
  [/^GET \/api\/v1\/videos\/[^/]+\/stats\/overall$/, ({ videos }) => videos.stats.getOverall(1)],
  [
    /^GET \/api\/v1\/videos\/[^/]+\/stats\/retention$/,
    ({ videos }) => videos.stats.getRetention(1),
  ],
  [/^GET .*\/stats\/timeseries\/.*$/, ({ videos }) => videos.stats.getTimeseries(1, 'viewers')],
  [/^GET \/api\/v1\/videos\/[^/]+\/source$/, ({ videos }) => videos.getSource(1)],
  [/^POST \/api\/v1\/videos\/[^/]+\/token$/, ({ videos }) => videos.createFileToken(1)],
  [/^GET \/api\/v1\/videos\/[^/]+\/captions$/, ({ captions }) => captions.list(1)],
  [/^PUT \/api\/v1\/videos\/[^/]+\/captions\//, (p) => p.captions.put(1, 'es', 'WEBVTT')],
  [/^DELETE \/api\/v1\/videos\/[^/]+\/captions\//, ({ captions }) => captions.delete(1, 'es')],
  [/^POST \/api\/v1\/videos\/[^/]+\/captions\/generate$/, ({ captions }) => captions.generate(1)],
  [/^GET \/api\/v1\/video-channels$/, ({ channels }) => channels.list()],
  [/^POST \/api\/v1\/video-channels$/, (p) => p.channels.create({ name: 'a', displayName: 'A' })],
  [/^GET \/api\/v1\/video-channels\/[^/]+$/, ({ channels }) => channels.get('a')],
  [/^PUT \/api\/v1\/video-channels\/[^/]+$/, ({ channels }) => channels.update('a', {})],
  [/^DELETE \/api\/v1\/video-channels\/[^/]+$/, ({ channels }) => channels.delete('a')],
  [/^POST .*\/avatar\/pick$/, ({ channels }) => channels.setAvatar('a', new Blob(['GIF89a']))],
  [
    /^GET \/api\/v1\/video-channels\/[^/]+\/followers$/,
    ({ channels }) => channels.listFollowers('a'),
  ],
  [
    /^GET \/api\/v1\/accounts\/[^/]+\/video-channels$/,
    ({ accounts }) => accounts.listChannels('a'),
  ],
  [/^GET \/api\/v1\/accounts\/[^/]+$/, ({ accounts }) => accounts.get('a')],
  [/^GET .*\/video-playlists$/, ({ playlists }) => playlists.list()],
  [/^POST \/api\/v1\/video-playlists$/, (p) => p.playlists.create({ displayName: 'a' })],
  [/^GET \/api\/v1\/video-playlists\/(?!privacies)[^/]+$/, ({ playlists }) => playlists.get(1)],
  [/^PUT \/api\/v1\/video-playlists\/[^/]+$/, ({ playlists }) => playlists.update(1, {})],
  [/^DELETE \/api\/v1\/video-playlists\/[^/]+$/, ({ playlists }) => playlists.delete(1)],
  [/^GET \/api\/v1\/video-playlists\/[^/]+\/videos$/, ({ playlists }) => playlists.listVideos(1)],
  [/^POST \/api\/v1\/video-playlists\/[^/]+\/videos$/, (p) => p.playlists.addVideo(1, 1)],
  [
    /^POST .*\/videos\/reorder$/,
    (p) => p.playlists.reorder(1, { startPosition: 1, insertAfterPosition: 1 }),
  ],
  [/^PUT \/api\/v1\/video-playlists\/[^/]+\/videos\//, (p) => p.playlists.updateElement(1, 1, {})],
  [/^DELETE \/api\/v1\/video-playlists\/[^/]+\/videos\//, (p) => p.playlists.removeElement(1, 1)],
  [/^GET .*\/videos-exist$/, ({ playlists }) => playlists.findContaining([1])],
  [/^GET \/api\/v1\/config$/, ({ config }) => config.get()],
  [/^GET \/api\/v1\/config\/about$/, ({ config }) => config.getAbout()],
  [/^GET \/api\/v1\/server\/stats$/, ({ instance }) => instance.getStats()],
  [/^GET \/nodeinfo\/2\.0\.json$/, ({ instance }) => instance.checkVersion()],
  [/^GET \/api\/v1\/ping$/, ({ instance }) => instance.ping()],
  [/^GET \/api\/v1\/users\/me$/, ({ users }) => users.me.get()],
  [/^PUT \/api\/v1\/users\/me$/, ({ users }) => users.me.update({})],
  [/^GET \/api\/v1\/users\/me\/video-quota-used$/, ({ users }) => users.me.getQuotaUsed()],
  [/^GET \/api\/v1\/users\/me\/notifications$/, ({ users }) => users.me.listNotifications()],
  [/^GET \/api\/v1\/users\/me\/subscriptions$/, (p) => p.subscriptions.list()],
  [/^POST \/api\/v1\/users\/me\/subscriptions$/, (p) => p.subscriptions.add('a@b')],
  [/^GET \/api\/v1\/users\/me\/subscriptions\/exist$/, (p) => p.subscriptions.exist(['a@b'])],
  [/^PUT \/api\/v1\/videos\/[^/]+\/rate$/, ({ ratings }) => ratings.like(1)],
  [/^GET \/api\/v1\/users\/me\/videos\/\d+\/rating$/, ({ ratings }) => ratings.getMine(1)],
  [/^GET .*\/comment-threads$/, ({ comments }) => comments.listThreads(1)],
  [/^POST .*\/comment-threads$/, ({ comments }) => comments.add(1, 'a')],
  [/^GET .*\/comment-threads\/\d+$/, ({ comments }) => comments.getThread(1, 1)],
  [/^POST \/api\/v1\/videos\/[^/]+\/comments\/\d+$/, ({ comments }) => comments.reply(1, 1, 'a')],
  [/^DELETE \/api\/v1\/videos\/[^/]+\/comments\/\d+$/, ({ comments }) => comments.delete(1, 1)],
  [/^GET (.*\/users\/me\/videos|\/api\/v1\/videos)\/comments$/, (p) => p.comments.listOnMyVideos()],
  [/^GET \/services\/oembed$/, ({ oembed }) => oembed.get('https://a.example')],
  [/^GET \/feeds\//, ({ feeds }) => feeds.get({ of: 'videos' })],
  [/^GET \/api\/v1\/users\/scoped-tokens$/, ({ feeds }) => feeds.getToken()],
];

const folder = findTestData('COMUNAL_RECORDINGS') ?? '';

describe('recorded exchanges', needsTestData('COMUNAL_RECORDINGS'), () => {
  const exchanges = (folder === '' ? [] : readdirSync(folder))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const recording = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        exchanges: Exchange[];
      };
      return recording.exchanges.map((exchange) => ({ file, ...exchange }));
    })
    .flatMap(({ file, label, request: { method, path }, response }) => {
      const asked = `${method} ${path.replace(/\?.*/, '')}`;
      const call = calls.find(([pattern]) => pattern.test(asked))?.[1];
      return call && response.status !== 304 ? [{ file, label, asked, response, call }] : [];
    });

  it.each(exchanges)('$file: $label', async ({ response, call }) => {
    const { status, headers, body } = response;
    const peertube = fakeServer(() => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return new Response(body === null ? null : text, {
        status,
        headers: { 'content-type': headers['Content-Type'] ?? '' },
      });
    });
    const outcome = await Promise.resolve(call(peertube)).then(
      () => 'read',
      (error: unknown) => (isPeerTubeError(error) && status >= 400 ? error.status : error),
    );
    expect(outcome).toBe(status < 300 ? 'read' : status);
  });

  it('respond to every call that they can', () => {
    const unused = calls.filter(([, call]) => !exchanges.some((each) => each.call === call));
    expect(unused.map(([pattern]) => pattern.source)).toEqual([]);
    expect(exchanges.length).toBeGreaterThan(200);
  });
});
