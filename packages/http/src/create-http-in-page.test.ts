import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { strictPolicy, useElementPages } from '@comunal/test-kit';
import { expect, it } from 'vitest';
import { serve } from '../test/serve.ts';
import type * as exported from './index.ts';

const openPage = useElementPages({
  tested: fileURLToPath(new URL('../test/http-in-page.ts', import.meta.url)),
});

declare const tested: Pick<typeof exported, 'createHttp' | 'isComunalHttpError'>;

/** The address of a server that pages of others may call, and a page that may call it. */
async function calledByPage(listener: RequestListener) {
  const base = await serve((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else listener(request, response);
  });
  const { page } = await openPage('', { policy: `${strictPolicy()}; connect-src ${base}` });
  return { base, page };
}

it('says clearly that a server sends on, which a page cannot follow', async () => {
  const asked: (string | undefined)[] = [];
  const { base, page } = await calledByPage((request, response) => {
    asked.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const error = await page.evaluate(async (baseUrl) => {
    try {
      return await tested
        .createHttp({ baseUrl })
        .call({ method: 'GET', path: 'a', responseType: 'text' });
    } catch (thrown) {
      if (!tested.isComunalHttpError(thrown)) throw thrown;
      const { code, detail } = thrown;
      return { code, detail };
    }
  }, base);
  expect(error).toEqual({
    code: 'redirect',
    detail: 'The server sends on to another address: check baseUrl.',
  });
  expect(asked).toEqual(['/a']);
});

it('asks again in a page after an answer that was cut, and sends a form with a file whole', async () => {
  let tries = 0;
  const { base, page } = await calledByPage((request, response) => {
    if (request.method === 'GET' && ++tries === 1) {
      response.writeHead(200, { 'content-length': '100' }).write('{"cut');
      setImmediate(() => request.socket.destroy());
      return;
    }
    let bytes = 0;
    request.on('data', (part: Buffer) => (bytes += part.length));
    request.on('end', () => response.end(`${request.headers['content-length']} ${bytes}`));
  });
  const answers = await page.evaluate(async (baseUrl) => {
    const { call } = tested.createHttp({ baseUrl, retry: { delay: () => 0 } });
    const got = await call({ method: 'GET', path: 'a', responseType: 'text' });
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(300_000)]), 'foto.jpg');
    return [got, await call({ method: 'POST', path: 'a', body, responseType: 'text' })];
  }, base);
  expect(answers[0]).toBe('undefined 0');
  expect(tries).toBe(2);
  const [length, bytes] = answers[1]?.split(' ') ?? [];
  expect(length).toBe(bytes);
  expect(Number(bytes)).toBeGreaterThan(300_000);
});
