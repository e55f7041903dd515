import { expect, it } from 'vitest';
import { connect, type PeerTube } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

/** Passes a value on as a program without types does. */
function untyped(value: unknown): never {
  return value as never; // what the compiler refuses is the point of these tests
}

it.each([
  [{ auth: { store: {} } }, '`auth.store` needs a function `load`'],
  [{ auth: { store: { load: () => undefined } } }, '`auth.store` needs a function `save`'],
  [{ auth: { onNotStored: 'log' } }, '`auth.onNotStored` has to be a function'],
  [{ sendChunk: 'xhr' }, '`sendChunk` has to be a function'],
  [{ clock: {} }, '`clock` needs a function `now`'],
])('refuses the options %j of a client', (options, message) => {
  expect(() => connect(untyped({ baseUrl: 'https://video.example', ...options }))).toThrow(
    new TypeError(`${message}.`),
  );
});

const video = { name: 'Charla', channelId: 1 };
const calls: Readonly<Record<string, (peertube: PeerTube) => Promise<unknown>>> = {
  'the privacy of a video': ({ videos }) => videos.update(1, untyped({ privacy: 'friends' })),
  'a privacy that is a name of every object': ({ videos }) =>
    videos.update(1, untyped({ privacy: 'toString' })),
  'a privacy in a list': async ({ videos }) =>
    videos.list(untyped({ privacyOneOf: ['private', 'friends'] })),
  'the privacy of a playlist': ({ playlists }) =>
    playlists.create(untyped({ displayName: 'Radio', privacy: 'friends' })),
  'the latency of a live': ({ live }) => live.create(untyped({ ...video, latency: 'low' })),
  'the privacy of a replay': ({ live }) =>
    live.create(untyped({ ...video, saveReplay: true, replayPrivacy: 'friends' })),
  'a filter that no list of videos has': async ({ videos }) =>
    videos.list(untyped({ serach: 'radio' })),
  'a filter of searches in a list': async ({ channels }) =>
    channels.listVideos('radio', untyped({ durationMin: 60 })),
  'a filter of channels': async ({ channels }) => channels.list(untyped({ search: 'radio' })),
  'a filter of comments': async ({ comments }) =>
    comments.listThreads(1, untyped({ order: '-createdAt' })),
  'the kind of a feed': ({ feeds }) => feeds.get(untyped({ of: 'channels' })),
  'the format of a feed': ({ feeds }) => feeds.get(untyped({ of: 'videos', format: 'xml' })),
  'a field that no video has': ({ videos }) => videos.update(1, untyped({ titel: 'Charla' })),
  'a field that no video has, beside tags': ({ videos }) =>
    videos.update(1, untyped({ tags: ['radio'], titel: 'Charla' })),
  'a field of an upload': ({ videos }) =>
    videos.upload(new Blob(['x']), untyped({ ...video, licencia: 'CC-BY-4.0' })),
  'a field of a view': ({ videos }) => videos.addView(1, untyped({ currentTime: 1, time: 1 })),
  'a field of an import': ({ imports }) =>
    imports.create(untyped({ channelId: 1, targetURL: 'https://video.example/a.mp4' })),
  'a field of a new live': ({ live }) => live.create(untyped({ ...video, permanent: true })),
  'a field of a live': ({ live }) => live.update(1, untyped({ name: 'Charla' })),
  'a field of a new channel': ({ channels }) =>
    channels.create(untyped({ name: 'radio', displayName: 'Radio', about: 'Una radio' })),
  'a field of a channel': ({ channels }) => channels.update('radio', untyped({ name: 'otra' })),
  'a field of a new playlist': ({ playlists }) =>
    playlists.create(untyped({ displayName: 'Radio', name: 'Radio' })),
  'a field of a playlist': ({ playlists }) => playlists.update(1, untyped({ name: 'Radio' })),
  'the times of a new element': ({ playlists }) => playlists.addVideo(1, 2, untyped({ start: 3 })),
  'the times of an element': ({ playlists }) =>
    playlists.updateElement(1, 2, untyped({ start: 3 })),
  'a move by other names': ({ playlists }) => playlists.reorder(1, untyped({ from: 1, to: 2 })),
  'a field of a user': ({ users }) => users.me.update(untyped({ name: 'Ana' })),
  'credentials by other names': ({ auth }) => auth.logIn(untyped({ user: 'ana', pass: 'clave' })),
};

it.each(Object.keys(calls))('refuses %s before anything is sent', async (name) => {
  const requests: string[] = [];
  const peertube = fakeServer(({ url }) => {
    requests.push(url);
    return new Response(null, { status: 204 });
  });
  await expect(calls[name]?.(peertube)).rejects.toMatchObject({
    name: 'PeerTubeError',
    code: 'bad-request',
  });
  expect(requests).toEqual([]);
});

it('names the field that a video does not have, and those that it has', async () => {
  const peertube = fakeServer(() => new Response(null, { status: 204 }));
  await expect(peertube.videos.update(1, untyped({ titel: 'Charla' }))).rejects.toThrow(
    /`videos\.update` has no option `titel`\. It takes: name, privacy, /,
  );
});
