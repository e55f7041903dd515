import { base58, base58xmr, base64urlnopad, bech32, bech32m } from '@scure/base';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getBitcoinNetwork } from '../src/rails/bitcoin/bitcoin-address.ts';
import { decodeBase64url } from '../src/signing/base64url.ts';
import { anyLegacyAddress } from './support/any-details.ts';
import {
  toWords,
  writeBase58,
  writeBech32,
  writeMoneroBase58,
} from './support/independent-encoders.ts';

// What addresses, keys and signatures are written in is held against second writers.
const anyBytes = fc.uint8Array({ maxLength: 100 });
const anyWords = fc.array(fc.nat(31), { maxLength: 90 });
const anyPrefix = fc.stringMatching(/^[!-@[-~]{1,20}$/);

it.each([
  ['base 58', base58, writeBase58],
  ['base 58 of Monero', base58xmr, writeMoneroBase58],
  ['base64url', base64urlnopad, (data: Uint8Array) => Buffer.from(data).toString('base64url')],
] as const)('@scure/base encodes and decodes %s as another encoder does', (_, code, write) => {
  fc.assert(
    fc.property(anyBytes, (data) => {
      expect(code.encode(data)).toBe(write(data));
      expect([...code.decode(write(data))]).toEqual([...data]);
    }),
  );
});

it.each([
  ['bech32', bech32, bech32m],
  ['bech32m', bech32m, bech32],
] as const)('@scure/base decodes %s as another encoder writes it', (name, code, wrongVariant) => {
  fc.assert(
    fc.property(anyPrefix, anyWords, anyBytes, (prefix, words, data) => {
      const text = writeBech32(name, prefix, words);
      expect(code.decodeUnsafe(text, false)).toEqual({ prefix, words });
      expect(code.decodeUnsafe(text.toUpperCase(), false)).toEqual({ prefix, words });
      expect(wrongVariant.decodeUnsafe(text, false)).toBeUndefined();
      expect(code.fromWordsUnsafe(toWords(data))).toEqual(data);
    }),
  );
});

it('accepts a legacy address with one leading 1 per zero byte, no more and no fewer', () => {
  fc.assert(
    fc.property(anyLegacyAddress, (address) => {
      expect(getBitcoinNetwork(address)).toBeDefined();
      expect(getBitcoinNetwork(`1${address}`)).toBeUndefined();
      expect(getBitcoinNetwork(address.slice(1))).toBeUndefined();
    }),
  );
});

it('decodes bytes from their one canonical base64url text alone', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index * 8);
  const text = Buffer.from(key).toString('base64url');
  expect(decodeBase64url(text, 32)).toEqual(key);
  const last = text.at(-1) ?? '';
  const same = String.fromCharCode(last.charCodeAt(0) + 1); // its lowest bit belongs to no byte
  expect(Buffer.from(text.slice(0, -1) + same, 'base64url')).toEqual(Buffer.from(key));
  for (const wrong of [
    `${text.slice(0, -1)}${same}`,
    `${text}=`,
    `${text.slice(0, -1)}+`,
    ` ${text}`,
  ])
    expect(decodeBase64url(wrong, 32)).toBeUndefined();
  for (const wrong of [undefined, 7, text.slice(1), text.slice(0, -1)])
    expect(decodeBase64url(wrong, 32)).toBeUndefined();
  expect(decodeBase64url(text, 31)).toBeUndefined();
});
