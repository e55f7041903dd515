import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createSession } from '../src/auth/session.ts';
import type { PeerTubeTokens, TokenStore } from '../src/index.ts';
import { toPeerTubeError } from '../src/peertube-error.ts';
import { fakeServer } from './support/fake-server.ts';

const tokens = (name: string, expiresAt = 0): PeerTubeTokens => ({
  accessToken: name,
  refreshToken: `refresh-${name}`,
  expiresAt,
});
const later = Date.now() + 86_400_000;
const request = { method: 'POST', path: 'api/v1/users/token' };
const dead = toPeerTubeError({ code: 'invalid-grant', status: 400, request });

/** Lets everything go on that waits for nothing but its turn. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate();
}

/** A store whose writing takes some turns for tokens, and fewer for forgetting them: as if the second overtook the first. */
function slowStore(first: PeerTubeTokens | undefined = tokens('old')) {
  const store = {
    kept: first as PeerTubeTokens | undefined,
    saves: [] as (string | undefined)[],
    load: () => Promise.resolve(store.kept),
    async save(next: PeerTubeTokens | undefined) {
      await turns(next ? 20 : 1);
      store.saves.push(next?.accessToken);
      store.kept = next;
    },
  };
  return store satisfies TokenStore;
}

/** A session whose tokens have ended, and the refresh that it has begun. */
async function refreshing(store = slowStore()) {
  const { promise, resolve, reject } = Promise.withResolvers<PeerTubeTokens>();
  const refresh = vi.fn<(refreshToken: string) => Promise<PeerTubeTokens>>(() => promise);
  const session = createSession(refresh, { store });
  const token = session.get();
  token.catch(() => {});
  await expect.poll(() => refresh).toHaveBeenCalled();
  return { session, store, refresh, token, resolve, reject };
}

describe('the stored tokens', () => {
  it('are removed by a log-out during a refresh', async () => {
    const { session, store, token, resolve } = await refreshing();
    const out = session.set(undefined);
    resolve(tokens('new', later));
    await Promise.all([out, token]);
    expect(store.kept).toBeUndefined();
    expect(await session.get()).toBeUndefined();
  });

  it('are those of a log-in during a refresh', async () => {
    const { session, store, token, resolve } = await refreshing();
    const set = session.set(tokens('other person', later));
    resolve(tokens('new', later));
    await Promise.all([set, token]);
    expect(store.kept?.accessToken).toBe('other person');
    expect(await session.get()).toBe('other person');
  });

  it.each([
    ['a log-out', undefined],
    ['a log-in', tokens('other person', later)],
  ])('are those of %s while refreshed tokens are being written', async (_, next) => {
    const { session, store, token, resolve } = await refreshing();
    resolve(tokens('new', later));
    await turns(5);
    await session.set(next);
    await token;
    await turns(40);
    expect(store.kept).toEqual(next);
  });

  it('are written before anybody uses them', async () => {
    const { store, token, resolve } = await refreshing();
    resolve(tokens('new', later));
    expect(await token).toBe('new');
    expect(store.saves).toEqual(['new']);
  });
});

describe('an expired log-in', () => {
  it('is refreshed once, and loaded again when another process has logged in', async () => {
    const { session, store, refresh, token, reject } = await refreshing();
    reject(dead);
    await expect(token).rejects.toBe(dead);
    await expect(session.get()).rejects.toBe(dead);
    await expect(session.renew('old')).rejects.toBe(dead);
    expect(refresh).toHaveBeenCalledTimes(1);
    store.kept = tokens('from elsewhere', later);
    expect(await session.get()).toBe('from elsewhere');
    expect(await session.renew('old')).toBe('from elsewhere');
    expect((await session.current())?.accessToken).toBe('from elsewhere');
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(store.saves).toEqual([]);
  });

  it('does not prevent public calls', async () => {
    const asked: (string | null)[] = [];
    const { videos, auth } = fakeServer(({ url, headers }) => {
      if (url.endsWith('/oauth-clients/local'))
        return Response.json({ client_id: 'client', client_secret: 'client-secret' });
      if (url.endsWith('/users/token'))
        return Response.json({ code: 'invalid_grant' }, { status: 400 });
      asked.push(headers.get('authorization'));
      return headers.has('authorization')
        ? Response.json({ code: 'invalid_token' }, { status: 401 })
        : Response.json({ total: 0, data: [] });
    });
    expect((await videos.list()).total).toBe(0);
    expect((await videos.search()).total).toBe(0);
    expect(asked).toEqual(['Bearer a-token', null, 'Bearer a-token', null]);
    await expect(Promise.resolve(videos.listMine())).rejects.toMatchObject({
      code: 'invalid-grant',
      serverCode: 'invalid_grant',
    });
    expect(await auth.isLoggedIn()).toBe(true);
  });
});

