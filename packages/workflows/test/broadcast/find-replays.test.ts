import { createPeerTube } from '@comunal/peertube';
import { startPeerTubeSimulator } from '@comunal/testing';
import { expect, it } from 'vitest';
import { findReplays } from '../../src/broadcast/replay/find-replays.ts';

it('finds what was kept of a live that is not permanent: the live itself', async () => {
  const server = await startPeerTubeSimulator();
  const [{ username, password, channelId } = { username: '', password: '', channelId: 0 }] =
    server.users;
  const peertube = createPeerTube({ baseUrl: server.url });
  await peertube.auth.logIn({ username, password });
  const { uuid, shortUUID } = await peertube.live.create({
    name: 'Asamblea',
    channelId,
    saveReplay: true,
    replayPrivacy: 'private',
  });
  const live = { uuid, shortUUID, url: `${server.url}/w/${shortUUID}` };
  const find = () =>
    findReplays(peertube, live, new Date().toISOString(), new AbortController().signal);
  server.startStream(uuid);
  server.endStream(uuid);
  await expect(find()).rejects.toMatchObject({ code: 'replay-pending' });
  server.publishReplay(uuid);
  expect(await find()).toEqual([{ uuid, url: live.url }]);
  await server.stop();
});
