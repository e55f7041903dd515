import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, requestToken, logIn, type Tokens } from '../../../test/support/client.ts';
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
  it('issues a token that is valid for a day and must not be cached', async () => {
    const answer = await requestToken(simulator, byPassword);
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
  ])('rejects %s with 400', async (_case, fields, code) => {
    const answer = await requestToken(simulator, fields);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code, status: 400 });
  });

  it('rejects a JSON body with 400', async () => {
    const answer = await anonymous(simulator).send('POST', '/api/v1/users/token', byPassword);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }]);
  });

  it('returns the OAuth client only if the Host header is its own', async () => {
    const { port } = simulator;
    const answer = await fetch(`http://localhost:${port}/api/v1/oauth-clients/local`);
    expect(answer.status).toBe(403);
  });
});

describe('refreshing', () => {
  it('issues a new pair of tokens and invalidates the old one', async () => {
    const old = await tokens(await requestToken(simulator, byPassword));
    const refresh = { grant_type: 'refresh_token', refresh_token: old.refresh_token };
    const fresh = await tokens(await requestToken(simulator, refresh));
    expect((await me(fresh.access_token)).status).toBe(200);
    expect((await me(old.access_token)).status).toBe(401);
    const again = await requestToken(simulator, refresh);
    expect([again.status, await again.json()]).toMatchObject([400, { code: 'invalid_grant' }]);
  });

  it('accepts only one of two concurrent refreshes', async () => {
    const { refresh_token } = await tokens(await requestToken(simulator, byPassword));
    const refresh = { grant_type: 'refresh_token', refresh_token };
    const answers = await Promise.all([
      requestToken(simulator, refresh),
      requestToken(simulator, refresh),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });
});

describe('two-factor', () => {
  it('requests a code with 401 and a header, and rejects a wrong one with 400', async () => {
    await using strict = await startPeerTubeSimulator({ users, twoFactor: true });
    const without = await requestToken(strict, byPassword);
    expect([without.status, without.headers.get('x-peertube-otp')]).toEqual([401, 'required; app']);
    expect(await without.json()).toMatchObject({ code: 'missing_two_factor' });
    const wrong = await requestToken(strict, byPassword, { 'x-peertube-otp': '000000' });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'invalid_two_factor' }]);
    const right = await requestToken(strict, byPassword, { 'x-peertube-otp': '123456' });
    const { refresh_token } = await tokens(right);
    // A refresh needs no code.
    const refresh = await requestToken(strict, { grant_type: 'refresh_token', refresh_token });
    expect(refresh.status).toBe(200);
  });

  it('does not request a code after a wrong password', async () => {
    await using strict = await startPeerTubeSimulator({ users, twoFactor: true });
    const answer = await requestToken(strict, { ...byPassword, password: 'x' });
    expect([answer.status, answer.headers.get('x-peertube-otp')]).toEqual([400, null]);
  });

  it('is enabled with a code and disabled with the password', async () => {
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
    expect((await requestToken(simulator, byPassword)).status).toBe(401);
    expect((await root.send('POST', `${at}/disable`, current)).status).toBe(204);
    expect((await requestToken(simulator, byPassword)).status).toBe(200);
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

  it('rejects a token in the query with 400', async () => {
    const { access_token } = await tokens(await requestToken(simulator, byPassword));
    const answer = await fetch(`${simulator.url}/api/v1/users/me?access_token=${access_token}`);
    expect(answer.status).toBe(400);
  });

  it('is invalid once it is revoked, or all tokens are expired', async () => {
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
