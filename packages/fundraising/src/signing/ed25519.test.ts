import { hashes, Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import {
  rfcVectors,
  weakKeys,
  withNonCanonicalScalar,
} from '../../test/support/ed25519-vectors.ts';
import { loadEd25519 } from './ed25519.ts';

hashes.sha512 = sha512;
const engine = await loadEd25519();
if (!engine) throw new Error('The engine is a dependency, and could not be loaded.');

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
const ORDER = Point.CURVE().n;
const mod = (value: bigint) => ((value % ORDER) + ORDER) % ORDER;
const scalarBytes = (value: bigint) => bytes(value.toString(16).padStart(64, '0')).toReversed();
const scalarOf = (...parts: readonly Uint8Array[]) =>
  mod(BigInt(`0x${hex(sha512(Buffer.concat(parts)).toReversed())}`));
/** The points of small order, from their own encodings. */
const small = weakKeys.slice(0, 8).map((key) => Point.fromBytes(bytes(key), true));

it.each(rfcVectors)(
  'accepts the key and the signature of RFC 8032 %s',
  (key, message, signature) => {
    const [k, m, s] = [bytes(key), bytes(message), bytes(signature)];
    expect([engine.isUsableKey(k), engine.verify(k, m, s)]).toEqual([true, true]);
    for (const index of [0, 31, 32, 63]) {
      const changed = Uint8Array.from(s);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(engine.verify(k, m, changed)).toBe(false);
    }
    expect(engine.verify(k, Uint8Array.of(...m, 0), s)).toBe(false);
  },
);

it('rejects a signature whose second half is not canonical', () => {
  const [key, message, signature] = rfcVectors[1];
  const changed = withNonCanonicalScalar(signature);
  expect(changed).not.toBe(signature);
  expect(engine.verify(bytes(key), bytes(message), bytes(changed))).toBe(false);
});

describe('a key of small order', () => {
  it('is rejected in each of its 14 encodings', () => {
    expect(new Set(weakKeys).size).toBe(14);
    expect(weakKeys.filter((key) => engine.isUsableKey(bytes(key)))).toEqual([]);
  });

  it('verifies none of 14 × 24 × 14 signatures that were made without a private key', () => {
    let tried = 0;
    for (const key of weakKeys)
      for (let message = 0; message < 24; message += 1)
        for (const first of weakKeys) {
          tried += 1;
          const forged = bytes(`${first}${'00'.repeat(32)}`);
          expect(engine.verify(bytes(key), Uint8Array.of(message), forged)).toBe(false);
        }
    expect(tried).toBe(4_704);
  });

  it('verifies no signature whose first half is the base point times a chosen number', () => {
    // With a key of small order this fits every message, where the order is not looked at.
    const chosen = 7n;
    const forged = Uint8Array.of(...Point.BASE.multiply(chosen).toBytes(), ...scalarBytes(chosen));
    for (const key of weakKeys) expect(engine.verify(bytes(key), bytes('72'), forged)).toBe(false);
  });
});

it('rejects a key with a component of small order, though its owner can sign', () => {
  const secret = 1_234_567n;
  const nonce = 7_654_321n;
  const mixed = small.slice(1).map((point) => Point.BASE.multiply(secret).add(point));
  for (const point of mixed) {
    const key = point.toBytes();
    const first = Point.BASE.multiply(nonce).toBytes();
    const message = bytes('af82');
    const second = mod(nonce + scalarOf(first, key, message) * secret);
    const signature = Uint8Array.of(...first, ...scalarBytes(second));
    // The equation holds up to the part of small order, so that verifiers disagree: the key has to be refused.
    expect(engine.verify(key, message, signature)).toBe(true);
    expect(engine.isUsableKey(key)).toBe(false);
  }
});

it('rejects a key that is not canonically encoded', () => {
  const P = Point.CURVE().p;
  const secondForms = Array.from({ length: 19 }, (_, y) => scalarBytes(P + BigInt(y)));
  // Some of them are points, and of these some are not of small order.
  const taken = secondForms.filter((key) => {
    try {
      return !Point.fromBytes(key, true).isSmallOrder();
    } catch {
      return false;
    }
  });
  expect(taken.length).toBeGreaterThan(0);
  expect(secondForms.filter((key) => engine.isUsableKey(key))).toEqual([]);
});

it.each([0, 31, 33])('rejects a key of %d bytes', (length) => {
  expect(engine.isUsableKey(new Uint8Array(length))).toBe(false);
});
