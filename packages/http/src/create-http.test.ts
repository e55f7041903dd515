import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import { serve } from '../test/serve.ts';
import { thrownBy } from '../test/thrown-by.ts';
import { createHttp, type Http } from './create-http.ts';
import { ComunalHttpError, isComunalHttpError } from './http-error.ts';
import type { HttpOptions } from './http-options.ts';
import type { Operation } from './operation.ts';
import { parseProblemDetails } from './parse-problem-details.ts';
import { createTokenSource } from './token-source.ts';

const baseUrl = 'https://video.example/api/v1';
const idSchema = z.looseObject({ id: z.number() });

/** A client whose server gives the answers in order, the last one again and again. */
function answering(answers: readonly (() => Response)[], options: Partial<HttpOptions> = {}) {
  const requests: Request[] = [];
  const fetch = vi.fn<typeof globalThis.fetch>(async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    await request.arrayBuffer();
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  });
  return { requests, ...createHttp({ baseUrl, fetch, ...options }) };
}

const status = (code: number, headers?: Record<string, string>) => () =>
  new Response(null, { status: code, ...(headers && { headers }) });
const ok = () => Response.json({ id: 1, more: true });

describe('a request', () => {
  it('has its query, one parameter for each value of an array', async () => {
    const { call, requests } = answering([ok]);
    const query = { sort: '-name', tag: ['a&b', 'c'], start: 0, nothing: undefined };
    const answer = await call({ method: 'GET', path: 'videos/1', query, schema: idSchema });
    expect(answer).toEqual({ id: 1, more: true });
    expect(requests[0]?.url).toBe(`${baseUrl}/videos/1?sort=-name&tag=a%26b&tag=c&start=0`);
  });

  it('has its form, its JSON or its body', async () => {
    const { call, requests } = answering([ok]);
    await call({ method: 'POST', path: 'a', form: { name: 'ñ', tag: [1, 2] } });
    await call({ method: 'PUT', path: 'a', json: { name: 'ñ' } });
    const body = new FormData();
    body.set('file', new Blob(['x']), 'x.vtt');
    await call({ method: 'PUT', path: 'a', body });
    const sent = await Promise.all(
      requests.map(async (request) => [request.headers.get('content-type'), await request.text()]),
    );
    expect(sent[0]).toEqual([
      'application/x-www-form-urlencoded;charset=UTF-8',
      'name=%C3%B1&tag=1&tag=2',
    ]);
    expect(sent[1]).toEqual(['application/json', '{"name":"ñ"}']);
    expect(sent[2]?.[0]).toMatch(/^multipart\/form-data; boundary=/);
  });

  it.each(['videos/../users', '..', 'a/%2E%2e/b', String.raw`a\..\b`])(
    'is not sent to %s',
    async (path) => {
      const { call, requests } = answering([ok]);
      await expect(call({ method: 'GET', path, responseType: 'none' })).rejects.toMatchObject({
        code: 'bad-address',
      });
      expect(requests).toEqual([]);
    },
  );

  it('stays on the server whatever its path begins with', async () => {
    const { call, requests } = answering([ok]);
    await call({ method: 'GET', path: '//other.example/a', responseType: 'none' });
    await call({ method: 'GET', path: 'https://other.example/a', responseType: 'none' });
    expect(requests.map(({ url }) => new URL(url).host)).toEqual([
      'video.example',
      'video.example',
    ]);
  });
});

