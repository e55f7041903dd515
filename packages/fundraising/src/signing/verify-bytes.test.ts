import { afterEach, describe, expect, it, vi } from 'vitest';
import { rfcVectors, weakKeys, withSecondForm } from '../../test/support/ed25519-vectors.ts';
import { verifyBytes } from './verify-bytes.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['Web Crypto', undefined],
  ['no Web Crypto', { subtle: undefined }],
  [
    'a Web Crypto without Ed25519',
    { subtle: { importKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) } },
  ],
])('with %s', (_, crypto) => {
  const stub = () => crypto && vi.stubGlobal('crypto', crypto);

  it.each(rfcVectors)(
    '%s of RFC 8032 is valid, and no neighbour is',
    async (key, message, signature) => {
      stub();
      const [k, m, s] = [bytes(key), bytes(message), bytes(signature)];
      expect(await verifyBytes(k, m, s)).toBe('valid');
      for (const at of [0, 31, 32, 63]) {
        const other = Uint8Array.from(s);
        other[at] = (other[at] ?? 0) ^ 1;
        expect(await verifyBytes(k, m, other)).toBe('failed');
      }
      expect(await verifyBytes(k, Uint8Array.of(...m, 0), s)).toBe('failed');
    },
  );

  it.each(weakKeys)(
    'the key %s is refused, with a signature that would fit any message',
    async (key) => {
      stub();
      // R the neutral point and S zero: what lax verifiers take for keys of small order.
      const forged = bytes(`01${'00'.repeat(63)}`);
      expect(await verifyBytes(bytes(key), bytes('72'), forged)).toBe('failed');
    },
  );

  it('refuses a signature whose second half is written in a second way', async () => {
    stub();
    const [key, message, signature] = rfcVectors[1];
    const other = withSecondForm(signature);
    expect(other).not.toBe(signature);
    expect(await verifyBytes(bytes(key), bytes(message), bytes(other))).toBe('failed');
  });
});
