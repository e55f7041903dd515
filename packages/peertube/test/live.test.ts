import { expect, it } from 'vitest';
import { createPeerTube } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { createImage } from './support/create-image.ts';
import { signedIn } from './support/signed-in.ts';

it('creates a live, tells its owner where to stream, and follows it to its replay', async () => {
  await using server = await signedIn();
  const { peertube, simulator, channelId } = server;
  const { live } = peertube;
  const { uuid } = await live.create({
    name: 'Asamblea',
    channelId,
    privacy: 'unlisted',
    saveReplay: true,
    replayPrivacy: 'private',
    latency: 'small',
  });
  const made = await live.get(uuid);
  expect(made).toMatchObject({ saveReplay: true, replayPrivacy: 'private', latency: 'small' });
  expect(made.streamKey).toBeTypeOf('string');
  expect(made.rtmpUrl).toMatch(/^rtmp:/);
  const seen = await createPeerTube({ baseUrl: simulator.url }).live.get(uuid);
  expect(seen).not.toHaveProperty('streamKey');
  await live.update(uuid, { replayPrivacy: 'public', latency: 'high' });
  expect(await live.get(uuid)).toMatchObject({ replayPrivacy: 'public', latency: 'high' });
  expect(await live.listSessions(uuid)).toEqual([]);
  simulator.startStream(uuid);
  await expect(live.update(uuid, { latency: 'small' })).rejects.toMatchObject({ status: 400 });
  simulator.endStream(uuid);
  expect(await live.listSessions(uuid)).toMatchObject([{ replayPrivacy: 'public', error: null }]);
  await expect(live.getReplaySession(uuid)).rejects.toMatchObject({ code: 'not-found' });
  simulator.publishReplay(uuid);
  expect(await live.getReplaySession(uuid)).toMatchObject({ replayVideo: { uuid } });
  await expect(live.get(uuid)).rejects.toMatchObject({ code: 'not-found' });
});

it('is private by default, and has a thumbnail', async () => {
  await using server = await signedIn();
  const { peertube, channelId } = server;
  const { uuid } = await peertube.live.create({
    name: 'Ensayo',
    channelId,
    saveReplay: true,
    replayPrivacy: 'unlisted',
    thumbnail: createImage(),
  });
  expect((await peertube.videos.get(uuid)).privacy).toBe('private');
  await expect(peertube.live.create({ name: 'x', channelId })).rejects.toMatchObject({
    code: 'bad-request',
    invalidParams: [{ name: 'name' }],
  });
});

it('sends the privacy of a replay with each update, since the server fails without it', async () => {
  await using server = await signedIn();
  const { peertube, channelId } = server;
  const { live } = peertube;
  const create = (input: Partial<Parameters<typeof live.create>[0]>) =>
    live.create({ name: 'Asamblea', channelId, ...input });

  const { uuid } = await create({ saveReplay: true, privacy: 'unlisted' });
  await live.update(uuid, { latency: 'small' });
  expect(await live.get(uuid)).toMatchObject({ replayPrivacy: 'unlisted', latency: 'small' });
  await live.update(uuid, { saveReplay: false });
  expect(await live.get(uuid)).not.toHaveProperty('replayPrivacy');
  await live.update(uuid, { permanentLive: true });
  await live.update(uuid, { saveReplay: true });
  expect(await live.get(uuid)).toMatchObject({ replayPrivacy: 'private', permanentLive: true });

  const locked = { privacy: 'password', videoPasswords: ['sesamo'] } as const;
  const second = await create({ ...locked, saveReplay: true });
  expect(await live.get(second.uuid)).toMatchObject({ replayPrivacy: 'private' });
});

it('sends the privacy of a replay with a new live, as PeerTube 6 needs', async () => {
  const bodies: unknown[] = [];
  const { live } = fakeServer(async (request) => {
    bodies.push(await request.json());
    return Response.json({ video: { id: 1, uuid: 'a', shortUUID: 'a' } });
  });
  await live.create({ name: 'Asamblea', channelId: 1, saveReplay: true });
  await live.create({ name: 'Asamblea', channelId: 1, saveReplay: true, privacy: 'public' });
  await live.create({ name: 'Asamblea', channelId: 1 });
  expect(bodies).toMatchObject([
    { privacy: 3, replaySettings: { privacy: 3 } },
    { privacy: 1, replaySettings: { privacy: 1 } },
    { privacy: 3 },
  ]);
  expect(bodies[2]).not.toHaveProperty('replaySettings');
});