it('ends this log-in also at a server that has no list of sessions', async () => {
  const asked: string[] = [];
  const { auth } = fakeServer(({ method, url }) => {
    const { pathname } = new URL(url);
    asked.push(`${method} ${pathname}`);
    if (pathname.endsWith('/users/me')) return Response.json({ id: 7 });
    return new Response(null, { status: pathname.endsWith('/revoke-token') ? 200 : 404 });
  });
  await expect(auth.logOutEverywhere()).rejects.toMatchObject({ code: 'not-found' });
  expect(asked).toContain('POST /api/v1/users/revoke-token');
  expect(await auth.isLoggedIn()).toBe(false);
});

it('gives up to log out everywhere at a server that lists new sessions without end', async () => {
  let next = 0;
  let revoked = 0;
  const { auth } = fakeServer(({ method, url }) => {
    if (method === 'GET' && url.endsWith('/users/me')) return Response.json({ id: 7 });
    if (method === 'GET') {
      const data = Array.from({ length: 300 }, () => ({ id: ++next, currentSession: false }));
      return Response.json({ data });
    }
    if (/\/\d+\/revoke$/.test(url) && ++revoked > 2_000) throw new Error('It goes on without end.');
    return new Response(null, { status: 204 });
  });
  await expect(auth.logOutEverywhere()).rejects.toMatchObject({ code: 'unexpected-response' });
  expect(revoked).toBe(1_000);
  expect(await auth.isLoggedIn()).toBe(false);
});

it('ends to log out everywhere at a server that keeps listing ended sessions', async () => {
  let revoked = 0;
  const { auth } = fakeServer(({ method, url }) => {
    if (method === 'GET' && url.endsWith('/users/me')) return Response.json({ id: 7 });
    if (method === 'GET') return Response.json({ data: [{ id: 1, currentSession: false }] });
    if (url.endsWith('/1/revoke') && ++revoked > 9) throw new Error('It goes on without end.');
    return new Response(null, { status: 204 });
  });
  await auth.logOutEverywhere();
  expect(revoked).toBe(1);
  expect(await auth.isLoggedIn()).toBe(false);
});

it.each([
  ['config.get', 'config'],
  ['instance.checkVersion', 'nodeinfo'],
])('names the version with an unexpected response, once %s has read it', async (_, how) => {
  const { config, instance, videos } = fakeServer(({ url }) => {
    if (url.includes('/nodeinfo/'))
      return Response.json({
        software: { name: 'peertube', version: '8.0.1' },
        openRegistrations: false,
        usage: { users: {} },
      });
    return url.endsWith('/config')
      ? Response.json({
          serverVersion: '8.0.1',
          instance: { name: 'Tubo', shortDescription: '' },
          signup: { allowed: false },
          video: { file: {}, image: {} },
          user: { videoQuota: -1, videoQuotaDaily: -1 },
        })
      : Response.json({});
  });
  const get = () => videos.chapters.get(1);
  await expect(get()).rejects.not.toThrow(/version/);
  await (how === 'config' ? config.get() : instance.checkVersion());
  await expect(get()).rejects.toThrow(/chapters.* \(server version 8\.0\.1\)$/);
});
