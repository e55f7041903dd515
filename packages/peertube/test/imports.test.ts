import { expect, it } from 'vitest';
import { createPeerTube, memoryTokenStore } from '../src/index.ts';
import { signedIn } from './support/signed-in.ts';

const targetUrl = 'https://archive.example/charla.mp4';

it('creates, lists, cancels and deletes imports', async () => {
  await using server = await signedIn();
  const { peertube, channelId } = server;
  const { imports } = peertube;
  const made = await imports.create({ targetUrl, channelId, name: 'Charla', language: 'nah' });
  expect(made).toMatchObject({ targetUrl, state: 'pending', video: { language: 'nah' } });
  expect(made.video?.privacy).toBe('private');
  expect((await imports.list()).data.map(({ id }) => id)).toEqual([made.id]);
  await imports.cancel(made.id);
  expect((await imports.list()).data[0]?.state).toBe('cancelled');
  await expect(imports.cancel(made.id)).rejects.toMatchObject({ code: 'conflict' });
  await imports.delete(made.id);
  expect((await imports.list()).total).toBe(0);
  await expect(
    imports.create({ targetUrl: 'http://127.0.0.1/a.mp4', channelId }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(imports.create({ targetUrl: 'nada', channelId })).rejects.toMatchObject({
    code: 'bad-request',
    invalidParams: [{ name: 'targetUrl' }],
  });
});

it('retries an import', async () => {
  const asked: string[] = [];
  const store = memoryTokenStore({
    accessToken: 'a',
    refreshToken: 'r',
    expiresAt: Date.now() + 86_400_000,
  });
  const { imports } = createPeerTube({
    baseUrl: 'https://video.example',
    auth: { store },
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      asked.push(`${method} ${url}`);
      return new Response(null, { status: 204 });
    },
  });
  await imports.retry(7);
  expect(asked).toEqual(['POST https://video.example/api/v1/videos/imports/7/retry']);
});
