import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTool, skipUnless } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { createRoomToken, type RoomTokenOptions } from '../src/server/create-room-token.ts';

const library = '/usr/lib/prosody';
const lua = ['lua5.4', 'lua5.3', 'lua'].map((name) => findTool(name)).find(Boolean);
const prosody = skipUnless(
  lua !== undefined && existsSync(`${library}/util/jwt.lua`),
  'needs prosody, of Debian',
);
const script = fileURLToPath(new URL('support/verify-token.lua', import.meta.url));

const verify = (algorithm: string, key: string, token: string): string => {
  const { stdout, stderr } = spawnSync(lua ?? '', [script, library, algorithm], {
    input: `${Buffer.from(key).toString('base64')}\n${token}\n`,
    encoding: 'utf8',
  });
  return stdout || stderr;
};

describe("tokens before Prosody's own util.jwt", prosody, () => {
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

  it('accepts HS256, and reads the room as the server names it', async () => {
    const token = await createRoomToken(base);
    expect(verify('HS256', key, token)).toBe('ok sesi%c3%b3n%20%c3%b1%201 jitsi\n');
  });

  it('accepts RS256', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2_048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const token = await createRoomToken({
      ...base,
      algorithm: 'RS256',
      key: privateKey,
      keyId: 'k1',
    });
    expect(verify('RS256', publicKey, token)).toMatch(/^ok sesi/);
  });

  it('refuses another key, another algorithm and a token that has ended', async () => {
    const token = await createRoomToken(base);
    expect(verify('HS256', `${key}x`, token)).toBe('no signature-mismatch\n');
    expect(verify('HS384', key, token)).toBe('no unsupported-algorithm\n');
    const old = await createRoomToken({ ...base, clock: { now: () => 1_000_000_000_000 } });
    expect(verify('HS256', key, old)).toBe('no token-expired\n');
  });
});