describe('an answer', () => {
  it('is text, a head or nothing', async () => {
    const { call } = answering([() => new Response('hola', { headers: { location: '/x' } })]);
    await expect(call({ method: 'GET', path: 'a', responseType: 'text' })).resolves.toBe('hola');
    await expect(call({ method: 'POST', path: 'a', responseType: 'head' })).resolves.toMatchObject({
      status: 200,
      headers: { location: '/x' },
    });
    await expect(call({ method: 'GET', path: 'a', responseType: 'none' })).resolves.toBeUndefined();
  });

  it('names the field that does not match its schema, and the version of the server', async () => {
    const { call } = answering([() => Response.json({ id: 'one' })], {
      serverVersion: () => '8.0.1',
    });
    const thrown = await thrownBy(call({ method: 'GET', path: 'v', schema: idSchema }));
    expect(thrown).toMatchObject({ code: 'unexpected-response', status: 200 });
    expect(String(thrown)).toMatch(
      /GET v: unexpected-response \(200\): id: .*\(server version 8\.0\.1\)/,
    );
  });

  it('is named by its type, and not quoted, when it is an HTML page', async () => {
    const page = () => new Response('<p>Bienvenida', { headers: { 'content-type': 'text/html' } });
    const { call } = answering([page]);
    const thrown = await thrownBy(call({ method: 'GET', path: 'v', schema: idSchema }));
    expect(thrown).toMatchObject({ code: 'not-json', detail: 'It is text/html.' });
  });

  it('without a type is reported as having none', async () => {
    const bare = () => new Response(new TextEncoder().encode('no JSON'));
    const { call } = answering([bare], { parseErrorBody: parseProblemDetails });
    await expect(call({ method: 'GET', path: 'v', schema: idSchema })).rejects.toMatchObject({
      code: 'not-json',
      detail: 'It is of no type.',
    });
  });

  it('is a broken connection when fetch returns Response.error()', async () => {
    const { call } = answering([() => Response.error()]);
    await expect(call({ method: 'GET', path: 'v', schema: idSchema })).rejects.toMatchObject({
      code: 'network',
    });
  });

  it('is read only so far', async () => {
    let cancelled = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(32)),
          cancel: () => void (cancelled = true),
        }),
      );
    const { call } = answering([endless], { maxResponseBytes: 10_000 });
    await expect(call({ method: 'GET', path: 'v', schema: idSchema })).rejects.toMatchObject({
      code: 'response-too-large',
    });
    expect(cancelled).toBe(true);
  });

  it('is read only up to a limit when it is an error', async () => {
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(97)),
        }),
        { status: 403, headers: { 'content-type': 'text/plain' } },
      );
    const { call } = answering([endless], { parseErrorBody: parseProblemDetails });
    const thrown = await thrownBy(call({ method: 'GET', path: 'v', responseType: 'none' }));
    expect(thrown).toMatchObject({ code: 'forbidden', detail: `${'a'.repeat(299)}…` });
  });
});

