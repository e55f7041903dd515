import { describe, expect, it, vi } from 'vitest';
import { serve } from '../test/serve.ts';
import { thrownBy } from '../test/thrown-by.ts';
import type { ChunkRequest } from './chunk.ts';
import { sendChunkByHttp } from './node/index.ts';
import { sendChunkByFetch } from './send-chunk-by-fetch.ts';

const MIB = 1024 * 1024;

/** Bytes that tell where they stand, so that one out of place is noticed. */
function pattern(size: number, from = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = ((at + from) * 2_654_435_761) >>> 24;
  return bytes;
}

const source = (size: number, most = Infinity) => ({
  size,
  readInto: async (buffer: Uint8Array, offset: number) => {
    const bytes = pattern(Math.min(buffer.length, most), offset);
    buffer.set(bytes);
    return bytes.length;
  },
});

describe.each([
  ['fetch', sendChunkByFetch],
  ['node:http', sendChunkByHttp],
] as const)('a chunk by %s', (_, sendChunk) => {
  const send = (base: string, more: Partial<ChunkRequest> = {}) =>
    sendChunk({ url: `${base}/up`, method: 'PUT', headers: {}, body: pattern(10), ...more });

  /** A server that gives back what it got. */
  const mirror = () =>
    serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.setHeader('x-length', String(request.headers['content-length']));
        response.setHeader('x-type', String(request.headers['content-type']));
        response.setHeader(
          'x-same',
          String(
            Buffer.concat(parts).equals(
              pattern(parts.reduce((sum, { length }) => sum + length, 0)),
            ),
          ),
        );
        response.writeHead(308, { range: 'bytes=0-9' }).end('ñ');
      });
    });

  it.each([
    ['bytes', pattern(3 * MIB + 5)],
    ['a blob', new Blob([pattern(3 * MIB + 5)])],
    ['a source', source(3 * MIB + 5)],
    ['a source that gives little at once', source(70_000, 1001)],
    ['nothing', new Uint8Array()],
  ])('sends %s whole, and takes a 308 for a response', async (_, body) => {
    const onSent = vi.fn<(bytes: number) => void>();
    const size = 'size' in body ? body.size : body.length;
    const answer = await send(await mirror(), { body, onSent });
    expect(answer).toMatchObject({
      status: 308,
      body: 'ñ',
      headers: {
        range: 'bytes=0-9',
        'x-length': String(size),
        'x-same': 'true',
        'x-type': size > 0 ? 'application/octet-stream' : 'undefined',
      },
    });
    const progress = onSent.mock.calls.map(([bytes]) => bytes);
    expect(progress.at(-1) ?? 0).toBe(size);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('keeps the type that it is given', async () => {
    const { headers } = await send(await mirror(), { headers: { 'Content-Type': 'video/mp4' } });
    expect(headers['x-type']).toBe('video/mp4');
  });

  it('follows no redirect', async () => {
    const base = await serve((request, response) => {
      request.resume();
      response.writeHead(308, { location: '/elsewhere' }).end();
    });
    await expect(send(base)).resolves.toMatchObject({ status: 308 });
  });

  it('reads of an answer no more than 64 kB', async () => {
    const base = await serve((request, response) => {
      request.resume();
      response.end('a'.repeat(MIB));
    });
    const { body } = await send(base);
    expect(body.length).toBeLessThanOrEqual(65_536);
  });

  it('tells of a connection that breaks, which may pass', async () => {
    const base = await serve((request) => request.socket.destroy());
    const thrown = await thrownBy(send(base, { body: source(3 * MIB) }));
    expect(thrown).toMatchObject({ code: 'network', request: { method: 'PUT', path: '/up' } });
    expect((thrown as { shouldRetry(): boolean }).shouldRetry()).toBe(true);
  });

  it('tells of a server where nobody listens', async () => {
    await expect(send('http://127.0.0.1:1')).rejects.toMatchObject({ code: 'network' });
    await expect(send('http://127.0.0.1:1', { body: new Uint8Array() })).rejects.toMatchObject({
      code: 'network',
    });
  });

  it('tells of a server that takes nothing and says nothing', async () => {
    const base = await serve((request) => request.pause());
    const stallTimeoutMs = 30;
    await expect(send(base, { stallTimeoutMs })).rejects.toMatchObject({ code: 'stalled' });
  });

  it('tells of an answer that comes drop by drop without end', async () => {
    const base = await serve((request, response) => {
      response.writeHead(308, { range: 'bytes=0-9' });
      const drops = setInterval(() => response.write('.'), 20);
      request.socket.on('close', () => clearInterval(drops));
      request.resume();
    });
    const stallTimeoutMs = 200;
    await expect(send(base, { stallTimeoutMs })).rejects.toMatchObject({ code: 'stalled' });
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const base = await serve(() => controller.abort('enough'));
    const { signal } = controller;
    expect(await thrownBy(send(base, { signal, body: source(4 * MIB) }))).toBe('enough');
    expect(await thrownBy(send(base, { signal }))).toBe('enough');
  });

  it('tells of a source that ends too early, in the words of the source', async () => {
    const body = {
      size: 10,
      readInto: async (_: Uint8Array, offset: number) => (offset < 5 ? 5 : 0),
    };
    await expect(send(await mirror(), { body })).rejects.toThrow(/gave 0 bytes at 5 of 10/);
    const broken = { size: 10, readInto: () => Promise.reject(new Error('EIO')) };
    await expect(send(await mirror(), { body: broken })).rejects.toThrow('EIO');
  });

  it('goes nowhere without https but to this machine', async () => {
    await expect(send('http://video.example')).rejects.toMatchObject({ code: 'insecure-address' });
    await expect(send('//video.example')).rejects.toMatchObject({ code: 'bad-address' });
  });
});

it('by fetch has at most 8 MiB', async () => {
  const url = 'https://video.example';
  const body = source(8 * MIB + 1);
  await expect(sendChunkByFetch({ url, method: 'PUT', headers: {}, body })).rejects.toThrow(
    RangeError,
  );
});

describe.each([
  ['fetch', sendChunkByFetch],
  ['node:http', sendChunkByHttp],
] as const)('what onSent throws, by %s', (_, sendChunk) => {
  it('ends the transfer as it is', async () => {
    const url = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(308).end());
    });
    const thrown = new Error('told to stop');
    const onSent = vi.fn<() => never>(() => {
      throw thrown;
    });
    const request = { url, method: 'PUT', headers: {}, body: pattern(3 * MIB), onSent };
    expect(await thrownBy(sendChunk(request))).toBe(thrown);
    expect(onSent).toHaveBeenCalledTimes(1);
  });
});

describe('fetch, which does not see bytes leave', () => {
  const chunk = { method: 'PUT', headers: {}, body: pattern(2 * MIB) };

  it('notices a dead line by what the chunk should take', async () => {
    const url = await serve((request) => request.pause());
    const sending = sendChunkByFetch({ ...chunk, url, stallTimeoutMs: 50, expectedMs: 20 });
    await expect(sending).rejects.toMatchObject({ code: 'stalled' });
  });

  it.each([
    [200, 1],
    [308, 1],
    [401, 0],
    [429, 0],
    [503, 0],
  ])('tells after a %i %i times that bytes have arrived', async (status, times) => {
    const url = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end());
    });
    const onSent = vi.fn<(bytes: number) => void>();
    await sendChunkByFetch({ ...chunk, url, onSent });
    expect(onSent).toHaveBeenCalledTimes(times);
  });
});
