import { createHash } from 'node:crypto';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keccak256 } from './support/keccak256.ts';

// The hashes below addresses, keys and signatures are compared with independent implementations.
const nodeHash = (name: string) => (data: Uint8Array) => createHash(name).update(data).digest();

it.each([
  ['SHA-256', sha256, nodeHash('sha256')],
  ['SHA-512', sha512, nodeHash('sha512')],
  ['Keccak-256', keccak_256, keccak256],
] as const)('computes %s as another implementation does', (_, hash, referenceHash) => {
  const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
  for (let length = 0; length < 280; length += 1) {
    const data = Uint8Array.from({ length }, (_, index) => index * 7);
    expect(hex(hash(data))).toBe(hex(referenceHash(data)));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      expect(hex(hash(data))).toBe(hex(referenceHash(data)));
    }),
  );
});

// Published by the authors of Keccak, and in FIPS 180-4.
it.each([
  [keccak_256, '', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  [keccak_256, 'abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  [sha256, 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const)('computes the published hash with %o of the text %j', (hash, text, published) => {
  expect(Buffer.from(hash(new TextEncoder().encode(text))).toString('hex')).toBe(published);
});
