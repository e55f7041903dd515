import { sendChunkByFetch, type SendChunk } from '@comunal/http';
import { startPeerTubeSimulator } from '@comunal/testing';
import { expect, it, vi } from 'vitest';
import { connect, createPeerTube } from '../src/index.ts';
import { createPeerTube as createInNode } from '../src/node/create-peertube.ts';
import { createVideo } from './support/create-video.ts';

const baseUrl = 'https://video.example';
const unusedSendChunk: SendChunk = () => Promise.reject(new Error('not called'));

it.each([
  ['anywhere', createPeerTube],
  ['in Node', createInNode],
])('sends the chunks of an upload by its own fetch, %s', async (_, create) => {
  await using simulator = await startPeerTubeSimulator();
  const [{ username, password, channelId } = { username: '', password: '', channelId: 0 }] =
    simulator.users;
  const fetch = vi.fn<typeof globalThis.fetch>((input, init) => globalThis.fetch(input, init));
  const { auth, videos } = create({ baseUrl: simulator.url, fetch });
  await auth.logIn({ username, password });
  await videos.upload(createVideo(), { name: 'Charla', channelId });
  expect(fetch.mock.calls.filter(([, init]) => init?.method === 'PUT')).toHaveLength(1);
});

it.each([
  [{ maxChunkBytes: 0 }],
  [{ maxChunkBytes: -1 }],
  [{ maxChunkBytes: Number.NaN }],
  [{ maxChunkBytes: 8_388_609 }],
  [{ maxChunkBytes: 8_388_609, sendChunk: sendChunkByFetch }],
  [{ maxChunkBytes: 0, sendChunk: unusedSendChunk }],
])('refuses %o before anything is sent', (options) => {
  expect(() => connect({ baseUrl, ...options })).toThrow(
    expect.objectContaining({
      code: 'bad-request',
      detail: expect.stringMatching(/^maxChunkBytes/),
    }),
  );
});

it.each([
  [{ maxChunkBytes: 1 }],
  [{ maxChunkBytes: 8_388_608 }],
  [{ maxChunkBytes: 67_108_864, sendChunk: unusedSendChunk }],
])('accepts %o', (options) => {
  expect(connect({ baseUrl, ...options }).maxChunkBytes).toBe(options.maxChunkBytes);
});

it('limits chunks in Node to those of fetch when there is one', () => {
  expect(() => createInNode({ baseUrl, fetch, maxChunkBytes: 8_388_609 })).toThrow(/maxChunkBytes/);
  expect(() => createInNode({ baseUrl, maxChunkBytes: 67_108_864 })).not.toThrow();
});
