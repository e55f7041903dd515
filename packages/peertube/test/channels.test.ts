import { expect, it } from 'vitest';
import { createImage } from './support/create-image.ts';
import { signedIn } from './support/signed-in.ts';

it('creates, updates, lists and deletes channels', async () => {
  await using server = await signedIn();
  const { channels } = server.peertube;
  const { id } = await channels.create({ name: 'radio', displayName: 'Radio' });
  await channels.update('radio', { displayName: 'Radio Comunal', description: 'Una radio' });
  expect(await channels.get('radio')).toMatchObject({ id, displayName: 'Radio Comunal' });
  expect((await channels.list()).data.map(({ name }) => name)).toContain('radio');
  expect(await channels.listVideos('radio')).toEqual({ total: 0, data: [] });
  expect((await channels.listFollowers('radio')).total).toBe(0);
  await channels.delete('radio');
  await expect(channels.get('radio')).rejects.toMatchObject({ code: 'not-found' });
  await expect(channels.create({ name: 'radio', displayName: 'Otra' })).rejects.toMatchObject({
    code: 'conflict',
    detail: expect.stringContaining('already'),
  });
  await expect(channels.delete(server.user.channel)).rejects.toMatchObject({ code: 'conflict' });
});

it('sets and deletes images', async () => {
  await using server = await signedIn();
  const { channels } = server.peertube;
  const { channel } = server.user;
  const picture = createImage();
  expect((await channels.setAvatar(channel, picture)).length).toBeGreaterThan(0);
  expect((await channels.setBanner(channel, picture)).length).toBeGreaterThan(0);
  expect((await channels.get(channel)).avatars).not.toEqual([]);
  await channels.deleteAvatar(channel);
  await channels.deleteBanner(channel);
  expect(await channels.get(channel)).toMatchObject({ avatars: [], banners: [] });
  await expect(channels.setAvatar('nadie', picture)).rejects.toMatchObject({ code: 'not-found' });
});

it('does not retry to delete a channel that is too new', async () => {
  await using server = await signedIn({ actorKeysDelayMs: 60_000 });
  const { channels } = server.peertube;
  await channels.create({ name: 'radio', displayName: 'Radio' });
  const before = server.simulator.requests.length;
  await expect(channels.delete('radio')).rejects.toMatchObject({ code: 'server', status: 500 });
  expect(server.simulator.requests.length).toBe(before + 1);
});
