import { expect, it } from 'vitest';
import { thrownBy } from '../test/thrown-by.ts';
import { createHttp } from './create-http.ts';
import { ComunalHttpError } from './http-error.ts';
import { createTokenSource } from './token-source.ts';

const request = { method: 'POST', path: 'users/token' };
const dead = new ComunalHttpError({ code: 'bad-request', status: 400, request });
const noLine = new ComunalHttpError({ code: 'network', request });

/** A server that takes no token, and a token that cannot be renewed. */
function withToken(error: Error, expiresInMs?: number) {
  const sent: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const authorization = new Request(input).headers.get('authorization');
    sent.push(authorization);
    return new Response(null, { status: authorization ? 401 : 204 });
  };
  const tokens = createTokenSource({
    current: { accessToken: 'old', expiresInMs },
    refresh: async () => {
      throw error;
    },
  });
  return { sent, ...createHttp({ baseUrl: 'https://video.example', fetch, tokens }) };
}

it.each([
  ['GET', undefined, ['Bearer old', null]],
  ['GET', -1, [null]],
  ['POST', undefined, ['Bearer old', null]],
] as const)('a %s that can do without a dead token does', async (method, expiresInMs, asked) => {
  const { call, sent } = withToken(dead, expiresInMs);
  await call({ method, path: 'v', responseType: 'none', auth: 'optional' });
  expect(sent).toEqual(asked);
});

it('rejects a call that needs a token when that is no longer valid', async () => {
  const { call } = withToken(dead);
  expect(await thrownBy(call({ method: 'GET', path: 'v', responseType: 'none', auth: true }))).toBe(
    dead,
  );
});

it('a token that cannot be renewed for now is waited for by all', async () => {
  const { call, sent } = withToken(noLine);
  expect(
    await thrownBy(call({ method: 'GET', path: 'v', responseType: 'none', auth: 'optional' })),
  ).toBe(noLine);
  expect(sent).toEqual(['Bearer old']);
});
