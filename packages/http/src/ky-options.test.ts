import { inspect } from 'node:util';
import ky, { type Hooks } from 'ky';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '../test/serve.ts';
import { thrownBy } from '../test/thrown-by.ts';
import { createHttp } from './create-http.ts';
import { isComunalHttpError } from './http-error.ts';
import type { HttpOptions } from './http-options.ts';
import { parseProblemDetails } from './parse-problem-details.ts';
import { createTokenSource } from './token-source.ts';

const token = 'tok3n-planted';
const tokens = createTokenSource({ current: { accessToken: token }, refresh: vi.fn<never>() });
const get = { method: 'GET', path: 'videos', responseType: 'text', auth: true } as const;
const atOnce = { delay: () => 0, jitter: false };

/** A server that says where each request came with which token, and refuses the first `failures` of them. */
async function listening(failures = 0) {
  const arrived: string[] = [];
  const base = await serve((request, response) => {
    arrived.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
    response.statusCode = arrived.length > failures ? 200 : 503;
    response.end('here');
  });
  return { base, arrived };
}

describe('a call', () => {
  it.each([
    ['//HOST/x', '/api/v1/HOST/x'],
    ['ORIGIN/x', '/api/v1/ORIGIN/x'],
    [String.raw`\\HOST/x`, '/api/v1///HOST/x'],
    ['/x', '/api/v1/x'],
  ])('with the path %s stays below the address of its server', async (path, url) => {
    const otherServer = await listening();
    const { base, arrived } = await listening();
    const written = (text: string): string =>
      text.replace('ORIGIN', otherServer.base).replace('HOST', new URL(otherServer.base).host);
    const { call } = createHttp({ baseUrl: `${base}/api/v1`, tokens });
    await call({ ...get, path: written(path) });
    expect(arrived).toEqual([`GET ${written(url)} Bearer ${token}`]);
    expect(otherServer.arrived).toEqual([]);
  });

  it.each<[string, (elsewhere: string) => Hooks]>([
    [
      'beforeRequest',
      (url) => ({ beforeRequest: [({ request }) => new Request(`${url}/x`, request)] }),
    ],
    [
      'beforeRetry',
      (url) => ({ beforeRetry: [({ request }) => new Request(`${url}/x`, request)] }),
    ],
    [
      'afterResponse',
      (url) => ({
        afterResponse: [
          ({ request }) => ky.retry({ request: new Request(`${url}/x`, request), delay: 0 }),
        ],
      }),
    ],
    [
      'init',
      (url) => ({
        init: [
          (options) => {
            options.prefix = url;
            options.fetch = (input, init) => fetch(input, init);
          },
        ],
      }),
    ],
  ])('never leaves its origin, though a hook %s would have it so', async (_, hooksTo) => {
    const otherServer = await listening();
    for (const failures of [0, 9]) {
      const { base } = await listening(failures);
      const hooks = hooksTo(otherServer.base);
      for (const options of [{ hooks }, { ky: ky.create({ hooks }) }]) {
        const { call } = createHttp({ baseUrl: base, tokens, retry: atOnce, ...options });
        const outcome = await call(get).catch((thrown: unknown) =>
          isComunalHttpError(thrown) ? thrown.code : thrown,
        );
        expect(outcome).toMatch(/^(here|bad-address|unavailable)$/);
      }
    }
    expect(otherServer.arrived).toEqual([]);
  });

  it.each([0, 2])('shows no hook its token, with %i retries', async (limit) => {
    const seen: unknown[] = [];
    const look = (state: unknown): void => void seen.push(state);
    const { base, arrived } = await listening(9);
    const hooks: Hooks = {
      beforeRequest: [look],
      beforeRetry: [look],
      afterResponse: [look],
      beforeError: [
        (state) => {
          look(state);
          return state.error;
        },
      ],
    };
    const { call } = createHttp({ baseUrl: base, tokens, hooks, retry: { limit, ...atOnce } });
    await expect(call(get)).rejects.toHaveProperty('code', 'unavailable');
    expect(arrived).toHaveLength(limit + 1);
    expect(arrived[limit]).toContain(token);
    expect(seen.length).toBeGreaterThan(limit);
    expect(inspect(seen, { depth: 10, showHidden: true })).not.toContain(token);
  });

  it('rejects with just what a hook throws, or makes of an error', async () => {
    const reason = new Error('not today');
    const throwing = () => {
      throw reason;
    };
    const { base } = await listening(9);
    for (const hooks of [
      { beforeRequest: [throwing] },
      { beforeRetry: [throwing] },
      { afterResponse: [throwing] },
      { beforeError: [() => reason] },
    ]) {
      const { call } = createHttp({ baseUrl: base, tokens, hooks, retry: atOnce });
      expect(await thrownBy(call(get))).toBe(reason);
    }
  });

  it('has the answer that a hook gives in place of the server', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const hooks = { beforeRequest: [() => new Response('kept')] };
    const { call } = createHttp({ baseUrl: 'https://video.example', tokens, fetch, hooks });
    await expect(call(get)).resolves.toBe('kept');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('fails where a hook stops it, or asks for more tries than there are', async () => {
    const stopped = await listening(9);
    const hooks: Hooks = { beforeRetry: [() => ky.stop] };
    const stopping = { hooks, tokens, retry: atOnce };
    await expect(
      createHttp({ baseUrl: stopped.base, ...stopping }).call(get),
    ).rejects.toHaveProperty('code', 'unavailable');
    expect(stopped.arrived).toHaveLength(1);
    const { base, arrived } = await listening();
    const again = { afterResponse: [() => ky.retry({ delay: 0 })] };
    const { call } = createHttp({ baseUrl: base, tokens, hooks: again });
    await expect(call(get)).rejects.toHaveProperty('code', 'unexpected-response');
    expect(arrived).toHaveLength(3);
  });

  it('is not sent where nothing guards it, as by another ky', async () => {
    const { base, arrived } = await listening();
    const init: Hooks['init'] = [
      (options) => {
        options.hooks?.init?.splice(1);
        options.fetch = (input, more) => fetch(input, more);
      },
    ];
    const { call } = createHttp({ baseUrl: base, tokens, hooks: { init } });
    await expect(call(get)).rejects.toThrow(/^`ky` is to be of version 2/);
    expect(arrived).toEqual([]);
  });

  it('is not sent twice by a hook either when it is a POST', async () => {
    const { base, arrived } = await listening();
    const hooks = { afterResponse: [() => ky.retry({ delay: 0 })] };
    const { call } = createHttp({ baseUrl: base, hooks });
    await expect(call({ method: 'POST', path: 'a' })).rejects.toHaveProperty(
      'code',
      'unexpected-response',
    );
    expect(arrived).toHaveLength(1);
  });
});

describe('a ky of the caller', () => {
  const asked = async (instance: typeof ky, options: Partial<HttpOptions> = {}) => {
    const { base, arrived } = await listening(9);
    const { call } = createHttp({ baseUrl: base, ky: instance, ...options });
    const thrown = await thrownBy(call({ ...get, auth: false }));
    return { arrived, thrown };
  };

  it('brings its headers, its query and its fetch, and no address', async () => {
    const sent: Request[] = [];
    const instance = ky.create({
      baseUrl: 'https://other.example',
      prefix: '/other',
      headers: { 'x-club': 'ana' },
      searchParams: { lang: 'es' },
      fetch: async (input) => {
        sent.push(new Request(input));
        return new Response('ok');
      },
    });
    const { call } = createHttp({ baseUrl: 'https://video.example/api', tokens, ky: instance });
    await call({ ...get, query: { sort: 'name' } });
    expect(sent[0]?.url).toBe('https://video.example/api/videos?lang=es&sort=name');
    expect(sent[0]?.headers.get('x-club')).toBe('ana');
  });

  it('brings what its fetch is to be called with, such as the way through a proxy', async () => {
    const dispatcher = { through: 'proxy.example' };
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('ok'));
    const options = { dispatcher, fetch };
    const { call } = createHttp({ baseUrl: 'https://video.example', ky: ky.create(options) });
    await call({ ...get, auth: false });
    expect(fetch.mock.calls[0]?.[1]).toEqual({ dispatcher });
  });

  it('decides about retries where nothing else does', async () => {
    const retry = { limit: 1, delay: () => 0 };
    expect((await asked(ky.create({ retry }))).arrived).toHaveLength(2);
    expect((await asked(ky.create({ retry }), { retry: 0 })).arrived).toHaveLength(1);
    expect((await asked(ky.create({ retry }), { retry: { limit: 4 } })).arrived).toHaveLength(5);
    expect((await asked(ky.create({ retry: { statusCodes: [500] } }))).arrived).toHaveLength(1);
    const shouldRetry = () => false;
    expect((await asked(ky.create({ retry: { ...retry, shouldRetry } }))).arrived).toHaveLength(1);
  });

  it('may have a method sent again that otherwise never is', async () => {
    const { base, arrived } = await listening(1);
    const { call } = createHttp({ baseUrl: base, retry: { methods: ['PUT'], ...atOnce } });
    await call({ method: 'PUT', path: 'a', json: { a: 1 } });
    expect(arrived).toHaveLength(2);
  });

  it('fails on error responses even with throwHttpErrors: false', async () => {
    const { thrown, arrived } = await asked(ky.create({ throwHttpErrors: false, retry: atOnce }));
    expect(thrown).toHaveProperty('status', 503);
    expect(arrived).toHaveLength(3);
  });

  it('brings its time-out', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const fetch = () => new Promise<Response>(() => {});
    const { call } = createHttp({
      baseUrl: 'https://video.example',
      ky: ky.create({ timeout: 700_000 }),
      fetch,
    });
    const thrown = thrownBy(call({ ...get, auth: false }));
    await vi.advanceTimersByTimeAsync(700_000);
    expect(await thrown).toMatchObject({
      code: 'timed-out',
      detail: expect.stringContaining('700000 ms'),
    });
  });

  it('has no secret of its own in an error', async () => {
    const fetch: typeof globalThis.fetch = async (input) => {
      const { url, headers } = new Request(input);
      const sent = [
        decodeURIComponent(url),
        ...['x-api-key', 'cookie'].map((name) => headers.get(name)),
      ];
      const text = `${sent.join(' ')} ${headers.get('authorization')?.slice(6)}`;
      return new Response(text, { status: 400, headers: { 'content-type': 'text/plain' } });
    };
    const { call } = createHttp({
      baseUrl: 'https://video.example',
      parseErrorBody: parseProblemDetails,
      ky: ky.create({
        headers: {
          'x-api-key': 'kept-in-header',
          cookie: 'sid=kept-in-cookie',
          authorization: 'Basic kept-in-scheme',
        },
        searchParams: { apiKey: 'kept in query' },
      }),
      fetch,
    });
    const thrown = await thrownBy(call({ ...get, auth: false }));
    expect(thrown).toMatchObject({ code: 'bad-request', detail: expect.stringContaining('•••') });
    expect(inspect(thrown, { depth: 10, showHidden: true })).not.toMatch(/kept/);
  });
});

it('keeps nothing of the errors of ky', async () => {
  const { base } = await listening(9);
  const broken = await serve((request) => request.socket.destroy());
  for (const baseUrl of [base, broken]) {
    const thrown = await thrownBy(createHttp({ baseUrl, tokens, retry: 0 }).call(get));
    expect(thrown).not.toHaveProperty('cause');
    expect(inspect(thrown, { depth: 10, showHidden: true })).not.toMatch(
      /HTTPError \{|NetworkError|Headers|tok3n/,
    );
  }
});
