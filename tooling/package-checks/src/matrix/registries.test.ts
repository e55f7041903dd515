import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findReachableRegistries } from './registries.ts';

it('reaches a registry at the port of its address, and none that is closed', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  const url = `http://127.0.0.1:${address.port}/npm/`;
  expect(await findReachableRegistries([url, url])).toEqual([`127.0.0.1:${address.port}`]);
  server.close();
  await once(server, 'close');
  expect(await findReachableRegistries([url])).toEqual([]);
});
