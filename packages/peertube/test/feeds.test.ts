import { expect, it } from 'vitest';
import { signedIn } from './support/signed-in.ts';

it('builds addresses of feeds and reads them', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { feeds } = server.peertube;
  const { url } = server.simulator;
  const addresses = [
    feeds.toUrl({ of: 'videos' }),
    feeds.toUrl({ of: 'videos', format: 'atom', channel: 'root_channel' }),
    feeds.toUrl({ of: 'comments', format: 'json', video: 'a&b' }),
    feeds.toUrl({ of: 'podcast', channelId: server.channelId }),
  ];
  expect(addresses).toEqual([
    `${url}/feeds/videos.xml`,
    `${url}/feeds/videos.atom?videoChannelName=root_channel`,
    `${url}/feeds/video-comments.json?videoId=a%26b`,
    `${url}/feeds/podcast/videos.xml?videoChannelId=${server.channelId}`,
  ]);
  expect(await feeds.get({ of: 'videos' })).toContain('<title>Charla</title>');
  expect(await feeds.get({ of: 'videos', format: 'atom' })).toContain(
    'http://www.w3.org/2005/Atom',
  );
  expect(JSON.parse(await feeds.get({ of: 'videos', format: 'json' }))).toMatchObject({
    items: [{ title: 'Charla' }],
  });
  expect(await feeds.get({ of: 'podcast', channelId: server.channelId })).toContain('Charla');
  await expect(feeds.get({ of: 'videos', channel: 'nadie' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('reads the feed of subscriptions with a token of its own', async () => {
  await using server = await signedIn();
  const { feeds, users } = server.peertube;
  const { account } = await users.me.get();
  const feed = { of: 'subscriptions', accountId: account.id } as const;
  expect(await feeds.get({ ...feed, token: await feeds.getToken() })).toContain('<rss');
  await expect(feeds.get({ ...feed, token: 'no es' })).rejects.toMatchObject({ code: 'forbidden' });
});

it('gets how to embed a video', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { oembed } = server.peertube;
  const { url } = server.simulator;
  const id = server.simulator.videos()[0]?.shortUUID ?? '';
  const embed = await oembed.get(`${url}/w/${id}?start=1s`, { maxWidth: 300 });
  expect(embed).toMatchObject({ title: 'Charla', width: 300 });
  expect(embed.html).toContain(`/videos/embed/${id}?start=1s`);
  await expect(oembed.get('https://other.example/w/1')).rejects.toMatchObject({
    code: 'bad-request',
  });
});
