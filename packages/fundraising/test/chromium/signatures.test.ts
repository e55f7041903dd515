import { fileURLToPath } from 'node:url';
import { useElementPages } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { computeKeyFingerprint } from '../../src/index.ts';
import { rfcVectors, weakKeys, withNonCanonicalScalar } from '../support/ed25519-vectors.ts';

const open = useElementPages({
  engine: fileURLToPath(new URL('support/engine.ts', import.meta.url)),
});

describe.each([
  ['its own Web Crypto', undefined],
  [
    'none, as on a page without https',
    () => Object.defineProperty(crypto, 'subtle', { value: undefined }),
  ],
  [
    'one that does not know Ed25519',
    () => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    },
  ],
])('in Chromium with %s', (_, change) => {
  const opened = () =>
    open('', { prepare: async (page) => change && (await page.addInitScript(change)) });
  type Question = readonly [key: string, message: string, signature: string];

  it('accepts the examples of RFC 8032, and none with one change', async () => {
    const { page, elsewhere, errors } = await opened();
    const changed = (hex: string, index: number) =>
      hex.slice(0, index) + (hex[index] === '0' ? '1' : '0') + hex.slice(index + 1);
    const neighbours = rfcVectors.flatMap(([key, message, signature]): Question[] => [
      [key, `${message}00`, signature],
      [changed(key, 5), message, signature],
      ...[0, 63, 64, 127].map((index) => [key, message, changed(signature, index)] as const),
      [key, message, withNonCanonicalScalar(signature)],
    ]);
    const answers = await page.evaluate(
      ([right, wrong]) =>
        Promise.all(
          [right, wrong].map((all) =>
            Promise.all(all.map((question) => engine.verify(...question))),
          ),
        ),
      [[...rfcVectors] as Question[], neighbours] as const,
    );
    expect(answers).toEqual([rfcVectors.map(() => true), neighbours.map(() => false)]);
    expect([elsewhere, errors]).toEqual([[], []]);
  });

  it('rejects keys of small order and points that are not canonically encoded', async () => {
    const { page } = await opened();
    const forged = `01${'00'.repeat(63)}`;
    const questions = weakKeys.flatMap((key): Question[] => [
      [key, '72', forged],
      [key, '72', `${key}${'00'.repeat(32)}`],
      // The right key, and a first half that is such a point.
      [rfcVectors[1][0], '72', `${key}${rfcVectors[1][2].slice(64)}`],
    ]);
    const answers = await page.evaluate(
      (all) => Promise.all(all.map((question) => engine.verify(...question))),
      questions,
    );
    expect(answers).toEqual(questions.map(() => false));
  });

  it('computes the same fingerprint as in Node', async () => {
    const { page } = await opened();
    const key = Buffer.from(rfcVectors[0][0], 'hex').toString('base64url');
    const fingerprint = await page.evaluate((value) => engine.fingerprint(value), key);
    expect(fingerprint).toBe(await computeKeyFingerprint(key));
  });
});
