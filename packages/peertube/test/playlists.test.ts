import { expect, it } from 'vitest';
import { createImage } from './support/create-image.ts';
import { signedIn } from './support/signed-in.ts';

it('creates, fills, reorders and empties a playlist', async () => {
  await using server = await signedIn({ seed: ['Uno', 'Dos', 'Tres'].map((name) => ({ name })) });
  const { peertube, simulator, channelId, user } = server;
  const { playlists } = peertube;
  const { uuid, id } = await playlists.create({
    displayName: 'Encuentro',
    privacy: 'public',
    videoChannelId: channelId,
    thumbnail: createImage(),
  });
  const [firstVideo, secondVideo, thirdVideo] = simulator.videos();
  const first = await playlists.addVideo(uuid, firstVideo?.uuid ?? '', { startTimestamp: 1 });
  await playlists.addVideo(uuid, secondVideo?.id ?? 0);
  await playlists.addVideo(uuid, thirdVideo?.id ?? 0);
  await playlists.reorder(uuid, { startPosition: 3, insertAfterPosition: 0 });
  const names: (string | undefined)[] = [];
  for await (const { video } of playlists.listVideos(uuid, { pageSize: 2 }))
    names.push(video?.name);
  expect(names).toEqual(['Tres', 'Uno', 'Dos']);
  await playlists.updateElement(uuid, first.id, { startTimestamp: 2, stopTimestamp: 3 });
  expect((await playlists.listVideos(uuid)).data[1]).toMatchObject({
    id: first.id,
    position: 2,
    startTimestamp: 2,
    stopTimestamp: 3,
  });
  expect(await playlists.findContaining([firstVideo?.id ?? 0])).toMatchObject({
    [firstVideo?.id ?? 0]: [{ playlistId: id, playlistElementId: first.id }],
  });
  await playlists.removeElement(uuid, first.id);
  await playlists.update(uuid, { displayName: 'Encuentro 2021' });
  expect(await playlists.get(uuid)).toMatchObject({
    displayName: 'Encuentro 2021',
    privacy: 'public',
    videosLength: 2,
    isWatchLater: false,
  });
  for (const page of [{}, { account: user.username }, { channel: user.channel }])
    expect((await playlists.list(page)).data.map((each) => each.uuid)).toContain(uuid);
  await playlists.delete(uuid);
  await expect(playlists.get(uuid)).rejects.toMatchObject({ code: 'not-found' });
});

it('reports what PeerTube refuses', async () => {
  await using server = await signedIn();
  const { playlists } = server.peertube;
  const { uuid } = await playlists.create({ displayName: 'Mía' });
  expect((await playlists.get(uuid)).privacy).toBe('private');
  await expect(
    playlists.create({ displayName: 'Sin canal', privacy: 'public' }),
  ).rejects.toMatchObject({ code: 'bad-request' });
  await expect(playlists.addVideo(uuid, 99)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    playlists.reorder(uuid, { startPosition: 5, insertAfterPosition: 1 }),
  ).rejects.toMatchObject({ code: 'bad-request' });
});
