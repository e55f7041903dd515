import { expect, it } from 'vitest';
import { seededBytes } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

it.each(['', '  ', null])('empties a description and a support by the text %j', async (empty) => {
  await using server = await signedIn();
  const { peertube, channelId, user } = server;
  const { videos, channels, playlists, users } = peertube;
  const texts = { description: 'Un texto', support: 'Una cuenta' };
  const source = new File([seededBytes(2_000, 1)], 'charla.mp4');
  const nothing = { description: empty, support: empty };

  const { uuid } = await videos.upload(source, { name: 'Charla', channelId, ...nothing });
  await videos.update(uuid, texts);
  await videos.update(uuid, nothing);
  expect((await videos.get(uuid)).description).toBeNull();

  await channels.update(user.channel, texts);
  await channels.update(user.channel, nothing);
  expect(await channels.get(user.channel)).toMatchObject({ description: null, support: null });

  const { uuid: list } = await playlists.create({ displayName: 'Lista', description: empty });
  await playlists.update(list, { description: 'Un texto' });
  await playlists.update(list, { description: empty });
  expect((await playlists.get(list)).description).toBeNull();

  await users.me.update({ description: 'Un texto' });
  await users.me.update({ description: empty });
  expect((await users.me.get()).account).toMatchObject({ description: null });
});

it('names the field of a text of two characters, which the server refuses', async () => {
  await using server = await signedIn();
  const { videos } = server.peertube;
  const { id } = server.simulator.seed({ name: 'Charla', channel: server.user.channel });
  await expect(videos.update(id, { description: 'ab' })).rejects.toMatchObject({
    code: 'bad-request',
    invalidParams: [{ name: 'description' }],
  });
});

it('gets statistics over time from a start date without an end date', async () => {
  await using server = await signedIn();
  const { stats } = server.peertube.videos;
  const { id } = server.simulator.seed({ name: 'Charla', channel: server.user.channel });
  const startDate = '2026-11-01T00:00:00Z';
  for (const range of [undefined, { startDate }, { startDate, endDate: '2026-11-02T00:00:00Z' }])
    expect((await stats.getTimeseries(id, 'viewers', range)).data).not.toEqual([]);
});
