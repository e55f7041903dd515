// What a caller may say of the calls of a client.
import { inspect } from 'node:util';
import ky from 'ky';
import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { signedIn } from './support/signed-in.ts';

it('applies a retry policy', async () => {
  await using server = await signedIn({}, { retry: { limit: 4, delay: () => 0 } });
  const { peertube, simulator } = server;
  simulator.faults.add({ when: { path: /config/ }, do: 'unavailable', times: 4 });
  await expect(peertube.config.get()).resolves.toHaveProperty('serverVersion');
  simulator.faults.add({ when: { path: /config/ }, do: 'unavailable', times: 5 });
  await expect(peertube.config.get()).rejects.toMatchObject({ code: 'unavailable', status: 503 });
});

it('applies hooks and a ky of the caller, which see each call and no token', async () => {
  const seen: string[] = [];
  const held: unknown[] = [];
  const yours = ky.create({
    headers: { 'x-collective': 'ejemplo' },
    hooks: {
      beforeRequest: [
        (state) => {
          held.push(state);
          seen.push(`to ${new URL(state.request.url).pathname}`);
        },
      ],
    },
  });
  const hooks = {
    afterResponse: [
      ({ response }: { readonly response: Response }) => void seen.push(`${response.status}`),
    ],
  };
  const sent: Headers[] = [];
  const watched: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    sent.push(request.headers);
    return fetch(request);
  };
  await using server = await signedIn({}, { ky: yours, hooks, fetch: watched });
  seen.length = 0;
  held.length = 0;
  const { username } = await server.peertube.users.me.get();
  expect(username).toBe(server.user.username);
  expect(seen).toEqual(['to /api/v1/users/me', '200']);
  const last = sent.at(-1);
  expect(last?.get('x-collective')).toBe('ejemplo');
  const token = last?.get('authorization')?.replace('Bearer ', '') ?? '';
  expect(token.length).toBeGreaterThan(10);
  expect(inspect(held, { depth: 10, showHidden: true })).not.toContain(token);
});

it('sends a log-in and a refresh once, also when a POST may be retried', async () => {
  const asked: string[] = [];
  const retry = { methods: ['get', 'post'], delay: () => 0 };
  const { auth, users } = fakeServer(
    ({ method, url }) => {
      const { pathname } = new URL(url);
      asked.push(`${method} ${pathname.replace('/api/v1/', '')}`);
      if (method === 'GET' && pathname.endsWith('/local'))
        return Response.json({ client_id: 'a', client_secret: 'b' });
      return new Response(null, { status: pathname.endsWith('/me') ? 401 : 503 });
    },
    'a-token',
    { retry },
  );
  await expect(users.me.get()).rejects.toHaveProperty('status', 503);
  expect(asked.filter((line) => line === 'POST users/token')).toHaveLength(1);
  asked.length = 0;
  const credentials = { username: 'ana', password: 'a-password' };
  await expect(auth.logIn(credentials)).rejects.toHaveProperty('status', 503);
  expect(asked.filter((line) => line === 'POST users/token')).toHaveLength(1);
  await auth.logOut().catch(() => {});
  expect(asked.filter((line) => line === 'POST users/revoke-token')).toHaveLength(3);
});

it('applies a time-out to each attempt', async () => {
  const { config } = fakeServer(() => new Promise(() => {}), 'a-token', { timeoutMs: 50 });
  await expect(config.get()).rejects.toMatchObject({
    code: 'timed-out',
    detail: 'No whole answer within 50 ms.',
  });
});
