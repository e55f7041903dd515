import { base58, bech32, bech32m } from '@scure/base';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBase58 } from './base58.ts';
import { bytesInWords, readBech32 } from './bech32.ts';

// The libraries that the world uses know better; ours are smaller, and have to say the same.
const anyBytes = fc.uint8Array({ maxLength: 300 });

const anyWords = fc.array(fc.nat(31), { maxLength: 90 });
const anyPrefix = fc.stringMatching(/^[!-@[-~]{1,20}$/);

it('reads what @scure/base writes in bech32, and what it refuses is refused', () => {
  fc.assert(
    fc.property(anyPrefix, anyWords, fc.boolean(), fc.nat(), fc.nat(255), (...given) => {
      const [prefix, words, isFirst, place, sign] = given;
      const code = isFirst ? bech32 : bech32m;
      const text = code.encode(prefix, words, false);
      const right = { code: isFirst ? 'bech32' : 'bech32m', prefix, words };
      expect(readBech32(text)).toEqual(right);
      expect(readBech32(text.toUpperCase())).toEqual(right);
      expect(bytesInWords(words)).toBe(code.fromWordsUnsafe(words)?.length);
      const at = place % text.length;
      const changed = `${text.slice(0, at)}${String.fromCharCode(sign)}${text.slice(at + 1)}`;
      const theirs = [bech32, bech32m].find((one) => one.decodeUnsafe(changed, false));
      expect(readBech32(changed)?.words).toEqual(theirs?.decodeUnsafe(changed, false)?.words);
    }),
  );
});

it('reads what @scure/base writes in base 58', () => {
  fc.assert(
    fc.property(anyBytes, (data) => {
      expect(readBase58(base58.encode(data), data.length)).toEqual(data);
      const longer = Uint8Array.of(1, ...data);
      expect(readBase58(base58.encode(longer), data.length)).toBeUndefined();
    }),
  );
  for (const wrong of ['0', 'O', 'I', 'l', 'ñ', ' ']) expect(readBase58(wrong, 8)).toBeUndefined();
});
