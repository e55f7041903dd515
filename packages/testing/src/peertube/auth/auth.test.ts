import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, askToken, logIn, type Tokens } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../index.ts';

const users = [{ username: 'root', password: 'a long password' }];
const byPassword = { grant_type: 'password', ...users[0] } as Record<string, string>;

let nowMs = Date.parse('2026-11-25T12:00:00Z');
let simulator: PeerTubeSimulator;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator({ users, clock: { now: () => nowMs } });
});
afterEach(() => simulator.stop());

const me = (token: string) =>
  anonymous(simulator, { authorization: `Bearer ${token}` }).call('/api/v1/users/me');
const tokens = async (answer: Response) => (await answer.json()) as Tokens;

describe('logging in', () => {
  it('gives a token of a day, not to be stored on the way', async () => {
    const answer = await askToken(simulator, byPassword);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { access_token, ...rest } = await tokens(answer);
    expect(rest).toMatchObject({
      token_type: 'Bearer',
      expires_in: 86_399,
      refresh_token_expires_in: 1_209_599,
    });
    expect((await me(access_token)).status).toBe(200);
    nowMs += 86_400_001;
    expect((await me(access_token)).status).toBe(401);
  });

  it.each([
    ['a wrong password', { ...byPassword, password: 'x' }, 'invalid_grant'],
    ['an unknown name', { ...byPassword, username: 'nobody' }, 'invalid_grant'],
    ['a wrong client', { ...byPassword, client_secret: 'x' }, 'invalid_client'],
    ['no grant type', { username: 'root', password: 'x' }, 'invalid_request'],
    ['an unknown grant type', { ...byPassword, grant_type: 'client' }, 'unsupported_grant_type'],
  ])('refuses %s with 400', async (_case, fields, code) => {
    const answer = await askToken(simulator, fields);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code, status: 400 });
  });

  it('refuses JSON with 400', async () => {
    const answer = await anonymous(simulator).send('POST', '/api/v1/users/token', byPassword);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }]);
  });

  it('gives the client away only under its own name', async () => {
    const { port } = simulator;
    const answer = await fetch(`http://localhost:${port}/api/v1/oauth-clients/local`);
    expect(answer.status).toBe(403);
  });
});

describe('refreshing', () => {
  it('gives another pair, and the old one is dead at once', async () => {
    const old = await tokens(await askToken(simulator, byPassword));
    const refresh = { grant_type: 'refresh_token', refresh_token: old.refresh_token };
    const fresh = await tokens(await askToken(simulator, refresh));
    expect((await me(fresh.access_token)).status).toBe(200);
    expect((await me(old.access_token)).status).toBe(401);
    const again = await askToken(simulator, refresh);
    expect([again.status, await again.json()]).toMatchObject([400, { code: 'invalid_grant' }]);
  });

  it('lets only one of two through that come at once', async () => {
    const { refresh_token } = await tokens(await askToken(simulator, byPassword));
    const refresh = { grant_type: 'refresh_token', refresh_token };
    const answers = await Promise.all([askToken(simulator, refresh), askToken(simulator, refresh)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });
});

describe('two-factor', () => {
  it('asks for a code with 401 and a header, and refuses a wrong one with 400', async () => {
    await using strict = await startPeerTubeSimulator({ users, twoFactor: true });
    const without = await askToken(strict, byPassword);
    expect([without.status, without.headers.get('x-peertube-otp')]).toEqual([401, 'required; app']);
    expect(await without.json()).toMatchObject({ code: 'missing_two_factor' });
    const wrong = await askToken(strict, byPassword, { 'x-peertube-otp': '000000' });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'invalid_two_factor' }]);
    const right = await askToken(strict, byPassword, { 'x-peertube-otp': '123456' });
    const { refresh_token } = await tokens(right);
    // A refresh needs no code.
    const refresh = await askToken(strict, { grant_type: 'refresh_token', refresh_token });
    expect(refresh.status).toBe(200);
  });

  it('does not hint at a code after a wrong password', async () => {
    await using strict = await startPeerTubeSimulator({ users, twoFactor: true });
    const answer = await askToken(strict, { ...byPassword, password: 'x' });
    expect([answer.status, answer.headers.get('x-peertube-otp')]).toEqual([400, null]);
  });

  it('is turned on with a code and off with the password', async () => {
    const root = await logIn(simulator);
    const at = '/api/v1/users/1/two-factor';
    const current = { currentPassword: 'a long password' };
    const { otpRequest } = (await (await root.send('POST', `${at}/request`, current)).json()) as {
      otpRequest: { requestToken: string };
    };
    const confirm = (otpToken: string) =>
      root.send('POST', `${at}/confirm-request`, {
        requestToken: otpRequest.requestToken,
        otpToken,
      });
    expect((await confirm('000000')).status).toBe(403);
    expect((await confirm('123456')).status).toBe(204);
    expect((await askToken(simulator, byPassword)).status).toBe(401);
    expect((await root.send('POST', `${at}/disable`, current)).status).toBe(204);
    expect((await askToken(simulator, byPassword)).status).toBe(200);
  });
});

describe('tokens', () => {
  it.each([
    ['none', undefined, 401, 'unauthorized_request'],
    ['a bad one', 'Bearer nope', 401, 'invalid_token'],
    ['another scheme', 'Basic cm9vdDpyb290', 400, 'invalid_request'],
  ])('refuses %s', async (_case, authorization, status, code) => {
    const answer = await anonymous(simulator).call('/api/v1/users/me', {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  it('refuses one in the address with 400', async () => {
    const { access_token } = await tokens(await askToken(simulator, byPassword));
    const answer = await fetch(`${simulator.url}/api/v1/users/me?access_token=${access_token}`);
    expect(answer.status).toBe(400);
  });

  it('dies when it is revoked, or all are ended', async () => {
    const first = await logIn(simulator);
    expect(await (await first.send('POST', '/api/v1/users/revoke-token', {})).json()).toEqual({
      success: true,
    });
    expect((await first.call('/api/v1/users/me')).status).toBe(401);
    const second = await logIn(simulator);
    simulator.expireTokens();
    expect((await second.call('/api/v1/users/me')).status).toBe(401);
  });
});
