import { expect, it } from 'vitest';
import { createPeerTube, memoryTokenStore } from '../src/index.ts';
import { signedIn } from './support/signed-in.ts';

it('gets and updates the user', async () => {
  await using server = await signedIn();
  const { me } = server.peertube.users;
  expect(await me.get()).toMatchObject({
    username: 'root',
    videoChannels: [{ name: 'root_channel' }],
  });
  await me.update({ displayName: 'Colectiva' });
  expect((await me.get()).account.displayName).toBe('Colectiva');
  const before = server.simulator.requests.length;
  await expect(
    me.update({ password: 'una nueva larga', currentPassword: 'no es' }),
  ).rejects.toMatchObject({ status: 401, code: 'current-password-is-invalid' });
  // Each try counts among the log-ins that the server allows, so it is one call and no new token.
  expect(server.simulator.requests.slice(before).map(({ method }) => method)).toEqual(['PUT']);
  await expect(me.update({ email: 'otra@example.com' })).rejects.toMatchObject({ status: 400 });
  expect(await me.getQuotaUsed()).toEqual({ videoQuotaUsed: 0, videoQuotaUsedDaily: 0 });
  expect((await me.listNotifications({ unread: true })).total).toBe(0);
  const nobody = createPeerTube({ baseUrl: server.simulator.url });
  await expect(nobody.users.me.get()).rejects.toMatchObject({ code: 'unauthorized' });
});

it('marks notifications as read and lists ratings of an account', async () => {
  const asked: string[] = [];
  const store = memoryTokenStore({
    accessToken: 'a',
    refreshToken: 'r',
    expiresAt: Date.now() + 86_400_000,
  });
  const { users, accounts } = createPeerTube({
    baseUrl: 'https://video.example',
    auth: { store },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(`${request.method} ${request.url} ${await request.text()}`.trim());
      if (request.method === 'POST') return new Response(null, { status: 204 });
      const video = { id: 1, uuid: 'u', name: 'Charla' };
      return Response.json({ total: 1, data: [{ rating: 'like', video }] });
    },
  });
  await users.me.markRead([3, 4]);
  await users.me.markRead();
  expect((await accounts.listRatings('ana', { rating: 'like' })).data[0]?.video.name).toBe(
    'Charla',
  );
  expect(asked).toEqual([
    'POST https://video.example/api/v1/users/me/notifications/read {"ids":[3,4]}',
    'POST https://video.example/api/v1/users/me/notifications/read-all',
    'GET https://video.example/api/v1/accounts/ana/ratings?rating=like&start=0&count=15',
  ]);
});

it('reads accounts, their channels and videos', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { accounts } = server.peertube;
  expect(await accounts.get('root')).toMatchObject({ name: 'root', followersCount: 0 });
  expect((await accounts.list()).data.map(({ name }) => name)).toContain('root');
  expect((await accounts.listVideos('root')).data[0]?.name).toBe('Charla');
  const [channel] = (await accounts.listChannels('root', { withStats: true })).data;
  expect(channel).toMatchObject({ name: 'root_channel', videosCount: 1, totalViews: 0 });
  await expect(accounts.get('nadie')).rejects.toMatchObject({ code: 'not-found' });
});

it('adds, replies to and deletes comments', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { comments } = server.peertube;
  const id = server.simulator.videos()[0]?.uuid ?? '';
  const first = await comments.add(id, 'Qué **bueno**');
  const reply = await comments.reply(id, first.id, 'Sí');
  expect((await comments.listThreads(id, { sort: '-createdAt' })).data).toMatchObject([
    { text: 'Qué **bueno**' },
  ]);
  expect((await comments.listOnMyVideos()).data).toHaveLength(2);
  await comments.delete(id, reply.id);
  const { children } = await comments.getThread(id, first.id);
  expect(children).toMatchObject([{ comment: { text: '', account: null, isDeleted: true } }]);
  await expect(comments.add(id, '')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(comments.getThread(id, 99)).rejects.toMatchObject({ code: 'not-found' });
});

it('subscribes and rates', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { subscriptions, ratings } = server.peertube;
  const handle = `${server.user.channel}@${new URL(server.simulator.url).host}`;
  await subscriptions.add(handle);
  expect(await subscriptions.exist([handle, 'nadie@video.example'])).toEqual({
    [handle]: true,
    'nadie@video.example': false,
  });
  expect((await subscriptions.list()).data[0]?.name).toBe(server.user.channel);
  expect((await subscriptions.listVideos()).data[0]?.name).toBe('Charla');
  await subscriptions.remove(handle);
  await expect(subscriptions.remove(handle)).rejects.toMatchObject({ code: 'not-found' });
  const id = server.simulator.videos()[0]?.id ?? 0;
  expect(await ratings.getMine(id)).toBe('none');
  await ratings.like(id);
  expect(await ratings.getMine(id)).toBe('like');
  await ratings.dislike(id);
  expect(await ratings.getMine(id)).toBe('dislike');
  await ratings.clear(id);
  expect(await ratings.getMine(id)).toBe('none');
  await expect(ratings.like(99)).rejects.toMatchObject({ code: 'not-found' });
});
