import { expect, it } from 'vitest';
import { listChannels } from '../src/cli/find-channel.ts';
import { createBlobSource } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

const shared = { id: 9, name: 'colectiva', displayName: 'Colectiva de Ejemplo' };

it('is found among the channels of collaborations', async () => {
  const { users } = fakeServer(() =>
    Response.json({
      id: 1,
      username: 'ana',
      email: 'ana@example.com',
      role: { id: 2, label: 'User' },
      videoQuota: -1,
      videoQuotaDaily: -1,
      account: { id: 1, name: 'ana', host: 'video.example', displayName: 'Ana', url: 'a' },
      videoChannels: [],
      videoChannelCollaborations: [shared],
    }),
  );
  expect(listChannels(await users.me.get())).toEqual([shared]);
});

it('is searched for a video whose response got lost', async () => {
  const video = { id: 5, uuid: 'a', shortUUID: 'a' };
  let isSent = false;
  const { videos } = fakeServer(({ method, url }) => {
    if (method === 'POST')
      return new Response(null, { status: 201, headers: { location: '//a/?upload_id=u1' } });
    if (method === 'PUT') {
      isSent = true;
      return new Response(null, { status: 404 });
    }
    const isListed = isSent && new URL(url).searchParams.get('includeCollaborations') === 'true';
    return Response.json({ data: isListed ? [{ ...video, name: 'Charla', channel: shared }] : [] });
  });
  const source = createBlobSource(new Blob(['bytes']), 'charla.mp4');
  await expect(videos.upload(source, { name: 'Charla', channelId: 9 })).resolves.toEqual(video);
});
