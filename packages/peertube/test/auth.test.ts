import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { startPeerTubeSimulator } from '@comunal/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeerTube, memoryTokenStore, type TokenStore } from '../src/index.ts';
import { fileTokenStore } from '../src/node/file-token-store.ts';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { signedIn } from './support/signed-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'comunal-auth-'));
afterAll(() => rmSync(folder, { recursive: true }));

const grants = ({ requests }: { requests: readonly { path: string }[] }): number =>
  requests.filter(({ path }) => path === '/api/v1/users/token').length;

describe('logging in', () => {
  it('needs the second factor of an account that has one', async () => {
    await using simulator = await startPeerTubeSimulator({ twoFactor: true });
    const { auth, users } = createPeerTube({ baseUrl: simulator.url });
    const [{ username, password } = { username: '', password: '' }] = simulator.users;
    const logIn = (otp?: string) => auth.logIn({ username, password, otp });
    await expect(logIn()).rejects.toMatchObject({ code: 'missing-two-factor', status: 401 });
    await expect(logIn('000000')).rejects.toMatchObject({ code: 'invalid-two-factor' });
    expect(await auth.isLoggedIn()).toBe(false);
    await logIn('123456');
    expect((await users.me.get()).username).toBe(username);
  });

  it('refreshes expired tokens once for all callers', async () => {
    await using server = await signedIn();
    const { simulator, peertube } = server;
    simulator.expireTokens();
    const before = grants(simulator);
    const all = await Promise.all(Array.from({ length: 8 }, () => peertube.users.me.get()));
    expect(all).toHaveLength(8);
    expect(grants(simulator) - before).toBe(1);
  });

  it('ends here and at the server', async () => {
    await using server = await signedIn();
    const { simulator, peertube } = server;
    await peertube.auth.logOut();
    await expect(peertube.users.me.get()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(simulator.requests.map(({ path }) => path)).toContain('/api/v1/users/revoke-token');
  });

  it('ends here also when the server cannot be reached', async () => {
    await using server = await signedIn();
    const { simulator, peertube } = server;
    simulator.faults.add({ when: { path: /revoke-token/ }, do: 'reset' });
    await expect(peertube.auth.logOut()).rejects.toMatchObject({ code: 'network' });
    expect(await peertube.auth.isLoggedIn()).toBe(false);
  });

  it('ends everywhere', async () => {
    await using server = await signedIn();
    const { simulator, peertube, user } = server;
    const secondClient = createPeerTube({ baseUrl: simulator.url });
    await secondClient.auth.logIn(user);
    await peertube.auth.logOutEverywhere();
    for (const { users } of [peertube, secondClient])
      await expect(users.me.get()).rejects.toMatchObject({ name: 'PeerTubeError' });
    expect(await peertube.auth.isLoggedIn()).toBe(false);
  });
});

describe('a token store', () => {
  it('keeps a file for its owner alone, across processes', async () => {
    const path = join(folder, 'deep', 'tokens.json');
    await using server = await signedIn({}, { auth: { store: fileTokenStore(path) } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'deep')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['tokens.json']);

    const later = createPeerTube({
      baseUrl: server.simulator.url,
      auth: { store: fileTokenStore(path) },
    });
    expect((await later.users.me.get()).username).toBe(server.user.username);
    await later.auth.logOut();
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  it.each(['', '{', '[]', '{"accessToken":1}'])(
    'ignores a file with the content %j',
    async (text) => {
      const path = join(folder, 'broken.json');
      writeFileSync(path, text, { mode: 0o600 });
      const { auth } = createPeerTube({
        baseUrl: 'https://video.example',
        auth: { store: fileTokenStore(path) },
      });
      expect(await auth.isLoggedIn()).toBe(false);
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  it.each([0o640, 0o604, 0o666])(
    'is not read from a file that others can open (mode %i)',
    posixOnly,
    async (mode) => {
      const path = join(folder, `open-${mode}.json`);
      await using server = await signedIn({}, { auth: { store: fileTokenStore(path) } });
      chmodSync(path, mode);
      const later = createPeerTube({
        baseUrl: server.simulator.url,
        auth: { store: fileTokenStore(path) },
      });
      await expect(later.users.me.get()).rejects.toMatchObject({ code: 'token-file-open' });
      chmodSync(path, 0o600);
      expect((await later.users.me.get()).username).toBe(server.user.username);
    },
  );

  it('returns the tokens that another process has refreshed', async () => {
    const store = memoryTokenStore();
    await using server = await signedIn({}, { auth: { store } });
    const { simulator, peertube } = server;
    const secondClient = createPeerTube({ baseUrl: simulator.url, auth: { store } });
    await secondClient.users.me.get();
    simulator.expireTokens();
    // The first renewal kills what the second still holds.
    await peertube.users.me.get();
    expect((await secondClient.users.me.get()).username).toBe(server.user.username);
  });

  it('reports a failure to save tokens, and keeps the log-in for now', async () => {
    await using simulator = await startPeerTubeSimulator();
    const [user] = simulator.users;
    const full: TokenStore = {
      load: () => Promise.resolve(undefined),
      save: (tokens) => Promise.reject(new Error(`disk full: ${JSON.stringify(tokens)}`)),
    };
    const errors: unknown[] = [];
    const { auth, users } = createPeerTube({
      baseUrl: simulator.url,
      clock: fastClock(),
      auth: { store: full, onNotStored: (error) => errors.push(error) },
    });
    const logIn = auth.logIn({ username: user?.username ?? '', password: user?.password ?? '' });
    await expect(logIn).rejects.toMatchObject({ code: 'tokens-not-stored' });
    await expect(logIn).rejects.not.toHaveProperty('cause');
    await users.me.get();
    simulator.expireTokens();
    await users.me.get();
    expect(errors).toHaveLength(1);
  });
});
