import { decodeJwt } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { createTokenHandler, type TokenHandlerOptions } from './create-token-handler.ts';

const options: TokenHandlerOptions = {
  key: 'Kq3v9s8Yw1Xz7Lm2Np5Rt6Ub4Vc0Da8E',
  algorithm: 'HS256',
  issuer: 'colectiva',
  audience: 'jitsi',
  subject: '*',
  authorize: (request) =>
    request.headers.get('x-member') ? { room: 'sala', user: { name: 'Ana' } } : undefined,
};
const createRequest = (headers: Record<string, string> = {}, method = 'POST') =>
  new Request('https://site.example/token', { method, headers });

describe('createTokenHandler', () => {
  it('responds with a token to whom authorize accepts, and keeps it out of caches', async () => {
    const answer = await createTokenHandler(options)(createRequest({ 'x-member': '1' }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const { token } = (await answer.json()) as { token: string };
    expect(decodeJwt(token)).toMatchObject({
      room: 'sala',
      context: { user: { moderator: false } },
    });
  });

  it('refuses others, and every method but POST', async () => {
    const handle = createTokenHandler(options);
    expect((await handle(createRequest())).status).toBe(403);
    for (const method of ['GET', 'OPTIONS', 'PUT']) {
      const answer = await handle(createRequest({ 'x-member': '1' }, method));
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('reports what failed to onError alone', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const failed = new Error('the database of members');
    const authorize = () => Promise.reject(failed);
    const answer = await createTokenHandler({ ...options, authorize, onError })(createRequest());
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":"failed"}']);
    expect(onError).toHaveBeenCalledWith(failed);
    onError.mockImplementation(() => {
      throw new Error('the disk of the log is full');
    });
    expect(
      (await createTokenHandler({ ...options, authorize, onError })(createRequest())).status,
    ).toBe(500);
    // A rejection that nobody hears would end the process.
    const late = () => Promise.reject(new Error('the log does not answer'));
    const handle = createTokenHandler({ ...options, authorize, onError: late });
    expect((await handle(createRequest())).status).toBe(500);
    const bad = await createTokenHandler({ ...options, authorize: () => ({ room: '🎉' }) })(
      createRequest(),
    );
    expect([bad.status, await bad.text()]).toEqual([500, '{"error":"failed"}']);
  });

  it('refuses a key or names that make no token at once', () => {
    expect(() => createTokenHandler({ ...options, key: 'corta' })).toThrow('shorter than 32 bytes');
    expect(() => createTokenHandler({ ...options, subject: '' })).toThrow('subject');
    expect(() => createTokenHandler({ ...options, expiresInSeconds: 0 })).toThrow('above 0');
  });
});
