import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '../../test/serve.ts';
import { thrownBy } from '../../test/thrown-by.ts';
import { getTolerantAgent } from './tolerant-agents.ts';
import { sendChunkByHttp } from './send-chunk-by-http.ts';

const MIB = 1024 * 1024;

const zeros = (size: number) => ({
  size,
  readInto: async (buffer: Uint8Array) => buffer.length,
});
const put = { method: 'PUT', headers: {} };

it('gives an answer that comes before the body has left', async () => {
  const readInto = vi.fn<(buffer: Uint8Array) => Promise<number>>(async ({ length }) => length);
  const base = await serve((_, response) => response.writeHead(413).end('too large'));
  const body = { size: 500 * MIB, readInto };
  await expect(sendChunkByHttp({ ...put, url: base, body })).resolves.toMatchObject({
    status: 413,
    body: 'too large',
  });
  // What fits into the buffers of the system has gone; the rest is not even read.
  expect(readInto.mock.calls.length).toBeLessThan(100);
});

it('gives the answer of a server that cuts the connection after it', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno');
      socket.destroySoon();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let turn = 0; turn < 30; turn++) {
    const answer = await sendChunkByHttp({ ...put, url, body: zeros(20 * MIB) });
    expect(answer).toMatchObject({ status: 401, body: 'no' });
  }
});

it('uses two buffers of 1 MiB again and again, and one connection for all chunks', async () => {
  const connections = new Set<unknown>();
  const base = await serve((request, response) => {
    connections.add(request.socket);
    request.resume().on('end', () => response.writeHead(308).end());
  });
  const buffers = new Set<ArrayBufferLike>();
  const body = {
    size: 9 * MIB + 1,
    readInto: async (buffer: Uint8Array) => {
      buffers.add(buffer.buffer);
      return buffer.length;
    },
  };
  await sendChunkByHttp({ ...put, url: base, body });
  await sendChunkByHttp({ ...put, url: base, body });
  expect([...buffers].map(({ byteLength }) => byteLength)).toEqual([MIB, MIB]);
  for (let turn = 0; turn < 3; turn++) await sendChunkByHttp({ ...put, url: base, body: zeros(5) });
  expect(connections.size).toBe(1);
});

/** What Node's idle time-out of a socket looks at, and does once it fires. Neither has a public name. */
interface IdleSocket extends Socket {
  readonly _handle: { readonly writeQueueSize: number };
  _onTimeout(): void;
}

function openSocket(): IdleSocket {
  const [socket] = Object.values(getTolerantAgent('http:').sockets).flat();
  return socket as IdleSocket;
}

it('waits on a slow line, and fails as stalled once no byte has left since the last look', async () => {
  // Takes nothing but what the test reads from it, so that the rest waits in the buffers of the system and of the sender.
  const accepted: Socket[] = [];
  const server = createServer((socket) => accepted.push(socket.on('error', () => {}).pause()));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sending = thrownBy(sendChunkByHttp({ ...put, url, body: zeros(200 * MIB) }));
  let isOver = false;
  void sending.finally(() => (isOver = true));
  await expect.poll(() => accepted).toHaveLength(1);

  // A part of 1 MiB of which some bytes have left and some wait, as long as nobody reads.
  const socket = openSocket();
  const waiting = (): number => socket._handle.writeQueueSize;
  for (let still = 0, before = 0; still < 50 || waiting() === 0 || waiting() === MIB;) {
    if (still > 100) accepted[0]?.read();
    await setImmediate();
    still = waiting() === before ? still + 1 : 0;
    before = waiting();
  }
  socket._onTimeout(); // bytes have left since the part was begun
  await setImmediate();
  expect(isOver).toBe(false);
  socket._onTimeout(); // and none since then
  expect(await sending).toMatchObject({ code: 'stalled' });
  accepted[0]?.destroy();
});
