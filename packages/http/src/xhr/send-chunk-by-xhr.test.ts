import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { strictPolicy, useElementPages } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { serve } from '../../test/serve.ts';
import type { sendChunkByXhr } from './index.ts';

const openPage = useElementPages({
  tested: fileURLToPath(new URL('../../test/xhr-in-page.ts', import.meta.url)),
});
const MIB = 1024 * 1024;

declare const tested: { readonly sendChunkByXhr: typeof sendChunkByXhr };

/** Sends a chunk of zeros from a page to a server; gives the answer or the error, and what was told meanwhile. */
async function send(
  listener: RequestListener,
  {
    size = 10,
    kind = 'blob',
    stallTimeoutMs = 60_000,
    abortAfterFirst = false,
    throwAtFirst = false,
    url = '',
  } = {},
) {
  // The page is another server's, as in life.
  const base = await serve((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'range, x-got');
    if (request.method !== 'OPTIONS') return listener(request, response);
    response.setHeader('access-control-allow-methods', 'PUT');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.writeHead(204).end();
  });
  const { page } = await openPage('', { policy: `${strictPolicy()}; connect-src ${base}` });
  return page.evaluate(
    async ({ size, kind, stallTimeoutMs, abortAfterFirst, throwAtFirst, url }) => {
      const progress: number[] = [];
      const controller = new AbortController();
      const bytes = new Uint8Array(size).fill(7);
      const source = {
        size,
        readInto: async (buffer: Uint8Array, offset: number) => {
          const part = bytes.subarray(offset, offset + Math.min(buffer.length, 1000));
          buffer.set(part);
          return part.length;
        },
      };
      const body = kind === 'blob' ? new Blob([bytes]) : kind === 'bytes' ? bytes : source;
      const onSent = (sent: number): void => {
        progress.push(sent);
        if (abortAfterFirst) controller.abort('enough');
        if (throwAtFirst) throw new Error('told to stop');
      };
      const { signal } = controller;
      const headers = { authorization: 'Bearer token' };
      try {
        const request = { url, method: 'PUT', headers, body };
        const answer = await tested.sendChunkByXhr({
          ...request,
          signal,
          onSent,
          stallTimeoutMs,
        });
        return { progress, answer };
      } catch (error) {
        const isError = error instanceof Error;
        return { progress, error: isError ? { ...error, message: error.message } : error };
      }
    },
    {
      size,
      kind,
      stallTimeoutMs,
      abortAfterFirst,
      throwAtFirst,
      url: url || `${base}/up?upload_id=secret`,
    },
  );
}

const count: RequestListener = (request, response) => {
  let bytes = 0;
  request.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  request.on('end', () => {
    const { 'content-type': type = 'none', authorization = 'none' } = request.headers;
    response.writeHead(308, {
      range: `bytes=0-${bytes - 1}`,
      'x-got': `${type}, ${authorization}`,
    });
    response.end('ñ');
  });
};

describe('a chunk by XMLHttpRequest', () => {
  it.each(['blob', 'bytes', 'source'])(
    'sends a %s, and takes a 308 for a response',
    async (kind) => {
      const { answer, progress } = await send(count, { kind, size: 3 * MIB });
      expect(answer).toMatchObject({
        status: 308,
        body: 'ñ',
        headers: {
          range: `bytes=0-${3 * MIB - 1}`,
          'x-got': 'application/octet-stream, Bearer token',
        },
      });
      expect(progress.at(-1)).toBe(3 * MIB);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    },
  );

  it('may be empty', async () => {
    const { answer } = await send(count, { size: 0, kind: 'bytes' });
    expect(answer).toMatchObject({ status: 308, headers: { 'x-got': 'none, Bearer token' } });
  });

  it('gives a refusal, of which it reads no more than 64 kB', async () => {
    const { answer } = await send((request, response) => {
      request.resume().on('end', () => response.writeHead(413).end('a'.repeat(MIB)));
    });
    expect(answer?.status).toBe(413);
    expect(answer?.body.length).toBeLessThanOrEqual(65_536);
  });

  it('tells of a connection that breaks, and nothing of the query', async () => {
    const { error } = await send((request) => request.socket.destroy());
    expect(error).toMatchObject({ code: 'network', message: 'PUT /up: network' });
  });

  it('tells of a server that says nothing', async () => {
    const { error } = await send((request) => request.resume(), { stallTimeoutMs: 200 });
    expect(error).toMatchObject({ code: 'stalled' });
  });

  it('stops with the reason of the signal', async () => {
    const { error } = await send(() => {}, { abortAfterFirst: true });
    expect(error).toBe('enough');
  });

  it('ends with what onSent throws', async () => {
    const { error, progress } = await send(count, { throwAtFirst: true, size: 3 * MIB });
    expect(error).toMatchObject({ message: 'told to stop' });
    expect(progress).toHaveLength(1);
  });

  it('takes no answer from where a redirect led', async () => {
    const { error } = await send((request, response) => {
      if (request.url === '/else') response.end('here');
      else request.resume().on('end', () => response.writeHead(307, { location: '/else' }).end());
    });
    expect(error).toMatchObject({ code: 'redirect' });
  });

  it('goes nowhere without https but to this machine', async () => {
    const { error } = await send(count, { url: 'http://video.example/up' });
    expect(error).toMatchObject({ code: 'insecure-address' });
  });
});
