import { decodeJwt } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { tokenHandler, type TokenHandlerOptions } from './token-handler.ts';

const options: TokenHandlerOptions = {
  key: 'Kq3v9s8Yw1Xz7Lm2Np5Rt6Ub4Vc0Da8E',
  algorithm: 'HS256',
  issuer: 'colectiva',
  audience: 'jitsi',
  subject: '*',
  authorize: (request) =>
    request.headers.get('x-member') ? { room: 'sala', user: { name: 'Ana' } } : undefined,
};
const ask = (headers: Record<string, string> = {}, method = 'POST') =>
  new Request('https://site.example/token', { method, headers });

describe('tokenHandler', () => {
  it('gives a token to whom authorize accepts, and keeps it out of caches', async () => {
    const answer = await tokenHandler(options)(ask({ 'x-member': '1' }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const { token } = (await answer.json()) as { token: string };
    expect(decodeJwt(token)).toMatchObject({
      room: 'sala',
      context: { user: { moderator: false } },
    });
  });

  it('refuses others, and everything but POST', async () => {
    const handle = tokenHandler(options);
    expect((await handle(ask())).status).toBe(403);
    for (const method of ['GET', 'OPTIONS', 'PUT']) {
      const answer = await handle(ask({ 'x-member': '1' }, method));
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('says nothing of what failed, except to onError', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const failed = new Error('the database of members');
    const authorize = () => Promise.reject(failed);
    const answer = await tokenHandler({ ...options, authorize, onError })(ask());
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":"failed"}']);
    expect(onError).toHaveBeenCalledWith(failed);
    onError.mockImplementation(() => {
      throw new Error('the disk of the log is full');
    });
    expect((await tokenHandler({ ...options, authorize, onError })(ask())).status).toBe(500);
    // A rejection that nobody hears would end the process.
    const late = () => Promise.reject(new Error('the log does not answer'));
    const handle = tokenHandler({ ...options, authorize, onError: late });
    expect((await handle(ask())).status).toBe(500);
    const bad = await tokenHandler({ ...options, authorize: () => ({ room: '🎉' }) })(ask());
    expect([bad.status, await bad.text()]).toEqual([500, '{"error":"failed"}']);
  });

  it('does not start with a key or names that make no token', () => {
    expect(() => tokenHandler({ ...options, key: 'corta' })).toThrow('shorter than 32 bytes');
    expect(() => tokenHandler({ ...options, subject: '' })).toThrow('subject');
    expect(() => tokenHandler({ ...options, expiresInSeconds: 0 })).toThrow('above 0');
  });
});