describe('trying again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** What comes of a call, and how many milliseconds after the first one each of its requests left. */
  async function watched(
    answers: readonly (() => Response)[],
    run: (call: Http['call']) => Promise<unknown>,
    options: Partial<HttpOptions> = {},
  ) {
    const begin = Date.now();
    const sentMs: number[] = [];
    const { call } = createHttp({
      baseUrl,
      fetch: async () => {
        const answer = answers[Math.min(sentMs.push(Date.now() - begin), answers.length) - 1];
        if (!answer) throw new TypeError('fetch failed');
        return answer();
      },
      ...options,
    });
    const outcome = run(call).then(
      (value) => ({ value }),
      (thrown: unknown) => ({ thrown }),
    );
    await vi.runAllTimersAsync();
    return { sentMs, ...((await outcome) as { value?: unknown; thrown?: ComunalHttpError }) };
  }
  const get = (call: Http['call']) => call({ method: 'GET', path: 'v', schema: idSchema });

  it.each([408, 423, 429, 502, 503, 504])('passes over a %i', async (code) => {
    const { value, sentMs } = await watched([status(code), status(code), ok], get);
    expect(value).toHaveProperty('id', 1);
    expect(sentMs).toEqual([0, 500, 1500]);
  });

  it('passes over an answer that is cut midway', async () => {
    const cut = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
          pull: (controller) => controller.error(new TypeError('terminated')),
        }),
      );
    const { value, sentMs } = await watched([cut, ok], get);
    expect(value).toHaveProperty('id', 1);
    expect(sentMs).toHaveLength(2);
  });

  it('waits as long as the server asks for', async () => {
    const { sentMs } = await watched([status(429, { 'retry-after': '7' }), ok], get);
    expect(sentMs).toEqual([0, 7000]);
  });

  it('waits until the date that the server names, by its own clock', async () => {
    const dates = {
      date: 'Wed, 25 Nov 2020 12:00:00 GMT',
      'retry-after': 'Wed, 25 Nov 2020 12:00:09 GMT',
    };
    const { sentMs } = await watched([status(503, dates), ok], get);
    expect(sentMs).toEqual([0, 9000]);
  });

  it.each([
    [undefined, '300', 300],
    [{ maxRetryAfter: 5000 }, '6', 6],
  ])('tells of a server that asks for more than may be: %j', async (retry, after, seconds) => {
    const answers = [status(503, { 'retry-after': after })];
    const { thrown, sentMs } = await watched(answers, get, { retry });
    expect(thrown).toMatchObject({ code: 'unavailable', status: 503, retryAfterSeconds: seconds });
    expect(thrown?.shouldRetry()).toBe(true);
    expect(sentMs).toEqual([0]);
  });

  it.each([
    'ratelimit-reset',
    'x-ratelimit-reset',
    'x-rate-limit-reset',
    'x-ratelimit-retry-after',
  ])('takes no %s for a Retry-After', async (name) => {
    const { thrown, sentMs } = await watched([status(429, { [name]: '9999' })], get);
    expect(thrown).toMatchObject({ code: 'rate-limited', retryAfterSeconds: undefined });
    expect(sentMs).toEqual([0, 500, 1500]);
  });

  it('ends', async () => {
    const { thrown, sentMs } = await watched([], (call) => call({ method: 'HEAD', path: 'v' }));
    expect(thrown).toMatchObject({ code: 'network' });
    expect(sentMs).toHaveLength(3);
  });

  it('is left to the caller who asks for that', async () => {
    const operation = { method: 'GET', path: 'a', responseType: 'none' } as const;
    const asked = await watched([status(503)], (call) => call(operation, { retry: 0 }));
    expect(asked).toMatchObject({ sentMs: [0], thrown: { code: 'unavailable' } });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('never sends a %s twice', async (method) => {
    const { thrown, sentMs } = await watched([status(503), ok], (call) =>
      call({ method, path: 'v' }),
    );
    expect(thrown).toMatchObject({ code: 'unavailable' });
    expect(sentMs).toEqual([0]);
  });

  it.each([400, 401, 403, 404, 409, 410, 413, 500])('does not pass over a %i', async (code) => {
    const { thrown, sentMs } = await watched([status(code)], get);
    expect(thrown).toMatchObject({ status: code });
    expect(thrown?.shouldRetry()).toBe(false);
    expect(sentMs).toEqual([0]);
  });
});

