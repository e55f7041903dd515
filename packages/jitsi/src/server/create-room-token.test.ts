import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { decodeJwt, decodeProtectedHeader, importSPKI, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { parseRoomName, reveal, type RoomName } from '../rooms/room-name.ts';
import { createRoomToken, type RoomTokenOptions } from './create-room-token.ts';
import { inspectRoomToken } from './inspect-room-token.ts';
import { anyRoom } from './token-claims.ts';

const key = 'Kq3v9s8Yw1Xz7Lm2Np5Rt6Ub4Vc0Da8E';
const base = {
  key,
  algorithm: 'HS256',
  issuer: 'colectiva',
  audience: 'jitsi',
  subject: 'meet.example',
  room: 'Sesión Ñ 1',
  expiresInSeconds: 600,
} as const satisfies RoomTokenOptions;
const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

describe('createRoomToken', () => {
  it('puts each claim where the server looks for it', async () => {
    const token = await createRoomToken({
      ...base,
      clock: { now: () => 1_000_000_500 },
      moderator: true,
      features: ['livestreaming'],
      user: { name: 'Ana', avatarUrl: 'https://meet.example/a.png' },
      notBefore: new Date(1_000_000_000),
    });
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decodeJwt(token)).toEqual({
      iss: 'colectiva',
      aud: 'jitsi',
      sub: 'meet.example',
      room: 'sesi%c3%b3n%20%c3%b1%201',
      exp: 1_000_600,
      nbf: 1_000_000,
      context: {
        user: { name: 'Ana', avatar: 'https://meet.example/a.png', moderator: true },
        features: {
          livestreaming: true,
          recording: false,
          transcription: false,
          'outbound-call': false,
        },
      },
    });
    const verified = await jwtVerify(await createRoomToken(base), new TextEncoder().encode(key));
    expect(verified.payload.aud).toBe('jitsi');
  });

  it('signs with RS256 and names the key', async () => {
    const { privateKey, publicKey } = rsa(2_048);
    const token = await createRoomToken({
      ...base,
      algorithm: 'RS256',
      key: privateKey,
      keyId: 'k1',
    });
    const { protectedHeader } = await jwtVerify(token, await importSPKI(publicKey, 'RS256'));
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k1' });
  });

  it('opens every room only with anyRoom', async () => {
    expect(decodeJwt(await createRoomToken({ ...base, room: anyRoom }))['room']).toBe('*');
    await expect(createRoomToken({ ...base, room: '*' })).rejects.toMatchObject({
      code: 'room-character',
    });
  });

  it.each<[string, object]>([
    ['room-empty', { room: undefined }],
    ['room-empty', { room: '' }],
    ['room-emoji', { room: '🎉' }],
    ['room-too-long', { room: 'a'.repeat(300) }],
    ['bad-claim', { subject: undefined }],
    ['bad-claim', { subject: '' }],
    ['bad-claim', { issuer: ' ' }],
    ['bad-claim', { moderator: 'true' }],
    ['bad-claim', { user: { name: 7 } }],
    ['bad-audience', { audience: ['jitsi'] }],
    ['bad-time', { expiresInSeconds: undefined }],
    ['bad-time', { expiresAt: new Date(Date.now() + 1_000) }],
    ['bad-time', { expiresInSeconds: 0 }],
    ['bad-time', { expiresInSeconds: '1x' }],
    ['bad-time', { expiresInSeconds: '300' }],
    ['bad-claim', { features: { recording: true } }],
    ['bad-time', { expiresInSeconds: undefined, expiresAt: new Date(0) }],
    ['bad-time', { expiresInSeconds: undefined, expiresAt: new Date(Number.NaN) }],
    ['bad-time', { notBefore: new Date(Date.now() + 3_600_000) }],
    ['bad-feature', { features: ['record'] }],
    ['unknown-algorithm', { algorithm: 'none' }],
    ['weak-key', { key: 'corta' }],
    ['weak-key', { key: 'a'.repeat(64) }],
    ['bad-key', { key: undefined }],
    ['no-key-id', { algorithm: 'RS256' }],
    ['bad-key', { algorithm: 'RS256', keyId: 'k1' }],
    ['weak-key', { algorithm: 'RS256', keyId: 'k1', key: rsa(1_024).privateKey }],
    ['bad-key', { key: rsa(2_048).privateKey }],
    ['bad-key', { key: rsa(2_048).publicKey }],
    ['bad-key', { key: `\uFEFF${rsa(2_048).publicKey}` }],
    ['bad-key', { key: `# the key of the call server\n${rsa(2_048).publicKey}` }],
    ['bad-key', { key: `Bag Attributes\n    friendlyName: llamada\n${rsa(2_048).publicKey}` }],
  ])('refuses with %s', async (code, invalid) => {
    const options = { ...base, ...invalid } as RoomTokenOptions;
    await expect(createRoomToken(options)).rejects.toMatchObject({ name: 'JitsiError', code });
  });

  it('never shows key or room in an error', async () => {
    const planted = 'PLANTED-SECRET';
    const pem = rsa(2_048).privateKey.replace(/\n.{20}/, `\n${planted}`);
    const room = 'PLANTED-ROOM/x';
    for (const wrong of [
      { key: planted },
      { key: `${planted}-${planted}-${planted}`, room },
      { key: pem, algorithm: 'RS256', keyId: 'k1' },
      { key: pem },
    ]) {
      const error: unknown = await createRoomToken({ ...base, ...wrong } as RoomTokenOptions).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ '~jitsiError': true });
      const { stack = '' } = error as Error;
      const output =
        inspect(error, { depth: 10, showHidden: true }) + stack + JSON.stringify(error);
      expect(output).not.toContain('PLANTED');
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('inspectRoomToken', () => {
  const unsigned = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }) =>
    [header, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.') + '.eA';
  const fine = { iss: 'a', aud: 'b', sub: '*', room: 'sala', exp: 2_000 };
  const options = { clock: { now: () => 1_000_000 } };

  it('reports what a token grants, without verifying it', async () => {
    const token = await createRoomToken({
      ...base,
      moderator: true,
      features: ['recording'],
      user: { name: 'Ana' },
    });
    const report = inspectRoomToken(token);
    expect(report).toMatchObject({
      verified: false,
      algorithm: 'HS256',
      audience: 'jitsi',
      subject: 'meet.example',
      moderator: true,
      features: ['recording'],
      userName: 'Ana',
      warnings: [],
    });
    expect(reveal(report.room as RoomName)).toBe('sesión ñ 1');
    expect(inspect(report, { depth: 5 })).not.toContain('ñ 1');
    expect(parseRoomName('x')).toBeDefined();
  });

  it.each<[string[], object, object?]>([
    [[], {}],
    [['no-room'], { room: undefined }],
    [['no-subject'], { sub: undefined }],
    [['any-room'], { room: '*' }],
    [['room-not-encoded'], { room: 'Sesión' }],
    [['no-expiry'], { exp: undefined }],
    [['expired'], { exp: 1_000 }],
    [['expiry-not-a-number'], { exp: '2000' }],
    [['lives-long'], { exp: 1_000_000 }],
    [['not-yet'], { nbf: 1_001 }],
    [['audience-list'], { aud: ['b'] }],
    [['no-audience'], { aud: undefined }],
    [['no-issuer'], { iss: '' }],
    [['moderator-misplaced'], { moderator: true }],
    [['features-by-default'], { context: { user: { affiliation: 'owner' } } }],
    [['email'], { context: { user: { email: 'ana@example.org' } } }],
    [['wrong-type', 'unknown-algorithm'], {}, { alg: 'none' }],
    [['no-key-id'], {}, { alg: 'RS256', typ: 'JWT' }],
  ])('warns of %j', (warnings, claims, header) => {
    expect(inspectRoomToken(unsigned({ ...fine, ...claims }, header), options).warnings).toEqual(
      warnings,
    );
  });

  it('reports every feature for a moderator where the token lists none', () => {
    const context = { user: { moderator: true } };
    expect(inspectRoomToken(unsigned({ ...fine, context }), options).features).toHaveLength(4);
    expect(inspectRoomToken(unsigned({ ...fine, moderator: true }), options).moderator).toBe(false);
  });

  it.each(['', 'a.b', 'a.b.c', `${'x'.repeat(50)}.e30.x`])('refuses %j', (text) => {
    expect(() => inspectRoomToken(text)).toThrow('This is not a token');
  });
});
