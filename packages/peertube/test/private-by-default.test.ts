import { expect, it } from 'vitest';
import { createBlobSource, type PeerTube } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

const privacy = undefined;

const creations: Readonly<Record<string, (peertube: PeerTube) => Promise<unknown>>> = {
  'an upload': ({ videos }) =>
    videos.upload(createBlobSource(new Blob(['bytes']), 'charla.mp4'), {
      name: 'Charla',
      channelId: 1,
      privacy,
    }),
  'a live': ({ live }) => live.create({ name: 'En vivo', channelId: 1, privacy }),
  'an import': ({ imports }) =>
    imports.create({ channelId: 1, privacy, targetUrl: 'https://tubo.example/v.mp4' }),
  'a playlist': ({ playlists }) => playlists.create({ displayName: 'Radio', privacy }),
};

it.each(Object.keys(creations))('makes %s private when its privacy is undefined', async (name) => {
  const bodies: unknown[] = [];
  const peertube = fakeServer(async (request) => {
    if (request.method !== 'POST') return Response.json({ total: 0, data: [] });
    bodies.push(await request.json());
    return new Response(null, { status: 400 });
  });
  await expect(creations[name]?.(peertube)).rejects.toMatchObject({ status: 400 });
  expect(bodies).toMatchObject([{ privacy: 3 }]);
});
