import { expect, it } from 'vitest';
import { startPeerTubeSimulator } from '../../src/index.ts';

it.each([
  ['accounts/nadie', 'Account not found'],
  ['video-channels/nada', 'Video channel not found'],
  ['videos/1/comment-threads/9', 'Video comment thread not found'],
  ['feeds:feeds/videos.xml?accountName=nadie', 'Account not found'],
  ['feeds:feeds/videos.xml?videoChannelName=nada', 'Video channel not found'],
  ['feeds:feeds/video-comments.xml?videoId=nada', 'Video not found'],
])("responds to %s with the server's own message", async (path, detail) => {
  const seed = [{ name: 'Charla' }];
  await using simulator = await startPeerTubeSimulator({ port: false, seed });
  const url = path.startsWith('feeds:') ? path.slice(6) : `api/v1/${path}`;
  const response = await simulator.fetch(`${simulator.url}/${url}`);
  expect([response.status, await response.json()]).toMatchObject([404, { detail }]);
});