describe('stopping', () => {
  /** As the real one: it hangs, and ends when its request is aborted. */
  const hanging: typeof fetch = (input, init) =>
    new Promise((_, reject) => {
      const { signal } = new Request(input, init);
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });

  it('gives the reason of the signal', async () => {
    const { call } = createHttp({ baseUrl, fetch: hanging });
    const controller = new AbortController();
    const reason = new Error('closed the page');
    const thrown = thrownBy(
      call({ method: 'GET', path: 'v', responseType: 'none' }, { signal: controller.signal }),
    );
    controller.abort(reason);
    expect(await thrown).toBe(reason);
    const { signal } = controller;
    expect(
      await thrownBy(call({ method: 'GET', path: 'v', responseType: 'none' }, { signal })),
    ).toBe(reason);
  });

  it('ends a wait', async () => {
    const controller = new AbortController();
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 503 }));
    const retry = { jitter: false, delay: () => 1_000_000 };
    const { call } = createHttp({ baseUrl, fetch, retry });
    const thrown = thrownBy(
      call({ method: 'GET', path: 'v', responseType: 'none' }, { signal: controller.signal }),
    );
    await expect.poll(() => fetch).toHaveBeenCalled();
    controller.abort('enough');
    expect(await thrown).toBe('enough');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('ends the wait for a schema that takes its time', async () => {
    const controller = new AbortController();
    const validate = () => {
      controller.abort('enough');
      return new Promise<never>(() => {});
    };
    const schema = { '~standard': { version: 1, vendor: 'slow', validate } } as const;
    const { call } = answering([ok]);
    const { signal } = controller;
    expect(await thrownBy(call({ method: 'GET', path: 'v', schema }, { signal }))).toBe('enough');
  });

  it.each([
    ['before the answer', hanging],
    [
      'within the answer',
      async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })),
    ],
  ])('happens by itself after the time-out, once, %s', async (_, hang) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const fetch = vi.fn<typeof globalThis.fetch>(hang);
    const { call } = createHttp({ baseUrl, fetch, timeoutMs: 5000 });
    const thrown = thrownBy(call({ method: 'GET', path: 'v', responseType: 'none' }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await thrown).toMatchObject({
      code: 'timed-out',
      status: undefined,
      detail: 'No whole answer within 5000 ms.',
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

it.each([
  { path: 'v' },
  { method: 'GET', path: 'v' },
  { method: 'GET', path: 'v', responseType: 'json' },
])('refuses %j, which would give nothing, before anything is sent', async (operation) => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const { call } = createHttp({ baseUrl: 'https://video.example', fetch });
  await expect(call(operation as Operation)).rejects.toThrow(TypeError);
  expect(fetch).not.toHaveBeenCalled();
});

describe('a token', () => {
  const needsFresh: typeof fetch = async (input, init) =>
    new Request(input, init).headers.get('authorization') === 'Bearer fresh'
      ? ok()
      : new Response(null, { status: 401 });

  it('is sent only where it is asked for', async () => {
    const tokens = createTokenSource({
      current: { accessToken: 'fresh' },
      refresh: vi.fn<never>(),
    });
    const { call, requests } = answering([ok], { tokens });
    await call({ method: 'GET', path: 'v', responseType: 'none' });
    await call({ method: 'GET', path: 'v', responseType: 'none', auth: true });
    await call({ method: 'GET', path: 'v', responseType: 'none', auth: 'optional' });
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      null,
      'Bearer fresh',
      'Bearer fresh',
    ]);
  });

  it('rejects before anything is sent when nobody is logged in', async () => {
    const { call, requests } = answering([ok]);
    await expect(
      call({ method: 'GET', path: 'v', responseType: 'none', auth: true }),
    ).rejects.toMatchObject({
      code: 'unauthorized',
      status: undefined,
    });
    expect(requests).toEqual([]);
    await call({ method: 'GET', path: 'v', responseType: 'none', auth: 'optional' });
    expect(requests).toHaveLength(1);
  });

  it('is refreshed once for all calls that were refused with it', async () => {
    const refresh = vi.fn<() => Promise<{ accessToken: string }>>(async () => ({
      accessToken: 'fresh',
    }));
    const tokens = createTokenSource({ current: { accessToken: 'old' }, refresh });
    const { call } = createHttp({ baseUrl, fetch: needsFresh, tokens });
    const calls = Array.from({ length: 8 }, () =>
      call({ method: 'POST', path: 'v', auth: true, schema: idSchema }),
    );
    await expect(Promise.all(calls)).resolves.toHaveLength(8);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['invalid-token', 1],
    ['invalid_token', 1],
    ['video-requires-password', 0],
  ])('is refreshed only when it was refused: %s', async (code, refreshes) => {
    const refresh = vi.fn<() => Promise<{ accessToken: string }>>(async () => ({
      accessToken: 'new',
    }));
    const tokens = createTokenSource({ current: { accessToken: 'old' }, refresh });
    const { call } = answering([status(401)], { tokens, parseErrorBody: () => ({ code }) });
    const thrown = await thrownBy(
      call({ method: 'GET', path: 'v', responseType: 'none', auth: 'optional' }),
    );
    expect(thrown).toMatchObject({ code, status: 401 });
    expect(refresh).toHaveBeenCalledTimes(refreshes);
  });

  it('is refreshed once per call', async () => {
    let count = 0;
    const refresh = vi.fn<() => Promise<{ accessToken: string }>>(async () => ({
      accessToken: `token ${++count}`,
    }));
    const tokens = createTokenSource({ current: { accessToken: 'old' }, refresh });
    const { call } = createHttp({ baseUrl, fetch: needsFresh, tokens });
    await expect(
      call({ method: 'GET', path: 'v', responseType: 'none', auth: true }),
    ).rejects.toMatchObject({
      code: 'unauthorized',
      status: 401,
    });
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('a redirect', () => {
  const token = {
    tokens: createTokenSource({ current: { accessToken: 't' }, refresh: vi.fn<never>() }),
  };

  /** A server that leads elsewhere, and what would arrive there. */
  const leading = async (status = 302) => {
    const arrived: string[] = [];
    const target = await serve((request, response) => {
      arrived.push(`${request.method} ${request.url}`);
      response.end('here');
    });
    const base = await serve((_, response) =>
      response.writeHead(status, { location: `${target}/admin/shutdown` }).end(),
    );
    return { base, arrived };
  };

  it.each([
    ['with a token', { auth: true }],
    ['without one', {}],
    ['with headers', { headers: { 'x-video-password': 'secret' } }],
  ])('never reaches another origin %s', async (_, more) => {
    const { base, arrived } = await leading();
    const { call } = createHttp({ baseUrl: base, ...token });
    const asked = call({ method: 'GET', path: 'old', responseType: 'text', ...more });
    await expect(asked).rejects.toMatchObject({ code: 'redirect', status: 302 });
    expect(arrived).toEqual([]);
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'is not followed by a %s',
    async (method) => {
      const { base, arrived } = await leading(307);
      const { call } = createHttp({ baseUrl: base });
      const sent = method === 'GET' ? {} : { form: { password: 'secret' } };
      const operation = { method, path: 'a', responseType: 'none', ...sent } as const;
      await expect(call(operation)).rejects.toMatchObject({
        code: 'redirect',
        status: 307,
      });
      const asked: string[] = [];
      const same = await serve((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        response.writeHead(307, { location: '/b' }).end();
      });
      await expect(
        createHttp({ baseUrl: same }).call({ method, path: 'a', responseType: 'none' }),
      ).rejects.toHaveProperty('code', 'redirect');
      expect([asked, arrived]).toEqual([[`${method} /a`], []]);
    },
  );

  it.each([
    ['http://video.example/a', 'plain text'],
    ['https://video.example:8443/a', 'another port'],
    ['https://me:secret@video.example/a', 'a name and password'],
    ['http://127.0.0.1/a', 'this machine'],
    ['file:///etc/passwd', 'a file'],
    ['https://', 'no address'],
  ])('to %s is refused before it is asked for (%s)', async (location) => {
    const { call, requests } = answering([status(302, { location })]);
    await expect(call({ method: 'GET', path: 'a', responseType: 'none' })).rejects.toHaveProperty(
      'code',
      'redirect',
    );
    expect(requests).toHaveLength(1);
  });

  it('is an error when a page may not read it', async () => {
    const opaque = new Response(null);
    const fetch = vi.fn<typeof globalThis.fetch>(async () =>
      Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' }),
    );
    const { call } = createHttp({ baseUrl, fetch });
    await expect(call({ method: 'GET', path: 'a', responseType: 'none' })).rejects.toHaveProperty(
      'code',
      'redirect',
    );
    expect(fetch.mock.calls[0]?.[0]).toMatchObject({ redirect: 'manual' });
  });

  it('is an error when a fetch of your own has followed it, wherever it led', async () => {
    const followed = Object.defineProperty(Response.json({ ok: true }), 'redirected', {
      value: true,
    });
    const { call } = createHttp({ baseUrl, fetch: async () => followed });
    await expect(call({ method: 'GET', path: 'a', responseType: 'text' })).rejects.toHaveProperty(
      'code',
      'redirect',
    );
  });
});

it('takes an answer that nests too deep for its schema for one of another shape', async () => {
  const treeSchema = z.looseObject({
    get children() {
      return z.array(treeSchema);
    },
  });
  const deep = `${'{"children":['.repeat(100_000)}${']}'.repeat(100_000)}`;
  const { call } = answering([() => new Response(deep)]);
  const thrown = await thrownBy(call({ method: 'GET', path: 'tree', schema: treeSchema }));
  expect(thrown).toMatchObject({ code: 'unexpected-response', status: 200 });
});

describe('what no header can carry', () => {
  it.each(['clave ✓', 'a\nb'])(
    'is refused before it is sent, and not shown: %j',
    async (secret) => {
      const fetch = vi.fn<typeof globalThis.fetch>();
      const { call } = createHttp({ baseUrl: 'https://a.example', fetch });
      const headers = { 'x-video-password': secret };
      const thrown = await thrownBy(
        call({ method: 'GET', path: 'a', responseType: 'none', headers }),
      );
      expect(thrown).toMatchObject({ code: 'bad-request', status: undefined });
      expect(String(thrown)).not.toContain(secret);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('is not blamed for what JSON cannot', async () => {
    const { call } = answering([]);
    const thrown = await thrownBy(call({ method: 'POST', path: 'a', json: { size: 1n } }));
    expect(thrown).toMatchObject({ code: 'bad-request', status: undefined });
    expect(String(thrown)).toContain('body');
  });
});

describe('a failure', () => {
  it('has the words of the server, as the client reads them', async () => {
    class VideoError extends ComunalHttpError<string> {
      override readonly name = 'VideoError';
    }
    const { call } = answering([status(413)], {
      parseErrorBody: () => ({
        code: 'quota_reached',
        detail: 'line\u0000 one\n\u202Etwo',
        invalidParams: [{ name: 'name', reason: 'too short' }],
      }),
      toError: (init) => new VideoError(init),
    });
    const thrown = await thrownBy(call({ method: 'POST', path: 'videos?a=1' }));
    expect(thrown).toBeInstanceOf(VideoError);
    expect(isComunalHttpError(thrown)).toBe(true);
    expect(thrown).toMatchObject({
      message: 'POST videos: quota_reached (413): line one two',
      code: 'quota_reached',
      status: 413,
      invalidParams: [{ name: 'name', reason: 'too short' }],
      request: { method: 'POST', path: 'videos' },
    });
  });

  it('is reported by its status when its body cannot be read', async () => {
    const parseErrorBody = () => {
      throw new SyntaxError('unexpected token');
    };
    const { call } = answering([status(409)], { parseErrorBody });
    await expect(call({ method: 'PUT', path: 'v' })).rejects.toMatchObject({
      code: 'conflict',
      detail: undefined,
    });
  });

  it('has the code of the system when the network failed', async () => {
    const base = await serve((request) => request.socket.destroy());
    const { call } = createHttp({ baseUrl: base, retry: 0 });
    const thrown = await thrownBy(call({ method: 'GET', path: 'v', responseType: 'none' }));
    expect(thrown).toMatchObject({ code: 'network', status: undefined });
    expect((thrown as ComunalHttpError).detail).toMatch(/^[A-Z_]+$/);
  });
});

it('takes a status that is none of HTTP for a failure of the server', async () => {
  const base = await serve((_, response) => response.writeHead(999).end('no'));
  const { call } = createHttp({ baseUrl: base });
  await expect(call({ method: 'GET', path: 'a', responseType: 'text' })).rejects.toMatchObject({
    code: 'server',
    status: 999,
  });
});
