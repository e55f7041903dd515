import { expect, it } from 'vitest';
import { createPeerTube, type PeerTubeOptions } from '../src/index.ts';
import { signedIn } from './support/signed-in.ts';

it('gets the configuration of a server', async () => {
  await using server = await signedIn({ instanceName: 'Tubo' });
  const { config, instance } = createPeerTube({ baseUrl: server.simulator.url });
  expect(await config.get()).toMatchObject({ serverVersion: '8.0.1', instance: { name: 'Tubo' } });
  expect((await config.getAbout()).name).toBe('Tubo');
  expect(await config.listCategories()).toMatchObject({ 13: 'Education' });
  expect(await config.listLicences()).toMatchObject({ 2: 'Attribution - Share Alike' });
  expect(await config.listLanguages()).toMatchObject({ 'es-419': expect.any(String) });
  expect(await config.listPrivacies()).toMatchObject({ 3: 'Private' });
  expect((await instance.getStats()).totalUsers).toBe(1);
  expect((await instance.getNodeinfo()).software.name).toBe('peertube');
  await instance.ping();
});

it.each([
  ['5.0.0', true],
  ['8.2.4', true],
  ['8.3.0', false],
  ['4.3.1', false],
])('checks whether %s is supported', async (version, isSupported) => {
  await using server = await signedIn({ version });
  expect(await server.peertube.instance.checkVersion()).toEqual({
    software: 'peertube',
    version,
    isSupported,
  });
});

it('recognises another kind of server', async () => {
  const { instance } = createPeerTube({
    baseUrl: 'https://toot.example',
    fetch: async (input) =>
      new Request(input).url.endsWith('/ping')
        ? new Response('<!doctype html>')
        : Response.json({
            software: { name: 'mastodon', version: '5.0.0' },
            openRegistrations: false,
            usage: { users: {} },
          }),
  });
  expect(await instance.checkVersion()).toMatchObject({ software: 'mastodon', isSupported: false });
  await expect(instance.ping()).rejects.toMatchObject({ code: 'unexpected-response' });
});

it.each([
  [{ retries: 3 }, /`createPeerTube` has no option `retries`/],
  [{ retry: { retries: 3 } }, /`retry` has no option `retries`/],
])('refuses options that do not exist: %j', (wrong, message) => {
  const options: object = { baseUrl: 'https://video.example', ...wrong };
  expect(() => createPeerTube(options as PeerTubeOptions)).toThrow(message);
});
