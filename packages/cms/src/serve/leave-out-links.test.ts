import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { leaveOutLinks } from './leave-out-links.ts';

/** Asks a server that lists two files. */
async function list(isListable: (path: string) => Promise<boolean>) {
  const app = express();
  app.get('/', (_, response, next) => {
    leaveOutLinks(response, next, isListable);
    response.json([{ file: { path: 'a.yaml' } }, { path: 'b.png' }]);
  });
  const explain: ErrorRequestHandler = (_error, _request, response, _next) =>
    response.status(500).json([{ path: 'a failure' }]);
  app.use(explain);
  const server = createServer(app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const response = await fetch(`http://127.0.0.1:${port}`, { headers: { connection: 'close' } });
  return { status: response.status, body: await response.json() };
}

it('leaves out what may not be listed', async () => {
  expect(await list(async (path) => path === 'b.png')).toEqual({
    status: 200,
    body: [{ path: 'b.png' }],
  });
});

it('answers where a file cannot be looked at, rather than end the process', async () => {
  const isListable = () => Promise.reject(new Error('The folder is gone.'));
  expect(await list(isListable)).toEqual({ status: 500, body: [{ path: 'a failure' }] });
});
